// Pictures that a page receives without an event: file handles, the asynchronous clipboard, entries.
const refused = (name, words) => new original.DOMException(words, name);

function guardedBlob(promise, onlyMedia, error) {
  return promised((resolve, reject) => {
    settle(promise, (blob) => {
      judged(blob, onlyMedia, (pass) => (pass ? resolve(blob) : reject(error())));
    }, reject);
  });
}

if (typeof FileSystemFileHandle === "function") {
  const getFile = FileSystemFileHandle.prototype.getFile;
  replace(FileSystemFileHandle.prototype, "getFile", (before, self, args) =>
    guardedBlob(apply(before, self, args), true, () =>
      refused("NotAllowedError", "The request is not allowed by the user agent or the platform in the current context."),
    ));
  // Looked at here already: a handle can be sent to a worker, whose `getFile` nobody guards.
  replace(window, "showOpenFilePicker", (before, self, args) =>
    promised((resolve, reject) => {
      settle(apply(before, self, args), (handles) => {
        const clean = [];
        let open = handles.length;
        for (let i = 0; i < handles.length; i++) {
          const done = (pass) => {
            if (pass) defineProperty(clean, clean.length, { value: handles[i], writable: true, enumerable: true, configurable: true });
            if (--open > 0) return;
            if (clean.length) resolve(clean);
            else reject(refused("AbortError", "The user aborted a request."));
          };
          settle(apply(getFile, handles[i], []), (file) => judged(file, false, done), () => done(false));
        }
      }, reject);
    }));
}

if (typeof ClipboardItem === "function") {
  replace(ClipboardItem.prototype, "getType", (before, self, args) => {
    const given = apply(before, self, args);
    if (`${args[0]}` === "text/plain") return given;
    return guardedBlob(given, true, () => refused("NotFoundError", "The type was not found"));
  });
}

if (typeof FileSystemFileEntry === "function") {
  replace(FileSystemFileEntry.prototype, "file", (before, self, args) =>
    apply(before, self, [
      (file) => judged(file, false, (pass) => {
        if (pass) args[0](file);
        else if (args[1]) args[1](refused("NotReadableError", "The file could not be read."));
      }),
      args[1],
    ]));
}
