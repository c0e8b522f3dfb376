// Pictures that a page receives without an event: file handles, the asynchronous clipboard, entries.
const refused = (name, words) => new original.DOMException(words, name);

function guardedBlob(promise, onlyMedia, error) {
  return promised((resolve, reject) => {
    settle(promise, (blob) => {
      judged(blob, onlyMedia, (pass) => (pass ? resolve(blob) : reject(error())));
    }, reject);
  });
}

const getFileOf = typeof FileSystemFileHandle === "function" ? FileSystemFileHandle.prototype.getFile : undefined;

// Those of some handles whose files are clean.
function cleanHandles(handles, then) {
  const clean = [];
  let left = handles.length;
  if (!left) then(clean);
  for (let i = 0; i < handles.length; i++) {
    const done = (pass) => {
      if (pass) defineProperty(clean, clean.length, { value: handles[i], writable: true, enumerable: true, configurable: true });
      if (--left === 0) then(clean);
    };
    settle(apply(getFileOf, handles[i], []), (file) => judged(file, false, done), () => done(false));
  }
}

eachRealm((realm) => {
  replace(realm.FileSystemFileHandle?.prototype, "getFile", (before, self, args) =>
    guardedBlob(apply(before, self, args), true, () =>
      refused("NotAllowedError", "The request is not allowed by the user agent or the platform in the current context."),
    ));
  // Looked at here already: a handle can be sent to a worker, whose `getFile` nobody guards.
  replace(realm, "showOpenFilePicker", (before, self, args) =>
    promised((resolve, reject) => {
      settle(apply(before, self, args), (handles) => cleanHandles(handles, (clean) => {
        if (clean.length) resolve(clean);
        else reject(refused("AbortError", "The user aborted a request."));
      }), reject);
    }));
  replace(realm.ClipboardItem?.prototype, "getType", (before, self, args) => {
    const given = apply(before, self, args);
    if (`${args[0]}` === "text/plain") return given;
    return guardedBlob(given, true, () => refused("NotFoundError", "The type was not found"));
  });
  replace(realm.FileSystemFileEntry?.prototype, "file", (before, self, args) =>
    apply(before, self, [
      (file) => judged(file, false, (pass) => {
        if (pass) args[0](file);
        else if (args[1]) args[1](refused("NotReadableError", "The file could not be read."));
      }),
      args[1],
    ]));
});
