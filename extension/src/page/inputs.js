// Inputs outside the document give no event that the isolated world could catch: they are brought in
// when their picker may open; the isolated world keeps them there until it is closed.
import { notify } from "./bridge.js";
import { apply, descriptorOf, eachRealm, here, original, replace } from "./natives.js";

const append = Node.prototype.appendChild;
export const parentOf = descriptorOf(Node.prototype, "parentNode").get;
export const hostOf = descriptorOf(ShadowRoot.prototype, "host").get;
export const kindOf = descriptorOf(Node.prototype, "nodeType").get;
export const inputTypeOf = descriptorOf(HTMLInputElement.prototype, "type").get;
const controlOf = descriptorOf(HTMLLabelElement.prototype, "control").get;
const eventTypeOf = descriptorOf(Event.prototype, "type").get;
export const ownerOf = descriptorOf(Node.prototype, "ownerDocument").get;
export const viewOf = descriptorOf(Document.prototype, "defaultView").get;
const rootElementOf = descriptorOf(Document.prototype, "documentElement").get;
const FRAGMENT = 11;
const KEEPER = "beforehandkeeper"; // without a hyphen, so that no page can define it
const OPENING = { __proto__: null, click: 1, DOMActivate: 1, keydown: 1, keypress: 1, keyup: 1 };

// Whether the object really is of this kind: the browser's own getter refuses all others.
export function belongs(getter, object) {
  try {
    apply(getter, object, []);
    return true;
  } catch {
    return false;
  }
}

// An input, a label, or an element inside a possible label.
const mayOpen = (object) =>
  belongs(inputTypeOf, object) || belongs(controlOf, object) || (belongs(parentOf, object) && apply(parentOf, object, []) !== null);

function topOf(element) {
  let top = element;
  for (let up = apply(parentOf, top, []); up; up = apply(parentOf, top, [])) {
    if (apply(kindOf, up, []) !== FRAGMENT) top = up;
    else if (belongs(hostOf, up)) top = apply(hostOf, up, []);
    else return top;
  }
  return top;
}

// Elements that a page has defined can leave the document in the call that puts them there: those are kept outside of
// it, where the isolated world hears them as well.
function bringIn(element) {
  if (apply(original.connectedOf, element, [])) return;
  const owner = apply(ownerOf, element, []);
  const shown = apply(viewOf, owner, []) ? owner : here;
  const keeper = apply(original.create, shown, [KEEPER]);
  keeper.hidden = true;
  apply(append, apply(rootElementOf, shown, []), [keeper]);
  apply(append, keeper, [topOf(element)]);
  notify("keeper", keeper);
  if (apply(original.connectedOf, element, [])) return;
  const outside = apply(original.create, shown, [KEEPER]);
  apply(append, outside, [topOf(element)]);
  notify("outside", outside);
}

eachRealm((realm) => {
  replace(realm.HTMLElement.prototype, "click", (before, self, args) => {
    if (mayOpen(self)) bringIn(self);
    return apply(before, self, args);
  });
  replace(realm.HTMLInputElement.prototype, "showPicker", (before, self, args) => {
    if (mayOpen(self)) bringIn(self);
    notify("open", self);
    return apply(before, self, args);
  });
  replace(realm.EventTarget.prototype, "dispatchEvent", (before, self, args) => {
    const kind = belongs(eventTypeOf, args[0]) ? apply(eventTypeOf, args[0], []) : "";
    if (OPENING[kind] && mayOpen(self)) {
      bringIn(self);
      if (belongs(kindOf, self)) notify("open", self); // an event that is not composed is not heard outside of a root
    }
    return apply(before, self, args);
  });
});
