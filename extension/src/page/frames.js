// Frames that a script has just made, before the browser injects the extension: until their first page has
// come they hold an empty document with natives of its own, which the page can reach at once. They are
// guarded from here, at every place where a page could first meet their window. And documents that are
// reopened, which erases listeners: the isolated world learns of it in the same turn.
import { hear, notify, receive, report, reportTo } from "./bridge.js";
import { belongs, kindOf, ownerOf, parentOf, viewOf } from "./inputs.js";
import { apply, descriptorOf, eachRealm, guardRealm, here, original, replace, replaceAccess } from "./natives.js";
import { mayHoldRoots } from "./roots.js";
import { holderOf, successionOf } from "./succession.js";

const FRAMES = "iframe,frame,object,embed";
const FRAME_NAMES = { __proto__: null, iframe: 1, frame: 1, object: 1, embed: 1 };
const windowOf = Object.create(null); // local name -> getter
windowOf.iframe = descriptorOf(HTMLIFrameElement.prototype, "contentWindow").get;
windowOf.frame = descriptorOf(HTMLFrameElement.prototype, "contentWindow").get;
windowOf.object = descriptorOf(HTMLObjectElement.prototype, "contentWindow").get;
const localNameOf = descriptorOf(Element.prototype, "localName").get;
const firstChildOf = descriptorOf(Node.prototype, "firstChild").get;
const lengthOf = descriptorOf(NodeList.prototype, "length").get;
const observe = MutationObserver.prototype.observe;
const disconnect = MutationObserver.prototype.disconnect;
const readyOf = descriptorOf(Document.prototype, "readyState").get;
const documentOf = descriptorOf(window, "document").get;
const DOCUMENT = 9;
const queriesOf = { 1: Element.prototype.querySelectorAll, 9: Document.prototype.querySelectorAll, 11: DocumentFragment.prototype.querySelectorAll };
const countOf = descriptorOf(window, "length").get;
const rootOf = Node.prototype.getRootNode;
const containerOf = descriptorOf(Range.prototype, "commonAncestorContainer").get;
const met = new WeakSet(); // windows
const metHas = WeakSet.prototype.has;
const metAdd = WeakSet.prototype.add;

const paged = (page) => notify("paged", page);

// A window that a page is about to get. Another copy meets it where this page may be gone before it.
function meet(view) {
  if (!view || apply(metHas, met, [view])) return;
  const holder = holderOf(view);
  if (holder === window || !reportTo(holder, "met", view)) meetHere(view);
}

receive("met", meetHere);

function meetHere(view) {
  if (apply(metHas, met, [view])) return;
  apply(metAdd, met, [view]);
  try {
    if (!guardRealm(view, successionOf(view, paged, report))) notify("realm", apply(documentOf, view, []));
  } catch {
    // a frame of another site, which the page cannot reach into either
  }
}

function meetFrame(element) {
  const get = windowOf[apply(localNameOf, element, [])];
  if (get && belongs(get, element)) return meet(apply(get, element, []));
  // an <embed> does not expose its window: it is among those of its document
  const view = apply(viewOf, apply(ownerOf, element, []), []);
  for (let i = 0; view?.[i]; i++) meet(view[i]);
  return undefined;
}

// All frames below a node, itself included; they have windows as soon as they are in a document.
function framesIn(node, found) {
  if (!belongs(kindOf, node)) return;
  if (belongs(localNameOf, node) && FRAME_NAMES[apply(localNameOf, node, [])]) found[found.length] = node;
  if (!apply(firstChildOf, node, [])) return;
  const query = queriesOf[apply(kindOf, node, [])];
  const list = query && apply(query, node, [FRAMES]);
  for (let i = 0; list && i < apply(lengthOf, list, []); i++) found[found.length] = list[i];
}

function meetFrames(found) {
  for (let i = 0; i < found.length; i++) meetFrame(found[i]);
}

// All frames that a window numbers: those of its document, but not of the roots in there.
function meetNumbered(view) {
  for (let i = 0, count = apply(countOf, view, []); i < count; i++) meet(view[i]);
}

// Pages put elements in by the ten thousand. Where nothing has a window there is none to guard, and in a document
// it is enough to go through its windows, which are few; only in a root are the frames themselves looked for.
const NOWHERE = 0;
const IN_DOCUMENT = 1;
const IN_ROOT = 2;

function placeOf(node) {
  if (!apply(original.connectedOf, node, [])) return NOWHERE;
  const root = apply(rootOf, node, []);
  return root === here || apply(kindOf, root, []) === DOCUMENT ? IN_DOCUMENT : IN_ROOT;
}

function meetIn(node) {
  const owner = apply(ownerOf, node, []) ?? node; // a document has none
  const view = owner === here ? window : apply(viewOf, owner, []);
  if (view) meetNumbered(view);
}

// Insert nodes beside or below a node.
function putAt(at, before, self, args) {
  const place = placeOf(at);
  const found = [];
  if (place === IN_ROOT) for (let i = 0; i < args.length; i++) framesIn(args[i], found); // read now: a fragment is empty afterwards
  const given = apply(before, self, args);
  if (place === IN_DOCUMENT) meetIn(at);
  else meetFrames(found);
  return given;
}

// Anything but a node or a range gets the browser's own error.
const aroundNodes = (before, self, args) =>
  belongs(kindOf, self) ? putAt(self, before, self, args) : apply(before, self, args);
