// The second line of WebSocketStream: what is written into one is looked at before it goes on, in order.
import { allPass, open } from "./bodies.js";
import { apply, defineProperty, eachRealm, original, promised, replaceAccess, settle } from "./natives.js";

const { getWriter } = WritableStream.prototype;
const { write, close, abort } = WritableStreamDefaultWriter.prototype;
const opened = new WeakMap(); // socket -> the promise that a page gets
const openedGet = WeakMap.prototype.get;
const openedSet = WeakMap.prototype.set;

// A flagged message is left out, as with a WebSocket.
const sent = (writer, message) =>
  promised((resolve, reject) => {
    const { parts, copy } = open(message);
    allPass(parts, (pass) => (pass ? settle(apply(write, writer, [copy]), resolve, reject) : resolve()));
  });

function guarded(writable) {
  const writer = apply(getWriter, writable, []);
  return new original.WritableStream({
    write: (message) => sent(writer, message),
    close: () => apply(close, writer, []),
    abort: (reason) => apply(abort, writer, [reason]),
  });
}

const guardedOnce = (promise) =>
  promised((resolve, reject) => {
    settle(promise, (socket) => {
      const value = guarded(socket.writable);
      defineProperty(socket, "writable", { value, writable: true, enumerable: true, configurable: true });
      resolve(socket);
    }, reject);
  });

eachRealm((realm) => {
  replaceAccess(realm.WebSocketStream?.prototype, "opened", "get", (before, self) => {
    const promise = apply(before, self, []);
    if (!apply(openedGet, opened, [self])) {
      const given = guardedOnce(promise);
      settle(given, () => undefined, () => undefined); // as the browser's own, it may fail unheard
      apply(openedSet, opened, [self, given]);
    }
    return apply(openedGet, opened, [self]);
  });
});
