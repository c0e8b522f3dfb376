// Drops: taken from the page before it sees them, given again with what is clean.
import { editableAt, insert } from "./editable.js";
import { filesOf } from "./folders.js";
import { handOver } from "./handover.js";
import { isFileInput, put } from "./inputs.js";
import { picturesOf } from "./pictures.js";
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

let dragged = null; // the picture that is being dragged within this document
listen("dragstart", (event) => {
  const start = deepTarget(event);
  dragged = start instanceof HTMLImageElement ? start : null;
});

listen("drop", (event) => {
  if (own.has(event) || !event.dataTransfer) return;
  const content = contentOf(event.dataTransfer);
  const shown = picturesOf(content.strings, content.files.length ? null : dragged);
  dragged = null;
  if (!content.files.length && !content.folders.length && !shown.length) return;
  stop(event);
  const target = deepTarget(event);
  handOver(content, shown, (...clean) => dropAgain(target, event, ...clean));
});
