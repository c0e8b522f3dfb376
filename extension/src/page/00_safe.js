// Runs in the page's own world, before the page's first script: only what the isolated world cannot do.
// Everything used later is taken now, since a page may replace any prototype. No promise of ours is
// awaited (a page could replace `then`), no array is iterated: decisions travel in plain callbacks.
const MARK = Symbol.for("beforehand"); // on a window whose prototypes are guarded already, by whichever copy
if (Reflect.getOwnPropertyDescriptor(window, MARK)) return;
const { apply, construct, getOwnPropertyDescriptor: descriptorOf, defineProperty } = Reflect;
const original = {
  Promise, Blob, ArrayBuffer, FormData, DOMException, TypeError, MouseEvent, Event, MutationObserver, MediaStream,
  then: Promise.prototype.then,
  post: MessagePort.prototype.postMessage,
  dispatch: EventTarget.prototype.dispatchEvent,
  stop: Event.prototype.stopImmediatePropagation,
  create: Document.prototype.createElement,
  dataOf: descriptorOf(MessageEvent.prototype, "data").get,
  portsOf: descriptorOf(MessageEvent.prototype, "ports").get,
  relatedOf: descriptorOf(MouseEvent.prototype, "relatedTarget").get,
  connectedOf: descriptorOf(Node.prototype, "isConnected").get,
  setStream: descriptorOf(HTMLMediaElement.prototype, "srcObject").set,
  streamOf: descriptorOf(HTMLMediaElement.prototype, "srcObject").get,
};
const here = document;

let port = null;
let node = null;
let questions = 0;
const asked = Object.create(null);

function answered(event) {
  const data = apply(original.dataOf, event, []);
  const then = asked[data.id];
  delete asked[data.id];
  if (then) then(data.pass === true);
}

function handed(event) {
  apply(original.stop, event, []);
  if (event instanceof MessageEvent) {
    port = apply(original.portsOf, event, [])[0];
    port.onmessage = answered;
  } else {
    node = apply(original.relatedOf, event, []);
    window.removeEventListener("beforehand", handed, true);
  }
}
window.addEventListener("beforehand", handed, true);

// Ask about a { blob }, { text } or { folder }; `then(pass)` is called once, with false where nobody answers
// the door. `onlyMedia`: it is looked at where it may show something, and rests after a "Go on".
function ask(question, then) {
  if (!port) {
    then(false);
    return;
  }
  const id = ++questions;
  asked[id] = then;
  apply(original.post, port, [{ __proto__: null, id, ...question }]);
}

const judged = (blob, onlyMedia, then) => ask({ blob, onlyMedia }, then);

// Tell the isolated world of an object, at once: it reads it from the event.
function tell(kind, target) {
  if (node) apply(original.dispatch, node, [new original.MouseEvent(kind, { relatedTarget: target })]);
}

const settle = (promise, ok, bad) => apply(original.then, promise, [ok, bad]);
const promised = (start) => new original.Promise(start);

// Replace a method, keeping its looks: name, length and what the descriptor says.
function replace(holder, name, make) {
  const found = holder && descriptorOf(holder, name);
  if (!found || typeof found.value !== "function") return;
  const before = found.value;
  const after = { [name](...args) { return make(before, this, args); } }[name];
  defineProperty(after, "length", { value: before.length, configurable: true });
  defineProperty(holder, name, { ...found, value: after });
}

// The same for a getter or a setter (`which`: "get", "set").
function replaceAccess(holder, name, which, make) {
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
// that the browser has not brought us into them.
const guards = [];
const eachRealm = (guard) => { guards[guards.length] = guard; };

function guardRealm(realm) {
  if (descriptorOf(realm, MARK)) return false;
  defineProperty(realm, MARK, { value: true });
  for (let i = 0; i < guards.length; i++) guards[i](realm);
  return true;
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
