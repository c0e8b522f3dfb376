// File inputs: emptied in the same turn in which the browser fills them, filled again with what is clean.
import { give, wasGiven } from "./given.js";
import { judgeAll } from "./judge.js";
import { PageDataTransfer, listen, own, rootOf, whenAwake } from "./realm.js";

const vetted = new WeakMap(); // input -> files that were looked at and given
const turn = new WeakMap(); // input -> number of the last choice, so that a late verdict loses to a newer one
const swallow = new WeakSet(); // inputs whose `change` still follows the `input` that was taken

// by name, since a frame's elements have separate constructors
export const isFileInput = (element) => element?.localName === "input" && element.type === "file";

// All file inputs under a host's roots, however deep: the event does not say which of them it was.
function inputsUnder(host) {
  const root = rootOf(host);
  return root ? inputsIn(root) : [];
}

const inputsIn = (tree) =>
  [...tree.querySelectorAll("*")].flatMap((element) => (isFileInput(element) ? [element] : inputsUnder(element)));

function inputsOf(event) {
  const target = event.composedPath()[0] ?? event.target;
  return isFileInput(target) ? [target] : inputsUnder(target);
}

const isVetted = (input) => {
  const known = vetted.get(input);
  return known !== undefined && known.length === input.files.length && known.every((file, i) => file === input.files[i]);
};

export function put(input, files) {
  giveBack(input);
  if (!files.length) return;
  const data = new PageDataTransfer();
  for (const file of files) data.items.add(file);
  input.files = data.files;
  vetted.set(input, Array.from(input.files));
  vetted.get(input).forEach(give);
  for (const event of [new Event("input", { bubbles: true, composed: true }), new Event("change", { bubbles: true })]) {
    own.add(event);
    input.dispatchEvent(event);
  }
}

// Empty the input now; put in what is clean once the verdicts are there.
function take(input) {
  const files = Array.from(input.files);
  input.value = "";
  vetted.delete(input);
  const mine = (turn.get(input) ?? 0) + 1;
  turn.set(input, mine);
  swallow.add(input);
  setTimeout(() => swallow.delete(input));
  judgeAll(files, (clean) => {
    if (turn.get(input) === mine) put(input, [...clean.values()]);
  });
}

// A picker that is open fills its input wherever that is by then, and pages take theirs out as soon as it
// has opened: such an input is put back, in the microtask after, until its picker was answered.
const waiting = new Map(); // input whose picker may be open -> { home, times }: the document it was in, how often it was put back
const KEEPER = "beforehandkeeper"; // without a hyphen, so that no page can define it
const keeper = new MutationObserver(keepInDocument); // active only while a picker may be open

// A frame that goes to another page takes the document away without a change in it, so this looks now and then too.
const LOOK_MS = 20; // nobody chooses a file so quickly
let looking = 0;

function awaitPicker(input) {
  waiting.set(input, { home: input.ownerDocument, times: 0 });
  looking ||= setInterval(keepInDocument, LOOK_MS);
  watch(input);
  if (input.ownerDocument !== document) setTimeout(() => lend(input)); // its picker is open by then
}

// A window that is guarded from here may get its page at any moment, and its document, with what lies in it, is gone
// then without an event: the input is kept here until its picker was answered.
const places = new WeakMap(); // input -> where it was

function lend(input) {
  if (!waiting.has(input) || !input.isConnected || input.ownerDocument === document) return;
  places.set(input, { parent: input.parentNode, next: input.nextSibling });
  keep(input);
}

function giveBack(input) {
  const place = places.get(input);
  places.delete(input);
  if (!place?.parent.isConnected || !place.parent.ownerDocument.defaultView) return;
  place.parent.insertBefore(input, place.next?.parentNode === place.parent ? place.next : null);
}

// This page goes away with all its listeners while a picker is open: another window takes over.
addEventListener("pagehide", () => {
  for (const input of waiting.keys()) {
    giveBack(input);
    if (input.ownerDocument === document) handOn(input);
  }
});

