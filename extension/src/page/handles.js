// Pictures that a page receives without an event: file handles, the asynchronous clipboard, entries.
import { ask, judged } from "./bridge.js";
import { apply, defineProperty, descriptorOf, eachRealm, original, promised, replace, replaceAccess, settle } from "./natives.js";

export const refused = (name, words) => new original.DOMException(words, name);

function guardedBlob(promise, clipboard, error) {
  return promised((resolve, reject) => {
    settle(promise, (blob) => {
      ask({ blob, clipboard, copied: true }, (pass, { copy = blob }) => (pass ? resolve(copy) : reject(error())));
    }, reject);
  });
}

const getFileOf = typeof FileSystemFileHandle === "function" ? FileSystemFileHandle.prototype.getFile : undefined;

// Gives the handles whose files are clean.
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

const { freeze } = Object;
const aborted = () => refused("AbortError", "The user aborted a request.");
const launchedOf = typeof LaunchParams === "function" ? descriptorOf(LaunchParams.prototype, "files").get : undefined;
const launched = new WeakMap(); // what an installed app was started with -> those of its files that are clean
const launchedGet = WeakMap.prototype.get;
const launchedSet = WeakMap.prototype.set;

eachRealm((realm) => {
  replace(realm, "showDirectoryPicker", (before, self, args) =>
    promised((resolve, reject) => {
      settle(apply(before, self, args), (folder) => {
        ask({ folder }, (pass) => (pass ? resolve(folder) : reject(aborted())));
      }, reject);
    }));
  replace(realm.LaunchQueue?.prototype, "setConsumer", (before, self, args) => {
    const consumer = args[0];
    if (typeof consumer !== "function") return apply(before, self, args);
    return apply(before, self, [(params) => {
      cleanHandles(apply(launchedOf, params, []), (clean) => {
        apply(launchedSet, launched, [params, freeze(clean)]);
        apply(consumer, undefined, [params]);
      });
    }]);
  });
  replaceAccess(realm.LaunchParams?.prototype, "files", "get", (before, self) => {
    if (apply(before, self, []).length === 0) return apply(before, self, []);
    return apply(launchedGet, launched, [self]) ?? freeze([]);
  });
  replace(realm.FileSystemFileHandle?.prototype, "getFile", (before, self, args) =>
    guardedBlob(apply(before, self, args), false, () =>
      refused("NotAllowedError", "The request is not allowed by the user agent or the platform in the current context."),
    ));
  // Looked at here already, and a folder with all that is in it now: a handle can be sent to a worker, whose `getFile` is not guarded.
  replace(realm, "showOpenFilePicker", (before, self, args) =>
    promised((resolve, reject) => {
      settle(apply(before, self, args), (handles) => cleanHandles(handles, (clean) => {
        if (clean.length) resolve(clean);
        else reject(aborted());
      }), reject);
    }));
  replace(realm.ClipboardItem?.prototype, "getType", (before, self, args) =>
    guardedBlob(apply(before, self, args), true, () => refused("NotFoundError", "The type was not found")));
  replace(realm.Clipboard?.prototype, "readText", (before, self, args) =>
    promised((resolve, reject) => {
      settle(apply(before, self, args), (text) => {
        ask({ text, onlyMedia: true }, (pass, answer) => resolve(pass ? (answer.text ?? text) : ""));
      }, reject);
    }));
  replace(realm.FileSystemFileEntry?.prototype, "file", (before, self, args) =>
    apply(before, self, [
      (file) => judged(file, false, (pass, copy) => {
        if (pass) args[0](copy);
        else if (args[1]) args[1](refused("NotReadableError", "The file could not be read."));
      }),
      args[1],
    ]));
});
