// File inputs: emptied in the same turn in which the browser fills them, filled again with what is clean.
const vetted = new WeakMap(); // input -> files that were looked at and given
const turn = new WeakMap(); // input -> number of the last choice, so that a late verdict loses to a newer one
const swallow = new WeakSet(); // inputs whose `change` still follows the `input` that was taken

// by name, since a frame's elements have constructors of their own
const isFileInput = (element) => element?.localName === "input" && element.type === "file";

// All file inputs under a host's roots, however deep: the event does not say which of them it was.
function inputsUnder(host, found = []) {
  const root = rootOf(host);
  if (!root) return found;
  for (const element of root.querySelectorAll("*")) {
    if (isFileInput(element)) found.push(element);
    else inputsUnder(element, found);
  }
  return found;
}

function inputsOf(event) {
  const target = event.composedPath()[0] ?? event.target;
  return isFileInput(target) ? [target] : inputsUnder(target);
}

const isVetted = (input) => {
  const known = vetted.get(input);
  return known !== undefined && known.length === input.files.length && known.every((file, i) => file === input.files[i]);
};

function put(input, files) {
  if (!files.length) return;
  const data = new PageDataTransfer();
  for (const file of files) data.items.add(file);
  input.files = data.files;
  vetted.set(input, Array.from(input.files));
  for (const event of [new Event("input", { bubbles: true, composed: true }), new Event("change", { bubbles: true })]) {
    own.add(event);
    input.dispatchEvent(event);
  }
}

// Empty the input now; give what is clean when the verdicts are there.
function take(input) {
  const files = Array.from(input.files);
  input.value = "";
  vetted.delete(input);
  const mine = (turn.get(input) ?? 0) + 1;
  turn.set(input, mine);
  swallow.add(input);
  setTimeout(() => swallow.delete(input));
  judgeAll(files, (clean) => {
    if (turn.get(input) === mine) put(input, clean);
  });
}

// A picker that is open fills its input wherever that is by then, and pages take theirs out as soon as it
// has opened: such an input is put back, in the microtask after, until its picker was answered.
const waiting = new Map(); // input whose picker may be open -> the document it was in
const SHELF = "beforehand-shelf";

function awaitPicker(input) {
  waiting.set(input, input.ownerDocument);
  observer.observe(input.getRootNode(), { childList: true, subtree: true });
}

listen("click", (event) => {
  const opening = inputsOf(event).filter((input) => !waiting.has(input));
  opening.forEach(awaitPicker);
  setTimeout(() => {
    if (event.defaultPrevented) opening.forEach((input) => waiting.delete(input)); // the page opens none
    tidy();
  });
});

function keepInDocument() {
  for (const [input, home] of waiting) {
    if (input.isConnected && input.ownerDocument === home && home.defaultView) continue;
    const shelf = document.createElement(SHELF);
    shelf.hidden = true;
    document.documentElement.append(shelf);
    const top = input.getRootNode({ composed: true });
    shelf.append(top.nodeType === Node.DOCUMENT_NODE ? input : top);
    waiting.set(input, document);
  }
}

// The picker was answered; what a page claims in events of its own does not count.
function closed(event) {
  if (!event.isTrusted) return;
  for (const input of inputsOf(event)) waiting.delete(input);
  setTimeout(tidy); // not before `change`, which follows `input` and is heard in the document only
}
listen("cancel", closed);

// What lies on a shelf and waits for no picker goes where the page had put it: nowhere.
function tidy() {
  for (const shelf of document.querySelectorAll(SHELF)) {
    if (![...waiting.keys()].some((input) => isUnder(input, shelf))) shelf.remove();
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

function guardRoot(root) {
  root.addEventListener("input", onChoice, true);
  root.addEventListener("change", onChoice, true);
}
listen("input", onChoice);
listen("change", onChoice);

// `change` does not leave a shadow root, and in Firefox neither does `input`: each root gets its own guard.
const guarded = new WeakSet();

function guardUnder(node) {
  const root = rootOf(node);
  if (root && !guarded.has(root)) {
    guarded.add(root);
    guardRoot(root);
    observer.observe(root, { childList: true, subtree: true });
    guardTree(root);
  }
}

function guardTree(node) {
  guardUnder(node);
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) guardUnder(walker.currentNode);
}

const observer = new MutationObserver((records) => {
  for (const record of records) {
    if (record.target.nodeType === Node.DOCUMENT_NODE && record.target.defaultView) listenOn(record.target.defaultView);
    for (const node of record.addedNodes) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      guardTree(node);
      if (node.localName === SHELF) setTimeout(tidy);
    }
  }
  keepInDocument();
});
// A root attached later to an element that is already there: whoever opens a picker clicks first.
for (const kind of ["click", "dragenter", "keydown"]) {
  listen(kind, (event) => {
    for (const element of event.composedPath()) guardUnder(element);
  });
}
