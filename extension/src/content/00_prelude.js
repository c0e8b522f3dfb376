// Runs in the isolated world of every frame, before the page's first script. All fragments of this
// folder become one function in the order of their names (see build.py).
const api = globalThis.browser ?? globalThis.chrome;

// Taken before the page can replace them. In Firefox the page sees files only in objects of its own
// realm, hence the page's constructors there.
const pageWindow = window.wrappedJSObject ?? window;
const PageDataTransfer = pageWindow.DataTransfer;
const PageDragEvent = pageWindow.DragEvent;
const PageClipboardEvent = pageWindow.ClipboardEvent;

const own = new WeakSet(); // events that we dispatch, and therefore let pass

// An event of the page's realm, with these properties. In Firefox the bare constructor wants an object
// of the page's and gives one that is not the same as what our listeners get: that one is returned.
function pageEvent(PageEvent, kind, init) {
  const given = typeof cloneInto === "function" ? cloneInto({}, pageWindow).wrappedJSObject : {};
  for (const name of Object.keys(init)) given[name] = init[name];
  const event = new PageEvent(kind, given);
  const seen = typeof XPCNativeWrapper === "function" ? XPCNativeWrapper(event) : event;
  own.add(seen);
  return seen;
}

// The root of a host, open or closed, or null. The page's own prototypes are not asked.
function rootOf(element) {
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
function deepTarget(event) {
  let target = event.composedPath()[0] ?? event.target;
  for (let root = rootOf(target); root; root = rootOf(target)) {
    const inner =
      event.clientX === undefined ? root.activeElement : root.elementFromPoint(event.clientX, event.clientY);
    if (!inner || inner === target) break;
    target = inner;
  }
  return target;
}

function stop(event) {
  event.stopImmediatePropagation();
  event.preventDefault();
}

// Our listeners on a window: on this one, and on those of frames that are so new that the browser has not
// brought us into them. Opening a document anew erases listeners; what a window measures with (its
// `performance`) keeps them, so our part in the page's world calls there, and they are added again: the
// same function twice is once.
const listeners = [];
const listen = (kind, listener) => { listeners.push([kind, listener]); };

function listenOn(view) {
  for (const [kind, listener] of listeners) view.addEventListener(kind, listener, true);
}

function guardWindow(view) {
  listenOn(view);
  view.performance.addEventListener("beforehand", () => listenOn(view));
  anew.observe(view.document, { childList: true });
}
