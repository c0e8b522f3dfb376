// Drops: taken from the page before it sees them, given again with what is clean.
const ENTRIES = 2_000; // files of a dropped folder; more could not be checked in a bearable time

const promised = (call) => new Promise((resolve, reject) => call(resolve, reject));

async function filesOfEntry(entry, found) {
  if (found.length > ENTRIES) return;
  if (entry.isFile) {
    found.push(await promised((resolve, reject) => entry.file(resolve, reject)));
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await promised((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return;
    for (const one of some) await filesOfEntry(one, found);
  }
}

// The files in a folder that a page was given a handle of, and in the folders in there.
async function filesOfHandle(folder, found) {
  for await (const entry of folder.values()) {
    if (found.length > ENTRIES) return;
    if (entry.kind === "file") found.push(await entry.getFile());
    else await filesOfHandle(entry, found);
  }
}

async function judgeFolder(folder) {
  const files = [];
  const read = await filesOfHandle(folder, files).then(() => files.length <= ENTRIES, () => false);
  const unread = read ? nothing : await unchecked();
  if (!unread.pass) return unread;
  const verdicts = await Promise.all(files.map((file) => judge(file, true)));
  return verdicts.find((verdict) => !verdict.pass) ?? nothing;
}

// Everything a transfer holds; to be called in the event itself, later the browser has emptied it.
function contentOf(data) {
  const items = Array.from(data.items);
  const entries = items.filter((item) => item.kind === "file").map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = Array.from(data.files);
  const strings = Array.from(data.types)
    .filter((type) => type !== "Files" && !type.startsWith("application/x-moz-")) // Firefox's own: nobody else may set them
    .map((type) => [type, data.getData(type)]);
  return { files, folders: entries.filter((entry) => entry?.isDirectory), strings };
}

async function allFiles({ files, folders }) {
  if (!folders.length) return files;
  const names = new Set(folders.map((folder) => folder.name));
  const found = files.filter((file) => !(names.has(file.name) && !file.type));
  for (const folder of folders) await filesOfEntry(folder, found).catch(() => undefined);
  return found;
}

function transferOf(files, strings) {
  const data = new PageDataTransfer();
  for (const file of files) data.items.add(file);
  for (const [type, value] of strings) data.setData(type, value);
  return data;
}

const PLACE = ["clientX", "clientY", "screenX", "screenY", "ctrlKey", "shiftKey", "altKey", "metaKey"];

function dropAgain(target, event, files, strings) {
  if (!files.length && !strings.length) return;
  if (isFileInput(target)) {
    put(target, target.multiple ? files : files.slice(0, 1));
    return;
  }
  const init = { bubbles: true, cancelable: true, composed: true };
  for (const name of PLACE) init[name] = event[name];
  const again = pageEvent(PageDragEvent, "drop", { ...init, dataTransfer: transferOf(files, strings) });
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
  handOver(content, shown, (files, strings) => dropAgain(target, event, files, strings));
});
