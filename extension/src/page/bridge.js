// The connection to the isolated world: a closed shadow root and a message port. The root's host is in the document
// only until the isolated world has run, which is before any script of the page; the root itself is in no
// page's reach, since it is closed, and so is every event on it.
import { apply, descriptorOf, here, original } from "./natives.js";
import { alive, guardOf, successor, windowOf } from "./succession.js";

const HTML = "http:" + "//www.w3.org/1999/xhtml"; // a name, not an address
const LINK = "beforehand-link";

const link = { __proto__: null, root: null, port: null, guard: null, guardedBy: null, gathers: false };
let questions = 0;
const asked = Object.create(null);

function answered(event) {
  const data = apply(original.dataOf, event, []);
  const then = asked[data.id];
  delete asked[data.id];
  link.gathers = data.gathers === true;
  if (then) then(data.pass === true, data);
}

// Put the root where the isolated world finds it.
export function connect() {
  const top = document.documentElement;
  if (!top) return;
  const host = apply(original.createIn, document, [HTML, LINK]);
  link.root = apply(original.attachShadow, host, [{ mode: "closed" }]);
  apply(original.listen, link.root, ["port", (event) => {
    link.port = apply(original.portsOf, event, [])[0];
    link.port.onmessage = answered;
    if (link.guard) notify("guarded", link.guard);
  }]);
  for (const kind in hearing) apply(original.listen, link.root, [kind, hearing[kind]]);
  apply(original.append, top, [host]);
}

// What the isolated world reports by an event on the root, by kind; to be registered before the first.
const hearing = { __proto__: null };
export const hear = (kind, act) => { hearing[kind] = act; };

const own = { __proto__: null, alive, ask, notify, gathers, isGiven, wasSeenHere, wasPassedHere };

// Whether the isolated world is missing although it was waited for: this page is then not guarded.
export const silent = () => link.root !== null && link.port === null && alive();

// The copy that asks: this one, or one that follows it when its own page is gone; null where there is no follower.
const asker = () => (alive() ? own : successor());

// Report to the copy that has guarded this window so far, and still does, that the window's own copy is there.
export function follow(succession) {
  if (typeof succession !== "function") return;
  link.guard = succession(own);
  link.guardedBy = succession;
  if (link.guard) apply(original.listen, apply(viewOf, link.guard, []), ["pagehide", () => { link.guard = null; }]);
}

const viewOf = descriptorOf(Document.prototype, "defaultView").get;

// Whether the isolated world puts the pieces of a picture together, and so wants to see every body.
export function gathers() {
  const by = asker();
  return by === own || by === null ? link.gathers : by.gathers();
}

// Firefox ends the isolated world with its extension, as for an update, and reports that to nobody: open questions are then
// refused, and the isolated world that came after shows a note. Chromium's goes on, and answers that nobody can be asked.
const GONE = "beforehand-gone";
const WATCH_MS = 1_000;
let watching = 0;

function isHeard() {
  const init = { __proto__: null, cancelable: true };
  return !apply(original.dispatch, link.root, [new original.Event("heard", init)]);
}

function gone(then) {
  then(false, { __proto__: null });
  apply(original.dispatch, here, [new original.Event(GONE)]);
}

// Check open questions while there is no answer.
function watch() {
  const heard = isHeard();
  let left = 0;
  for (const id in asked) {
    left++;
    if (heard) continue;
    const then = asked[id];
    delete asked[id];
    gone(then);
  }
  if (heard && left) return;
  apply(original.repeatNoMore, window, [watching]);
  watching = 0;
}

// Ask about a { blob }, { text } or { folder }; `then(pass)` is called once, with false where nobody answers.
// `onlyMedia`: it is judged where it may show something, and rests after a "Go on".
export function ask(question, then) {
  const by = asker();
  if (by !== own && by !== null) {
    by.ask(question, then);
    return;
  }
  if (!link.port || by === null) {
    then(false, { __proto__: null });
    return;
  }
  if (!isHeard()) {
    gone(then);
    return;
  }
  const id = ++questions;
  asked[id] = then;
  watching ||= apply(original.repeat, window, [watch, WATCH_MS]);
  apply(original.post, link.port, [{ __proto__: null, id, ...question }]);
}

