// The second line: pictures in what a page sends. Pages can encrypt first or send from a worker, so
// this catches only what came in by a way that the first line does not know.
import { isMedia } from "../shared/media.js";
import { judgedPart } from "./blobs.js";
import { gathers } from "./bridge.js";
import { refused } from "./handles.js";
import { belongs } from "./inputs.js";
import { apply, defineProperty, descriptorOf, eachRealm, original, promised, replace, settle } from "./natives.js";

const forEachOf = FormData.prototype.forEach;
const appendTo = FormData.prototype.append;
const arrayBufferIsView = ArrayBuffer.isView;
const bodyOf = descriptorOf(Request.prototype, "body")?.get; // Firefox has none
const methodOf = descriptorOf(Request.prototype, "method").get;
const cloneOf = Request.prototype.clone;
const blobOf = Request.prototype.blob;
const sizeOf = descriptorOf(Blob.prototype, "size").get;
const lengthOfBuffer = descriptorOf(ArrayBuffer.prototype, "byteLength").get;
const fileNameOf = descriptorOf(File.prototype, "name").get;
const viewed = Object.getPrototypeOf(Uint8Array.prototype);
const VIEWS = [viewed, DataView.prototype]; // one of these gives the bytes of any view
const viewGetters = [];
for (let i = 0; i < VIEWS.length; i++) viewGetters[i] = ["buffer", "byteOffset", "byteLength"].map((name) => descriptorOf(VIEWS[i], name).get);
const Bytes = Uint8Array;
const BrowserRequest = Request;
const lockedOf = descriptorOf(ReadableStream.prototype, "locked")?.get;
const Progress = ProgressEvent;

const MIN = 64; // bytes; no picture is smaller

// The parts of a body are read by the browser's own getters, also from objects of other windows, and
// whatever a page has defined over them.
const isBlob = (body) => belongs(sizeOf, body);

function bytesOfView(view) {
  for (let i = 0; i < viewGetters.length; i++) {
    if (!belongs(viewGetters[i][1], view)) continue;
    return new Bytes(apply(viewGetters[i][0], view, []), apply(viewGetters[i][1], view, []), apply(viewGetters[i][2], view, []));
  }
  return new Bytes(0);
}

function entriesOf(form) {
  const entries = [];
  try {
    apply(forEachOf, form, [(value, name) => {
      defineProperty(entries, entries.length, { value: { name, value } });
    }]);
  } catch {
    return null; // no form
  }
  return entries;
}

// The parts of a body that may be pictures, and a copy of it that a page cannot change any more.
export function open(body) {
  const parts = [];
  const add = (blob) => {
    if (apply(sizeOf, blob, []) >= MIN) defineProperty(parts, parts.length, { value: blob, writable: true });
  };
  if (body === null || typeof body !== "object") return { parts, copy: body };
  if (isBlob(body)) {
    add(body);
    return { parts, copy: body };
  }
  const whole = belongs(lengthOfBuffer, body);
  if (whole || arrayBufferIsView(body)) {
    const copy = new Bytes(whole ? new Bytes(body) : bytesOfView(body));
    if (gathers() || (copy.length >= MIN && isMedia(copy))) add(new original.Blob([copy]));
    return { parts, copy };
  }
  const entries = entriesOf(body);
  if (!entries) return { parts, copy: body };
  const copy = new original.FormData();
  for (let i = 0; i < entries.length; i++) {
    const { name, value } = entries[i];
    if (!isBlob(value)) apply(appendTo, copy, [name, value]);
    else {
      add(value);
      apply(appendTo, copy, [name, value, belongs(fileNameOf, value) ? apply(fileNameOf, value, []) : "blob"]);
    }
  }
  return { parts, copy };
}

// The options that a page gives beside the address, each read once: a second reading could differ.
const INIT = [
  "method", "headers", "body", "referrer", "referrerPolicy", "mode", "credentials", "cache", "redirect", "integrity", "keepalive",
  "signal", "duplex", "priority", "window", "targetAddressSpace", "attributionReporting", "browsingTopics", "sharedStorageWritable",
  "activateAfter",
];

function readOnce(init) {
  if (init === null || (typeof init !== "object" && typeof init !== "function")) return init;
  const read = { __proto__: null };
  for (let i = 0; i < INIT.length; i++) {
    const value = init[INIT[i]];
    if (value !== undefined) read[INIT[i]] = value;
  }
  return read;
}

