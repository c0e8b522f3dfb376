// The browser's own functions, taken before the page's first script, since a page may replace any prototype.
// No promise is awaited here (a page could replace `then`) and no array is iterated: decisions travel in
// plain callbacks.

// Set on a window whose prototypes are already guarded, by any copy; shows the next copy how to follow it (succession.js).
export const MARK = Symbol.for("beforehand");
export const apply = Reflect.apply;
export const descriptorOf = Reflect.getOwnPropertyDescriptor;
export const defineProperty = Reflect.defineProperty;
export const original = {
  Promise, Blob, ArrayBuffer, FormData, DOMException, TypeError, MouseEvent, Event, MutationObserver, MediaStream,
  DataTransfer, DragEvent, Proxy, WritableStream,
  addItem: DataTransferItemList.prototype.add,
  itemsOf: descriptorOf(DataTransfer.prototype, "items").get,
  then: Promise.prototype.then,
  post: MessagePort.prototype.postMessage,
  dispatch: EventTarget.prototype.dispatchEvent,
  create: Document.prototype.createElement,
  repeat: setInterval,
  repeatNoMore: clearInterval,
  createIn: Document.prototype.createElementNS,
  adopt: Document.prototype.adoptNode,
  append: Node.prototype.appendChild,
  attachShadow: Element.prototype.attachShadow,
  listen: EventTarget.prototype.addEventListener,
  dataOf: descriptorOf(MessageEvent.prototype, "data").get,
  portsOf: descriptorOf(MessageEvent.prototype, "ports").get,
  relatedOf: descriptorOf(MouseEvent.prototype, "relatedTarget").get,
  connectedOf: descriptorOf(Node.prototype, "isConnected").get,
  setStream: descriptorOf(HTMLMediaElement.prototype, "srcObject").set,
  streamOf: descriptorOf(HTMLMediaElement.prototype, "srcObject").get,
};
export const here = document;

export const settle = (promise, ok, bad) => apply(original.then, promise, [ok, bad]);
export const promised = (start) => new original.Promise(start);

// Replace a method, keeping its name, length and property descriptor.
export function replace(holder, name, make) {
  const found = holder && descriptorOf(holder, name);
  if (!found || typeof found.value !== "function") return;
  const before = found.value;
  const after = { [name](...args) { return make(before, this, args); } }[name];
  defineProperty(after, "length", { value: before.length, configurable: true });
  defineProperty(holder, name, { ...found, value: after });
}

// Replace a getter or a setter in the same way (`which`: "get", "set").
export function replaceAccess(holder, name, which, make) {
  const found = holder && descriptorOf(holder, name);
  if (!found || typeof found[which] !== "function") return;
  const before = found[which];
  const after = descriptorOf(
    which === "get"
      ? { get [name]() { return make(before, this, []); } }
      : { set [name](value) { make(before, this, [value]); } },
    name,
  )[which];
  defineProperty(holder, name, { ...found, [which]: after });
}

// What is done to each window whose natives a page can reach: this one, and frames that are so new
// that the browser has not injected the extension yet.
const guards = [];
export const eachRealm = (guard) => { guards[guards.length] = guard; };

// Guard a window, and leave `follow` for the copy that comes with its page; gives what another copy left, if one did.
export function guardRealm(realm, follow) {
  const left = descriptorOf(realm, MARK);
  if (left) return left.value;
  defineProperty(realm, MARK, { value: follow });
  for (let i = 0; i < guards.length; i++) guards[i](realm);
  return null;
}

// Resolving a promise asks its value for `then`, and so shows it to a page that put a getter on
// Object.prototype: what a page must not see before it was looked at has a `then` of its own, which is none.
// (With a setter, so that an array or a blob can still be given one.)
const SHOWN = [
  "Blob", "File", "ArrayBuffer", "Array", "ImageBitmap", "Response", "MediaStream", "FileSystemFileHandle", "FileSystemDirectoryHandle",
];
eachRealm((realm) => {
  for (let i = 0; i < SHOWN.length; i++) {
    const prototype = realm[SHOWN[i]]?.prototype;
    if (prototype) defineProperty(prototype, "then", { set(value) { defineProperty(this, "then", { value, writable: true, configurable: true, enumerable: true }); } });
  }
});
