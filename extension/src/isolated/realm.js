// Objects of the page's realm that the isolated world needs, taken before the page's first script.
export const api = globalThis.browser ?? globalThis.chrome;

// Whether the extension was updated or removed under this page: nobody answers here any more.
export function isGone() {
  try {
    return !api.runtime?.id;
  } catch {
    return true;
  }
}

// Taken before the page can replace them. In Firefox the page sees files only in objects of its own
// realm, so the page's constructors are used there.
export const pageWindow = window.wrappedJSObject ?? window;
export const PageDataTransfer = pageWindow.DataTransfer;
export const PageDragEvent = pageWindow.DragEvent;
export const PageClipboardEvent = pageWindow.ClipboardEvent;

export const own = new WeakSet(); // events that the extension dispatches, and therefore lets pass

// An event of the page's realm, with these properties. In Firefox the bare constructor wants an object
// of the page's and gives one that is not the same as what our listeners get: that one is returned.
export function pageEvent(PageEvent, kind, init) {
  const given = typeof cloneInto === "function" ? cloneInto({}, pageWindow).wrappedJSObject : {};
  for (const name of Object.keys(init)) given[name] = init[name];
  const event = new PageEvent(kind, given);
  const seen = typeof XPCNativeWrapper === "function" ? XPCNativeWrapper(event) : event;
  own.add(seen);
  return seen;
}

// The root of a host, open or closed, or null. The page's own prototypes are not used.
export function rootOf(element) {
  if (element?.nodeType !== Node.ELEMENT_NODE) return null;
  if (typeof chrome === "object" && chrome.dom?.openOrClosedShadowRoot) {
    try {
      return chrome.dom.openOrClosedShadowRoot(element);
    } catch {
      return null; // an element that can have no root
    }
  }
  return element.openOrClosedShadowRoot ?? null;
}

// Where an event really happened: `composedPath` ends at the host of a closed root.
export function deepTarget(event) {
  let target = event.composedPath()[0] ?? event.target;
  for (let root = rootOf(target); root; root = rootOf(target)) {
    const inner =
      event.clientX === undefined ? root.activeElement : root.elementFromPoint(event.clientX, event.clientY);
    if (!inner || inner === target) break;
    target = inner;
  }
  return target;
}

export function stop(event) {
  event.stopImmediatePropagation();
  event.preventDefault();
}

// Our listeners on a window: on this one, and on those of frames that are so new that the browser has not
// brought us into them. Opening a document again erases them; the part in the page's world reports that, and
// they are added again: the same function twice is once.
const listeners = [];
export const listen = (kind, listener) => {
  listeners.push([kind, (event) => { if (!resting || event.currentTarget !== window) listener(event); }]);
};

// A window that another one guards from its first moment is guarded by that while it is there: its listeners come
// before those of any page, and two parts would take each other's events for those of a page.
let resting = false;
const waking = [];
export const whenAwake = (act) => { waking.push(act); };

export function restWhile(guard) {
  if (!guard) return;
  resting = true;
  guard.addEventListener("pagehide", () => {
    resting = false;
    for (const act of waking) act();
  }, { once: true });
}

// Documents that are opened again have lost their listeners.
const reopened = new MutationObserver((records) => {
  for (const { target } of records) {
    const view = /** @type {Document} */ (target).defaultView;
    if (view) listenOn(view);
  }
});

export function listenOn(view) {
  for (const [kind, listener] of listeners) view.addEventListener(kind, listener, true);
}

export function guardWindow(view) {
  listenOn(view);
  reopened.observe(view.document, { childList: true });
}
