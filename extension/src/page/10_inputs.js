// Inputs outside the document give no event that the isolated world could catch: they are brought in
// for as long as the picker is open. Closed roots are told of when they are made.
const append = Node.prototype.appendChild;
const parentOf = descriptorOf(Node.prototype, "parentNode").get;
const hostOf = descriptorOf(ShadowRoot.prototype, "host").get;
const kindOf = descriptorOf(Node.prototype, "nodeType").get;
const inputTypeOf = descriptorOf(HTMLInputElement.prototype, "type").get;
const controlOf = descriptorOf(HTMLLabelElement.prototype, "control").get;
const eventTypeOf = descriptorOf(Event.prototype, "type").get;
const ownerOf = descriptorOf(Node.prototype, "ownerDocument").get;
const viewOf = descriptorOf(Document.prototype, "defaultView").get;
const rootElementOf = descriptorOf(Document.prototype, "documentElement").get;
const FRAGMENT = 11;

// Whether the browser itself takes the object for one: a getter of its own refuses all others.
function belongs(getter, object) {
  try {
    apply(getter, object, []);
    return true;
  } catch {
    return false;
  }
}

const opensPicker = (object) => belongs(inputTypeOf, object) || belongs(controlOf, object);

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
  const shelf = apply(original.create, shown, ["beforehand-shelf"]);
  shelf.hidden = true;
  apply(append, apply(rootElementOf, shown, []), [shelf]);
  apply(append, shelf, [topOf(element)]);
}

replace(HTMLElement.prototype, "click", (before, self, args) => {
  if (opensPicker(self)) bringIn(self);
  return apply(before, self, args);
});
replace(HTMLInputElement.prototype, "showPicker", (before, self, args) => {
  if (opensPicker(self)) bringIn(self);
  return apply(before, self, args);
});
replace(EventTarget.prototype, "dispatchEvent", (before, self, args) => {
  if (opensPicker(self) && belongs(eventTypeOf, args[0]) && apply(eventTypeOf, args[0], []) === "click") bringIn(self);
  return apply(before, self, args);
});
replace(Element.prototype, "attachShadow", (before, self, args) => {
  const root = apply(before, self, args);
  tell("root", self);
  return root;
});