// `then(pass, copy)`: `copy` holds the judged bytes, where there is one.
export const judged = (blob, onlyMedia, then) =>
  ask({ blob, onlyMedia, copied: true }, (pass, answer) => then(pass, answer.copy ?? blob));

// Hand an object to the isolated world at once: it reads it from the event.
export function notify(kind, target) {
  const by = asker();
  if (by !== own && by !== null) {
    by.notify(kind, target);
    return;
  }
  if (by === null) reportTo(windowOf(target), kind, target);
  if (link.root) apply(original.dispatch, link.root, [new original.MouseEvent(kind, { relatedTarget: target })]);
}

// Whether the isolated world has seen what is chosen in an input: that of the input's window; where this page and that
// window are gone, the first around it. What it has not seen it takes now, to look at it.
export function wasSeen(input) {
  const views = [windowOf(input), window, parentAtStart, topAtStart, openerAtStart];
  for (let i = 0; i < views.length; i++) {
    const seen = views[i] === window && alive() ? wasSeenHere(input) : answerOf(views[i], "chosen", input);
    if (seen !== null) return seen === true;
  }
  return false;
}

const { parent: parentAtStart, top: topAtStart, opener: openerAtStart } = window;

function answerOf(view, kind, target) {
  const guard = guardOf(view);
  return typeof guard === "function" ? guard(null, kind, target) : null;
}

function wasSeenHere(input) {
  if (!link.port) return false;
  const byGuard = link.guard ? link.guardedBy(null, "chosen", input) : null;
  if (byGuard !== null) return byGuard;
  if (windowOf(input) === null) apply(original.adopt, here, [input]); // Chromium ends the page where the other world meets a document that is gone
  const init = { __proto__: null, relatedTarget: input, cancelable: true };
  return !isHeard() || !apply(original.dispatch, link.root, [new original.MouseEvent("chosen", init)]);
}

// Whether the isolated world of this window, or that of a node, has seen a transfer, and has let it pass.
export const wasPassed = (transfer, node) =>
  wasPassedHere(transfer) || answerOf(windowOf(node), "passed", transfer) === true;

function wasPassedHere(transfer) {
  return apply(passedHas, passed, [transfer]) || (link.port !== null && !isHeard());
}

const passed = new WeakSet();
const passedHas = WeakSet.prototype.has;
const passedAdd = WeakSet.prototype.add;
const transferOf = descriptorOf(DragEvent.prototype, "dataTransfer").get;
hear("passed", (event) => apply(passedAdd, passed, [apply(transferOf, event, [])]));

// A page can use the natives of a frame that is gone, whose isolated world hears nothing any more. What it does by them is
// reported to the copy that guards the window in which it is done. A page could report as well: more would be guarded.
const reported = { __proto__: null };
const KINDS = ["root", "html", "open", "keeper", "outside", "reopened"];
for (let i = 0; i < KINDS.length; i++) receive(KINDS[i], (target) => notify(KINDS[i], target));
receive("chosen", (input) => asker().wasSeenHere(input));
receive("passed", (transfer) => asker().wasPassedHere(transfer));

export function receive(kind, act) {
  reported[kind] = act;
}

// Gives whether the copy of that window has taken it; for what is chosen, whether it has seen it.
export function reportTo(view, kind, target) {
  const guard = guardOf(view);
  return typeof guard === "function" && guard(null, kind, target) === true;
}

export function report(_follower, kind, target) {
  if (typeof kind !== "string" || !reported[kind] || asker() === null) return null;
  const taken = reported[kind](target);
  return taken === null ? null : taken !== false;
}

// Whether a file is one that the isolated world has given to this page.
export function isGiven(file) {
  const by = asker();
  if (by !== own && by !== null) return by.isGiven(file);
  if (!link.port || by === null) return false;
  const dataTransfer = new original.DataTransfer();
  apply(original.addItem, apply(original.itemsOf, dataTransfer, []), [file]);
  const init = { __proto__: null, dataTransfer, cancelable: true };
  return !apply(original.dispatch, link.root, [new original.DragEvent("given", init)]);
}
