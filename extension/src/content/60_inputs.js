// File inputs: emptied in the same turn in which the browser fills them, filled again with what is clean.
const vetted = new WeakMap(); // input -> files that were looked at and given
const turn = new WeakMap(); // input -> number of the last choice, so that a late verdict loses to a newer one
const swallow = new WeakSet(); // inputs whose `change` still follows the `input` that was taken

const isFileInput = (element) => element instanceof HTMLInputElement && element.type === "file";

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

function onChoice(event) {
  if (own.has(event)) return;
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
    if (record.target === document) listenAgain();
    for (const node of record.addedNodes) if (node instanceof Element) guardTree(node);
  }
});
observer.observe(document, { childList: true, subtree: true });
// A root attached later to an element that is already there: whoever opens a picker clicks first.
for (const kind of ["click", "dragenter", "keydown"]) {
  listen(kind, (event) => {
    for (const element of event.composedPath()) if (element instanceof Element) guardUnder(element);
  });
}
