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
  if (!(element instanceof Element)) return null;
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

// Our listeners on the window. `document.open` erases listeners, so they can be added again: the same
// function twice is once.
const listeners = [];

function listen(kind, listener) {
  listeners.push([kind, listener]);
  window.addEventListener(kind, listener, true);
}

function listenAgain() {
  for (const [kind, listener] of listeners) window.addEventListener(kind, listener, true);
}
