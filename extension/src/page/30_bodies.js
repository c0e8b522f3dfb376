// The second line: pictures in what a page sends. Pages can encrypt first or send from a worker, so
// this catches only what came in by a way that the first line does not know.
const forEachOf = FormData.prototype.forEach;
const appendTo = FormData.prototype.append;
const sliceOf = ArrayBuffer.prototype.slice;
const arrayBufferIsView = ArrayBuffer.isView;
const bodyOf = descriptorOf(Request.prototype, "body")?.get; // Firefox has none
const methodOf = descriptorOf(Request.prototype, "method").get;
const cloneOf = Request.prototype.clone;
const blobOf = Request.prototype.blob;
const Bytes = Uint8Array;
const Progress = ProgressEvent;

const MIN = 64; // bytes; no picture is smaller

// The parts of a body that may be pictures, and a copy of it that a page cannot change any more.
function open(body) {
  const parts = [];
  const add = (blob) => {
    if (blob.size >= MIN) defineProperty(parts, parts.length, { value: blob, writable: true });
  };
  if (body instanceof original.Blob) {
    add(body);
    return { parts, copy: body };
  }
  if (body instanceof original.ArrayBuffer || arrayBufferIsView(body)) {
    const bytes = body instanceof original.ArrayBuffer ? new Bytes(body) : new Bytes(body.buffer, body.byteOffset, body.byteLength);
    const copy = new Bytes(bytes);
    if (looksLikeMedia(copy)) add(new original.Blob([copy]));
    return { parts, copy };
  }
  if (body instanceof original.FormData) {
    const copy = new original.FormData();
    apply(forEachOf, body, [(value, name) => {
      if (value instanceof original.Blob) {
        add(value);
        apply(appendTo, copy, [name, value, value.name ?? "blob"]);
      } else apply(appendTo, copy, [name, value]);
    }]);
    return { parts, copy };
  }
  return { parts, copy: body };
}

// The same first bytes as in the isolated world's list, on as much of them as can be told at once.
function looksLikeMedia(bytes) {
  if (bytes.length < MIN) return false;
  const a = bytes[0];
  const b = bytes[1];
  if (a === 0xff && (b === 0xd8 || b === 0x0a)) return true;
  if (bytes[4] === 0x66 && bytes[5] === 0x74 && bytes[6] === 0x79 && bytes[7] === 0x70) return true;
  if (bytes[4] === 0x4a && bytes[5] === 0x58 && bytes[6] === 0x4c) return true;
  const four = ((a << 24) | (b << 16) | (bytes[2] << 8) | bytes[3]) >>> 0;
  return (
    four === 0x89504e47 || four === 0x47494638 || four === 0x49492a00 || four === 0x4d4d002a || four === 0x52494646 ||
    four === 0x1a45dfa3 || four === 0x4f676753 || four === 0x25504446 || (a === 0x42 && b === 0x4d)
  );
}

function allPass(parts, then) {
  let left = parts.length;
  let pass = true;
  if (!left) return then(true);
  for (let i = 0; i < parts.length; i++) {
    judged(parts[i], true, (one) => {
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
        // closed in the meantime, as any socket may be
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

eachRealm((realm) => {
  replace(realm, "fetch", (before, self, args) => {
    const target = args[0];
    const init = args[1];
    if (init?.body === undefined || init.body === null) {
      if (!hasBody(target)) return apply(before, self, args);
      return promised((resolve, reject) => {
        settle(apply(blobOf, apply(cloneOf, target, []), []), (blob) => {
          judged(blob, true, (pass) => (pass ? resolve(apply(before, self, args)) : reject(failed())));
        }, reject);
      });
    }
    const { parts, copy } = open(init.body);
    if (!parts.length) return apply(before, self, args);
    const sent = { ...init, body: copy };
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