export function allPass(parts, then) {
  let left = parts.length;
  let pass = true;
  if (!left) return then(true);
  for (let i = 0; i < parts.length; i++) {
    judgedPart(parts[i], (one) => {
      pass = pass && one;
      if (--left === 0) then(pass);
    });
  }
  return undefined;
}

function hasBody(request) {
  if (!belongs(methodOf, request)) return false;
  if (bodyOf) return apply(bodyOf, request, []) !== null;
  const method = apply(methodOf, request, []);
  return method !== "GET" && method !== "HEAD";
}

const failed = () => new original.TypeError("Failed to fetch");

const synchronous = new WeakSet();
const wsAdd = WeakSet.prototype.add;
const wsDelete = WeakSet.prototype.delete;
const wsHas = WeakSet.prototype.has;
const abortOf = XMLHttpRequest.prototype.abort;

// A socket's messages keep their order: while one is looked at, those after it wait.
function guardSocket(prototype) {
  const queues = new WeakMap();
  const get = WeakMap.prototype.get;
  const set = WeakMap.prototype.set;
  replace(prototype, "send", (before, self, args) => {
    const { parts, copy } = open(args[0]);
    const last = apply(get, queues, [self]);
    if (!parts.length && !last) return apply(before, self, args);
    const entry = { next: null, done: false, run: null };
    entry.run = () => allPass(parts, (pass) => {
      entry.done = true;
      try {
        if (pass) apply(before, self, [copy]);
      } catch {
        // the socket was closed in the meantime
      }
      if (entry.next) entry.next.run();
      else apply(set, queues, [self, null]);
    });
    apply(set, queues, [self, entry]);
    if (last) last.next = entry;
    else entry.run();
    return undefined;
  });
}

// A request that holds its body already, or a body that is a stream: a copy of it is read and judged.
const fetchRequest = (before, self, request, init) =>
  promised((resolve, reject) => {
    settle(apply(blobOf, apply(cloneOf, request, []), []), (blob) => {
      judgedPart(blob, (pass) => (pass ? resolve(apply(before, self, [request, init])) : reject(failed())));
    }, reject);
  });

eachRealm((realm) => {
  // a request is sent when the page is left, unless its body has not been judged by then
  replace(realm, "fetchLater", (before, self, args) => {
    const init = readOnce(args[1]);
    const { parts, copy } = open(init?.body);
    if (!parts.length) return apply(before, self, args);
    init.body = copy;
    const result = { activated: false };
    allPass(parts, (pass) => {
      if (pass) apply(before, self, [args[0], init]);
    });
    return result;
  });
  replace(realm, "fetch", (before, self, args) => {
    if (!args.length) return apply(before, self, args);
    const target = args[0];
    const init = readOnce(args[1]);
    if (init?.body === undefined || init.body === null) {
      if (!hasBody(target)) return apply(before, self, [target, init]);
      return fetchRequest(before, self, target, init);
    }
    if (lockedOf && belongs(lockedOf, init.body)) return fetchRequest(before, self, new BrowserRequest(target, init));
    const { parts, copy } = open(init.body);
    const sent = init;
    sent.body = copy;
    if (!parts.length) return apply(before, self, [target, sent]);
    return promised((resolve, reject) => {
      allPass(parts, (pass) => (pass ? resolve(apply(before, self, [target, sent])) : reject(failed())));
    });
  });

  replace(realm.XMLHttpRequest.prototype, "open", (before, self, args) => {
    apply(args.length > 2 && args[2] === false ? wsAdd : wsDelete, synchronous, [self]);
    return apply(before, self, args);
  });
  replace(realm.XMLHttpRequest.prototype, "send", (before, self, args) => {
    const { parts, copy } = open(args[0]);
    if (!parts.length) return apply(before, self, args);
    if (apply(wsHas, synchronous, [self])) throw refused("NetworkError", "A network error occurred.");
    return allPass(parts, (pass) => {
      if (pass) return apply(before, self, [copy]);
      apply(abortOf, self, []);
      apply(original.dispatch, self, [new Progress("error")]);
      apply(original.dispatch, self, [new Progress("loadend")]);
      return undefined;
    });
  });

  replace(realm.Navigator.prototype, "sendBeacon", (before, self, args) => {
    const { parts, copy } = open(args[1]);
    if (!parts.length) return apply(before, self, args);
    allPass(parts, (pass) => pass && apply(before, self, [args[0], copy]));
    return true;
  });
  guardSocket(realm.WebSocket.prototype);
  if (realm.RTCDataChannel) guardSocket(realm.RTCDataChannel.prototype);
});
