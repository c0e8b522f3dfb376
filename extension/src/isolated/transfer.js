// What a drop or a paste carries, and a new transfer that carries a part of it.
import { filesOfEntry } from "./folders.js";
import { PageDataTransfer } from "./realm.js";

// Everything a transfer holds; to be called in the event itself, later the browser has emptied it.
export function contentOf(data) {
  const items = Array.from(data.items);
  const entries = items.filter((item) => item.kind === "file").map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = Array.from(data.files);
  const strings = Array.from(data.types)
    .filter((type) => type !== "Files" && !type.startsWith("application/x-moz-")) // Firefox's own: nobody else may set them
    .map((type) => [type, data.getData(type)]);
  return { files, folders: entries.filter((entry) => entry?.isDirectory), strings };
}

export async function allFiles({ files, folders }) {
  if (!folders.length) return files;
  const names = new Set(folders.map((folder) => folder.name));
  const found = files.filter((file) => !(names.has(file.name) && !file.type));
  for (const folder of folders) await filesOfEntry(folder, found).catch(() => undefined);
  return found;
}

export function transferOf(files, strings) {
  const data = new PageDataTransfer();
  for (const file of files) data.items.add(file);
  for (const [type, value] of strings) data.setData(type, value);
  return data;
}