const inRange = (before, self, args) =>
  belongs(containerOf, self) ? putAt(apply(containerOf, self, []), before, self, args) : apply(before, self, args);

// For methods that take HTML: look afterwards at the resulting nodes, inside an element or around it.
function inside(before, self, args) {
  const given = apply(before, self, args);
  if (belongs(kindOf, self)) meetUnder(self);
  return given;
}
function around(before, self, args) {
  const parent = belongs(parentOf, self) ? apply(parentOf, self, []) : null; // read before the call: there may be no parent afterwards
  const given = apply(before, self, args);
  if (parent) meetUnder(parent);
  return given;
}

function meetUnder(node) {
  const place = placeOf(node);
  if (place === IN_DOCUMENT) meetIn(node);
  if (place !== IN_ROOT) return;
  const found = [];
  framesIn(node, found);
  meetFrames(found);
}

// Frames that the parser makes are met before the next script. What scripts put in is met in the call that
// does so, so changes need not be observed once the parser has ended.
const observers = new WeakMap(); // document -> the observer of its window
const observersSet = WeakMap.prototype.set;
const observersGet = WeakMap.prototype.get;

function watchParser(document) {
  const observer = apply(observersGet, observers, [document]);
  if (observer) apply(observe, observer, [document, { childList: true, subtree: true }]);
}

export function watchParserOf(realm) {
  const whole = apply(documentOf, realm, []);
  const observer = new original.MutationObserver(() => {
    meetNumbered(realm);
    if (apply(readyOf, whole, []) !== "loading") apply(disconnect, observer, []);
  });
  apply(observersSet, observers, [whole, observer]);
  watchParser(whole);
}

hear("look", (event) => {
  const view = apply(viewOf, apply(original.relatedOf, event, []), []);
  if (view) meetNumbered(view);
});
// also where another copy reports it
hear("reopened", (event) => watchParser(apply(original.relatedOf, event, [])));

const NODES = [
  ["Node", ["appendChild", "insertBefore", "replaceChild"]],
  ["Element", ["append", "prepend", "before", "after", "replaceWith", "replaceChildren", "insertAdjacentElement", "moveBefore"]],
  ["CharacterData", ["before", "after", "replaceWith"]],
  ["Document", ["append", "prepend", "replaceChildren"]],
  ["DocumentFragment", ["append", "prepend", "replaceChildren"]],
  ["DocumentType", ["before", "after", "replaceWith"]],
  ["HTMLSelectElement", ["add"]],
];
const NODE_SETTERS = [["HTMLTableElement", ["caption", "tHead", "tFoot"]], ["Document", ["body"]]];
const RANGES = [["Range", ["insertNode", "surroundContents"]]];
const TEXTS = [["Element", ["setHTMLUnsafe", "setHTML"]], ["ShadowRoot", ["setHTMLUnsafe", "setHTML"]]];
const TEXT_SETTERS = [["Element", ["innerHTML"]], ["ShadowRoot", ["innerHTML"]]];

function over(realm, table, put) {
  for (let i = 0; i < table.length; i++) {
    const holder = realm[table[i][0]].prototype;
    for (let j = 0; j < table[i][1].length; j++) put(holder, table[i][1][j]);
  }
}

eachRealm((realm) => {
  over(realm, NODES, (holder, name) => replace(holder, name, aroundNodes));
  over(realm, NODE_SETTERS, (holder, name) => replaceAccess(holder, name, "set", aroundNodes));
  replace(realm.HTMLOptionsCollection.prototype, "add", (before, self, args) => {
    const given = apply(before, self, args);
    if (self[0]) meetIn(self[0]); // no page can put any other kind of element there
    return given;
  });
  over(realm, RANGES, (holder, name) => replace(holder, name, inRange));
  over(realm, TEXTS, (holder, name) => replace(holder, name, (before, self, args) => {
    const given = inside(before, self, args);
    mayHoldRoots([args[0]]);
    notify("html", self); // of all that takes HTML this alone makes roots of it
    return given;
  }));
  over(realm, TEXT_SETTERS, (holder, name) => replaceAccess(holder, name, "set", inside));
  replace(realm.Element.prototype, "insertAdjacentHTML", around);
  replaceAccess(realm.Element.prototype, "outerHTML", "set", around);
  const makers = ["open", "write", "writeln", "execCommand"];
  for (let i = 0; i < makers.length; i++) {
    replace(realm.Document.prototype, makers[i], (before, self, args) => {
      const given = apply(before, self, args);
      if (belongs(viewOf, self)) {
        notify("reopened", self);
        if (makers[i] !== "execCommand" && mayHoldRoots(args)) notify("html", self);
        meetIn(self);
      }
      watchParser(self);
      return given;
    });
  }
  const owners = ["HTMLIFrameElement", "HTMLFrameElement", "HTMLObjectElement", "HTMLEmbedElement"];
  for (let i = 0; i < owners.length; i++) {
    const holder = realm[owners[i]].prototype;
    const looked = (before, self, args) => {
      meetFrame(self);
      return apply(before, self, args);
    };
    replaceAccess(holder, "contentWindow", "get", looked);
    replaceAccess(holder, "contentDocument", "get", looked);
    replace(holder, "getSVGDocument", looked);
  }
  replace(realm, "open", (before, self, args) => {
    const view = apply(before, self, args);
    meet(view);
    return view;
  });
  watchParserOf(realm);
});