const HANDED = "beforehand-handed";

function handOn(input) {
  for (const view of [parent, opener, top]) {
    try {
      if (!view || view === window || !view.document.defaultView) continue;
      view.document.documentElement.append(input);
      input.dispatchEvent(new Event(HANDED, { composed: true }));
      return;
    } catch {
      continue; // of another site, which cannot reach the input either
    }
  }
}
listen(HANDED, (event) => {
  event.stopImmediatePropagation();
  const input = event.composedPath()[0];
  if (isFileInput(input) && input.ownerDocument === document) {
    awaitPicker(input);
    keep(input);
  }
});

const hostOf = (root) => (root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? root.host : null); // a link has a host too

// Watch all trees that the input could be removed from: its roots, its document, and those that hold its frame.
function watch(input) {
  keeper.observe(document, { childList: true, subtree: true });
  for (let node = input; node; ) {
    const root = node.getRootNode();
    keeper.observe(root, { childList: true, subtree: true });
    node = root.nodeType === Node.DOCUMENT_NODE ? root.defaultView?.frameElement : hostOf(root);
  }
}

function awaitNoMore(input) {
  if (waiting.delete(input)) giveBack(input);
  if (waiting.size) return;
  keeper.disconnect();
  clearInterval(looking);
  looking = 0;
}

// A picker that a script may open: by an input, or by what lies in a root beside it, such as a label or a button.
export function openedIn(target) {
  guardDeep(target);
  const { host } = target.getRootNode();
  const inputs = isFileInput(target) ? [target] : [...openedBy(target), ...inputsUnder(target), ...(host ? inputsUnder(host) : [])];
  for (const input of inputs) if (!waiting.has(input)) awaitPicker(input);
}

// What a click on a label or a button opens: the page may have moved it by then, so that its own click is not heard.
const openedBy = (element) => [element.control, element.commandForElement].filter(isFileInput);

listen("click", (event) => {
  const opening = [...inputsOf(event), ...event.composedPath().flatMap(openedBy)].filter((input) => !waiting.has(input));
  opening.forEach(awaitPicker);
  setTimeout(() => {
    if (event.defaultPrevented) opening.forEach(awaitNoMore); // the page prevented the picker
    tidy();
  });
});

export function keepInDocument() {
  for (const [input, { home }] of waiting) {
    watch(input); // it may have been moved
    if (loose.has(input.getRootNode())) continue;
    if (input.isConnected && input.ownerDocument === home && home.defaultView) continue;
    if (isKept(input)) continue; // by the part of another window, which guards it too
    places.delete(input); // the page has taken it away from there
    keep(input);
  }
}

const isKept = ({ parentNode: place, ownerDocument: { defaultView, documentElement } }) =>
  defaultView !== null && place?.localName === KEEPER && place.parentNode === documentElement;

// Some pages take an input out again whenever it is put back: by an observer, or as an element of their own does that
// leaves the document when it is connected. Such an input is kept outside of every document, where it is heard all the
// same; from one that does not stay there either, the picker's answer is taken away.
const AGAIN = 3; // times that an input is put back into the document
const MOST = 20; // times that it is put back at all
const loose = new WeakSet(); // keepers outside of a document

function keep(input) {
  const times = waiting.get(input)?.times ?? 0;
  waiting.set(input, { home: document, times: times + 1 });
  if (times >= MOST) {
    awaitNoMore(input);
    input.type = "hidden";
    return;
  }
  const place = document.createElement(KEEPER);
  if (times < AGAIN) {
    place.hidden = true;
    document.documentElement.append(place);
    const top = input.getRootNode({ composed: true });
    place.append(top.nodeType === Node.DOCUMENT_NODE ? input : top);
    if (input.isConnected) return;
    place.remove();
  }
  guardOutside(place);
  place.append(input);
  if (input.parentNode !== place) place.append(input); // it has left once more, in the same call; outside it hears nothing
  watch(input);
}

