// Drops: intercepted before the page sees them, then repeated with the clean files.
import { answerTo, ask } from "./ask.js";
import { editableAt, insert } from "./editable.js";
import { filesOf } from "./folders.js";
import { handOver } from "./handover.js";
import { isFileInput, put } from "./inputs.js";
import { judge, nothing } from "./judge.js";
import { report } from "./link.js";
import { picturesOf, readElement } from "./pictures.js";
import { PageDragEvent, deepTarget, listen, own, pageEvent, stop } from "./realm.js";
import { contentOf, transferOf } from "./transfer.js";

const PLACE = ["clientX", "clientY", "screenX", "screenY", "ctrlKey", "shiftKey", "altKey", "metaKey"];

function dropAgain(target, event, files, strings, trees) {
  if (!files.length && !strings.length && !trees.length) return;
  if (isFileInput(target)) {
    const all = [...files, ...trees.flatMap(filesOf)];
    put(target, target.multiple ? all : all.slice(0, 1));
    return;
  }
  const init = { bubbles: true, cancelable: true, composed: true };
  for (const name of PLACE) init[name] = event[name];
  const again = pageEvent(PageDragEvent, "drop", { ...init, dataTransfer: transferOf(files, strings, trees) });
  const untouched = target.dispatchEvent(again);
  const editable = editableAt(target);
  if (untouched && editable) insert(editable, files, strings);
}

let dragged = null; // the picture that is being dragged out of this document
let last = null; // the previous picture, which may have been dropped on another page
listen("dragstart", (event) => {
  const start = deepTarget(event);
  last = dragged = start instanceof HTMLImageElement ? start : null;
  if (dragged) ask({ is: "dragged", address: dragged.src });
});
listen("dragend", () => { dragged = null; });

// Another page that the picture was dropped on wants its verdict. What cannot be read here, as a picture of another
// site, arrives there as its address alone, which is no file of this computer.
answerTo("judge-dragged", async ({ address }) => {
  if (last?.src !== address) return nothing;
  const blob = await readElement(last).catch(() => null);
  const { pass, held, item } = blob ? await judge(blob) : nothing;
  return { pass, held, item };
});

// The verdict on a picture dragged in from another page, if it is at one of these addresses.
async function verdictFromThere(strings) {
  const addresses = strings.map(([, value]) => value).flatMap((text) => text.match(REMOTE) ?? []);
  const { pass = true, held = false, item = "" } = addresses.length ? await ask({ is: "from-there", addresses }, FROM_THERE_MS) : {};
  return { pass, held, item };
}

const REMOTE = /https?:[^"'<>\s]+/g;
const FROM_THERE_MS = 30_000;
const mayBeFromThere = (strings) => dragged === null && strings.some(([type, value]) => type === "text/html" && /<img\b/i.test(value));

listen("drop", (event) => {
  if (own.has(event) || !event.dataTransfer) return;
  const content = contentOf(event.dataTransfer);
  const shown = picturesOf(content.strings, content.files.length ? null : dragged);
  if (!content.files.length && mayBeFromThere(content.strings)) shown.push({ string: null, address: "", verdict: verdictFromThere(content.strings) });
  dragged = null;
  if (!content.files.length && !content.folders.length && !shown.length) {
    report("passed", event.dataTransfer);
    return;
  }
  stop(event);
  const target = deepTarget(event);
  handOver(content, shown, (...clean) => dropAgain(target, event, ...clean));
});
