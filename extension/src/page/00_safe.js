// Runs in the page's own world, before the page's first script: only what the isolated world cannot do.
// Everything used later is taken now, since a page may replace any prototype. No promise of ours is
// awaited (a page could replace `then`), no array is iterated: decisions travel in plain callbacks.
const { apply, construct, getOwnPropertyDescriptor: descriptorOf, defineProperty } = Reflect;
const original = {
  Promise, WeakSet, Blob, ArrayBuffer, FormData, Request, DOMException, TypeError, MouseEvent, Event,
  then: Promise.prototype.then,
  post: MessagePort.prototype.postMessage,
  dispatch: EventTarget.prototype.dispatchEvent,
  listen: EventTarget.prototype.addEventListener,
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

// Ask about a blob; `then(pass)` is called once, with false where nobody answers the door.
function judged(blob, onlyMedia, then) {
  if (!port) {
    then(false);
    return;
  }
  const id = ++questions;
  asked[id] = then;
  apply(original.post, port, [{ id, blob, onlyMedia }]);
}

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