function guardOutside(place) {
  guardRoot(place);
  place.addEventListener("cancel", closed, true);
  loose.add(place);
}

// The part in the page's world has put what opens a picker in there.
export function keptOutside(place) {
  guardOutside(place);
  inputsIn(place).forEach(awaitPicker);
}

// The picker was answered; what a page claims in events of its own does not count.
function closed(event) {
  if (!event.isTrusted) return;
  inputsOf(event).forEach(awaitNoMore);
  setTimeout(tidy); // not before `change`, which follows `input` and is heard in the document only
}
listen("cancel", closed);

// What lies in a keeper and waits for no picker goes where the page had put it: nowhere.
export function tidy() {
  for (const place of document.querySelectorAll(KEEPER)) {
    if (![...waiting.keys()].some((input) => isUnder(input, place))) place.remove();
  }
}

function isUnder(node, top) {
  for (let at = node; at; at = at.parentNode ?? at.host) if (at === top) return true;
  return false;
}

function onChoice(event) {
  if (own.has(event)) return;
  closed(event);
  for (const input of inputsOf(event)) {
    if (input.files.length && !isVetted(input)) {
      event.stopImmediatePropagation();
      take(input);
    } else if (swallow.has(input) && !input.files.length) {
      event.stopImmediatePropagation();
    }
  }
}

// Whether all that is chosen in an input, or in the inputs in a root, was looked at. What was not is taken: a page that
// hears of a choice before this part asks for it by the part in its world.
export function areSeenIn(target) {
  const unseen = (isFileInput(target) ? [target] : inputsUnder(target)).filter((input) => input.files.length && !isVetted(input) && !Array.from(input.files).every(wasGiven));
  for (const input of unseen) {
    awaitNoMore(input);
    take(input);
  }
  return !unseen.length;
}

function guardRoot(root) {
  root.addEventListener("input", onChoice, true);
  root.addEventListener("change", onChoice, true);
}
listen("input", onChoice);
listen("change", onChoice);

// `change` does not leave a shadow root, and in Firefox neither does `input`: each root gets its own guard.
const guarded = new WeakSet();

export function guardUnder(node) {
  const root = rootOf(node);
  if (root && !guarded.has(root)) {
    guarded.add(root);
    guardRoot(root);
    guardTree(root);
  }
}

function guardTree(node) {
  guardUnder(node);
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) guardUnder(walker.currentNode);
}

// HTML has been put into an element, or into a root of it.
export function guardReopened(node) {
  guardTree(node);
  const root = rootOf(node);
  if (root) guardTree(root);
}

// What lies in a closed root is not in the path of an event: whatever was put into it since is looked for.
function guardDeep(element) {
  guardUnder(element);
  const root = rootOf(element);
  if (root?.mode === "closed") guardTree(root);
}

// Roots come by scripts, and then the script in the page reports them, or with the HTML of a document: that
// is gone through once, whenever the browser has time. Nodes that scripts insert are not searched: pages do
// that by the ten thousand. A root that is met in neither way is met when its picker opens or a file is dragged.
const AT_ONCE = 50; // elements between two looks at the clock

function guardDocument(whole) {
  const walker = whole.createTreeWalker(whole, NodeFilter.SHOW_ELEMENT);
  const step = (time) => {
    do {
      for (let i = 0; i < AT_ONCE; i++) {
        if (!walker.nextNode()) return;
        guardUnder(walker.currentNode);
      }
    } while (time.timeRemaining() > 1);
    requestIdleCallback(step);
  };
  requestIdleCallback(step);
}
listen("DOMContentLoaded", (event) => {
  if (event.isTrusted) guardDocument(event.target);
});
if (document.readyState !== "loading") guardDocument(document);
whenAwake(() => guardTree(document));

for (const kind of ["click", "dragenter", "keydown"]) {
  listen(kind, (event) => event.composedPath().forEach(guardDeep));
}

