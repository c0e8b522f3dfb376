// A page in which the isolated world does not answer: nothing can be looked at there, so nothing can be chosen, dropped
// or pasted. A person's action is cancelled before the page hears of it, and scripts cannot open a picker.
import { silent } from "./bridge.js";
import { belongs, inputTypeOf } from "./inputs.js";
import { apply, descriptorOf, eachRealm, original, replace } from "./natives.js";

const pathOf = Event.prototype.composedPath;
const stop = Event.prototype.stopImmediatePropagation;
const cancel = Event.prototype.preventDefault;
const setValue = descriptorOf(HTMLInputElement.prototype, "value").set;

const isPicker = (object) => belongs(inputTypeOf, object) && apply(inputTypeOf, object, []) === "file";

function block(event) {
  apply(stop, event, []);
  apply(cancel, event, []);
}

const acts = {
  __proto__: null,
  drop: block,
  paste: block,
  click: (event) => { if (isPicker(apply(pathOf, event, [])[0])) block(event); },
  input: empty,
  change: empty,
};

// Empty an input in which a file was chosen all the same, as in a root that the page made.
function empty(event) {
  const target = apply(pathOf, event, [])[0];
  if (!isPicker(target)) return;
  apply(setValue, target, [""]);
  block(event);
}

for (const kind in acts) apply(original.listen, window, [kind, (event) => { if (silent()) acts[kind](event); }, true]);

eachRealm((realm) => {
  replace(realm.HTMLElement.prototype, "click", (before, self, args) =>
    (silent() && isPicker(self) ? undefined : apply(before, self, args)));
  replace(realm.HTMLInputElement.prototype, "showPicker", (before, self, args) =>
    (silent() && isPicker(self) ? undefined : apply(before, self, args)));
});
