// Inputs outside the document give no event that the isolated world could catch: they are brought in
// when their picker may open; the isolated world keeps them there until it is closed. Roots are reported
// before a page can listen in them.
import { notify } from "./bridge.js";
import { apply, descriptorOf, eachRealm, here, original, replace, replaceAccess } from "./natives.js";

const append = Node.prototype.appendChild;
export const parentOf = descriptorOf(Node.prototype, "parentNode").get;
const hostOf = descriptorOf(ShadowRoot.prototype, "host").get;
export const kindOf = descriptorOf(Node.prototype, "nodeType").get;
export const inputTypeOf = descriptorOf(HTMLInputElement.prototype, "type").get;
const controlOf = descriptorOf(HTMLLabelElement.prototype, "control").get;
const eventTypeOf = descriptorOf(Event.prototype, "type").get;
export const ownerOf = descriptorOf(Node.prototype, "ownerDocument").get;
export const viewOf = descriptorOf(Document.prototype, "defaultView").get;
const rootElementOf = descriptorOf(Document.prototype, "documentElement").get;
const FRAGMENT = 11;
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

function bringIn(element) {
  if (apply(original.connectedOf, element, [])) return;
  const owner = apply(ownerOf, element, []);
  const shown = apply(viewOf, owner, []) ? owner : here;
  const keeper = apply(original.create, shown, ["beforehand-keeper"]);
  keeper.hidden = true;
  apply(append, apply(rootElementOf, shown, []), [keeper]);
  apply(append, keeper, [topOf(element)]);
  notify("keeper", keeper);
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
      if (kind !== "click" && belongs(inputTypeOf, self)) notify("open", self); // else the click itself is heard
    }
    return apply(before, self, args);
  });
  replace(realm.Element.prototype, "attachShadow", (before, self, args) => {
    const root = apply(before, self, args);
    notify("root", self);
    return root;
  });
  // roots that came in as HTML are met here first
  const holders = [realm.Element.prototype, realm.ElementInternals?.prototype];
  for (let i = 0; i < holders.length; i++) {
    replaceAccess(holders[i], "shadowRoot", "get", (before, self, args) => {
      const root = apply(before, self, args);
      if (root) notify("root", apply(hostOf, root, []));
      return root;
    });
  }
  const slotted = [realm.Element.prototype, realm.Text.prototype];
  for (let i = 0; i < slotted.length; i++) {
    replaceAccess(slotted[i], "assignedSlot", "get", (before, self, args) => {
      const slot = apply(before, self, args);
      if (slot) notify("root", apply(parentOf, self, []));
      return slot;
    });
  }
});
