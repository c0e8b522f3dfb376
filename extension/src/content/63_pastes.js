// Pastes: files and bitmaps, into inputs, into editable text and into pages that listen.
const TEXTUAL = new Set(["text", "search", "url", "tel", "email", "password", "number"]);

function editableAt(target) {
  if (target instanceof HTMLTextAreaElement) return target;
  if (target instanceof HTMLInputElement) return TEXTUAL.has(target.type) ? target : null;
  if (target instanceof HTMLElement && target.isContentEditable) return target;
  return document.designMode === "on" ? document.body : null;
}

const dataUrl = (blob) =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(blob);
  });

// What the browser would have done had nobody stopped the event.
async function insert(target, files, strings) {
  const text = strings.find(([type]) => type === "text/plain")?.[1];
  const html = strings.find(([type]) => type === "text/html")?.[1];
  target.focus();
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) {
    if (html) return document.execCommand("insertHTML", false, html);
    for (const file of files) {
      if (file.type.startsWith("image/")) document.execCommand("insertImage", false, await dataUrl(file));
    }
  }
  return text ? document.execCommand("insertText", false, text) : false;
}

function pasteAgain(target, files, strings) {
  if (!files.length && !strings.length) return;
  if (isFileInput(target) && files.length) {
    put(target, target.multiple ? files : files.slice(0, 1));
    return;
  }
  const data = transferOf(files, strings);
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
  if (!content.files.length && !content.folders.length && !shown.length) return;
  stop(event);
  const target = deepTarget(event);
  handOver(content, shown, (files, strings) => pasteAgain(target, files, strings));
});
