// What a person has chosen, dropped or pasted is empty for the page until the isolated world has seen it: a page that met
// a window before the extension did, and so hears of everything first, gets nothing by that.
import { wasPassed, wasSeen } from "./bridge.js";
import { belongs, inputTypeOf } from "./inputs.js";
import { apply, defineProperty, descriptorOf, eachRealm, original, replace, replaceAccess } from "./natives.js";

const filesOf = descriptorOf(HTMLInputElement.prototype, "files").get;
const filesOfTransfer = descriptorOf(DataTransfer.prototype, "files").get;
const noFiles = apply(filesOfTransfer, new original.DataTransfer(), []);
const countOf = descriptorOf(FileList.prototype, "length").get;
const setValue = descriptorOf(HTMLInputElement.prototype, "value").set;
const elementsOf = descriptorOf(HTMLFormElement.prototype, "elements").get;
const elementCountOf = descriptorOf(HTMLCollection.prototype, "length").get;
const trustedOf = descriptorOf(new original.Event(""), "isTrusted").get;
const typeOf = descriptorOf(Event.prototype, "type").get;
const targetOf = descriptorOf(Event.prototype, "target").get;
const { construct } = Reflect;
const known = new WeakSet(); // files that a page may have: it was given them, or has put them in itself
const knownHas = WeakSet.prototype.has;
const knownAdd = WeakSet.prototype.add;

function areKnown(list) {
  for (let i = 0; i < apply(countOf, list, []); i++) if (!apply(knownHas, known, [list[i]])) return false;
  return true;
}

function areKnownNow(list) {
  for (let i = 0; i < apply(countOf, list, []); i++) apply(knownAdd, known, [list[i]]);
}

// The files of an input that a page may read.
function seenFiles(read, input) {
  const list = apply(read, input, []);
  if (!list || areKnown(list)) return list;
  if (wasSeen(input)) {
    areKnownNow(list);
    return list;
  }
  const left = apply(read, input, []);
  return apply(countOf, left, []) ? noFiles : left;
}

// What a form sends is read by the browser.
function emptyUnseen(form) {
  if (!belongs(elementsOf, form)) return;
  const all = apply(elementsOf, form, []);
  for (let i = 0; i < apply(elementCountOf, all, []); i++) {
    const input = all[i];
    if (!belongs(inputTypeOf, input) || apply(inputTypeOf, input, []) !== "file") continue;
    if (!apply(countOf, seenFiles(filesOf, input), []) && apply(countOf, apply(filesOf, input, []), [])) apply(setValue, input, [""]);
  }
}

const submitted = (before, self, args) => {
  emptyUnseen(self);
  return apply(before, self, args);
};

const ofForms = {
  __proto__: null,
  construct(target, args, made) {
    if (args.length) emptyUnseen(args[0]);
    return construct(target, args, made);
  },
};

const BROUGHT = { __proto__: null, drop: 1, paste: 1 };
const seenTransfer = (before, self, args) => {
  const transfer = apply(before, self, args);
  if (!transfer || !BROUGHT[apply(typeOf, self, [])] || !apply(trustedOf, self, []) || wasPassed(transfer, apply(targetOf, self, []))) return transfer;
  return new original.DataTransfer();
};

eachRealm((realm) => {
  const inputs = realm.HTMLInputElement.prototype;
  replaceAccess(inputs, "files", "get", (before, self) => seenFiles(before, self));
  replaceAccess(inputs, "files", "set", (before, self, args) => {
    apply(before, self, args);
    areKnownNow(apply(filesOf, self, []) ?? []);
  });
  replaceAccess(realm.DragEvent.prototype, "dataTransfer", "get", seenTransfer);
  replaceAccess(realm.ClipboardEvent.prototype, "clipboardData", "get", seenTransfer);
  replace(realm.HTMLFormElement.prototype, "submit", submitted);
  replace(realm.HTMLFormElement.prototype, "requestSubmit", submitted);
  const guarded = new original.Proxy(realm.FormData, ofForms);
  defineProperty(realm.FormData.prototype, "constructor", { ...descriptorOf(realm.FormData.prototype, "constructor"), value: guarded });
  defineProperty(realm, "FormData", { ...descriptorOf(realm, "FormData"), value: guarded });
});
