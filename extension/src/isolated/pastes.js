// Pastes: files and bitmaps, into inputs, into editable text and into pages that listen.
import { editableAt, insert } from "./editable.js";
import { handOver } from "./handover.js";
import { isFileInput, put } from "./inputs.js";
import { report } from "./link.js";
import { picturesOf } from "./pictures.js";
import { PageClipboardEvent, deepTarget, listen, own, pageEvent, pageWindow, stop } from "./realm.js";
import { contentOf, transferOf } from "./transfer.js";

function pasteAgain(target, files, strings, trees) {
  if (!files.length && !strings.length && !trees.length) return;
  if (isFileInput(target) && files.length) {
    put(target, target.multiple ? files : files.slice(0, 1));
    return;
  }
  const data = transferOf(files, strings, trees);
  const init = { bubbles: true, cancelable: true, composed: true, clipboardData: data };
  const again = pageEvent(PageClipboardEvent, "paste", init);
  const bare = again.wrappedJSObject;
  if (bare) bare.__defineGetter__("clipboardData", exportFunction(() => data, pageWindow)); // Firefox ignores the property
  if (!target.dispatchEvent(again)) return;
  const editable = editableAt(target);
  if (editable) insert(editable, files, strings);
}

listen("paste", (event) => {
  if (own.has(event) || !event.clipboardData) return;
  const content = contentOf(event.clipboardData);
  const shown = picturesOf(content.strings);
  if (!content.files.length && !content.folders.length && !shown.length) {
    report("passed", event.clipboardData);
    return;
  }
  stop(event);
  const target = deepTarget(event);
  handOver(content, shown, (...clean) => pasteAgain(target, ...clean));
});
