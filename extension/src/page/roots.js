// Roots are reported before a page can listen in them: those that scripts make, that come with HTML, and copies.
import { notify } from "./bridge.js";
import { hostOf, parentOf } from "./inputs.js";
import { apply, descriptorOf, eachRealm, replace, replaceAccess } from "./natives.js";

const clonableOf = descriptorOf(ShadowRoot.prototype, "clonable")?.get;
const indexOf = String.prototype.indexOf;
const lower = String.prototype.toLowerCase;
let clonable = false; // whether copies of elements can have roots; no other copy is looked at, since pages make many

// Whether HTML may hold roots; what is no text is not read twice.
export function mayHoldRoots(html) {
  for (let i = 0; i < html.length; i++) {
    const found = typeof html[i] !== "string" || apply(indexOf, apply(lower, html[i], []), ["shadowroot"]) >= 0;
    clonable ||= found;
    if (found) return true;
  }
  return false;
}

// For methods that give a new document or a copy of a node.
const reported = (needed) => (before, self, args) => {
  const given = apply(before, self, args);
  if (needed(args) && given) notify("html", given);
  return given;
};

eachRealm((realm) => {
  replace(realm.Element.prototype, "attachShadow", (before, self, args) => {
    const root = apply(before, self, args);
    clonable ||= clonableOf !== undefined && apply(clonableOf, root, []);
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
  replace(realm.Document, "parseHTMLUnsafe", reported((args) => mayHoldRoots([args[0]])));
  replace(realm.Node.prototype, "cloneNode", reported(() => clonable));
  replace(realm.Document.prototype, "importNode", reported(() => clonable));
});
