// All files below a folder, from an entry of a drop or from a handle.
import { judge, nothing, unchecked } from "./judge.js";

const ENTRIES = 2_000; // files of a dropped folder; more could not be checked in an acceptable time

const promised = (call) => new Promise((resolve, reject) => call(resolve, reject));

// A dropped folder as { name, folders, files }; `found` gets all files in it.
export async function treeOf(entry, found) {
  const tree = { name: entry.name, folders: [], files: [] };
  const reader = entry.createReader();
  for (;;) {
    const some = await promised((resolve, reject) => reader.readEntries(resolve, reject)).catch(() => []);
    if (!some.length) return tree;
    for (const one of some) {
      if (found.length >= ENTRIES) return tree;
      if (one.isDirectory) tree.folders.push(await treeOf(one, found));
      else await addFile(one, tree.files, found);
    }
  }
}

async function addFile(entry, files, found) {
  const file = await promised((resolve, reject) => entry.file(resolve, reject)).catch(() => null);
  if (!file) return; // it cannot be read, by the page neither
  files.push(file);
  found.push(file);
}

// The part of a tree whose files may go on, with their replacements. `bare`: without folders that hold no such file.
export function passing(tree, given, bare) {
  const folders = tree.folders.map((folder) => passing(folder, given, bare)).filter((folder) => !bare || !isEmpty(folder));
  return { name: tree.name, folders, files: tree.files.filter((file) => given.has(file)).map((file) => given.get(file)) };
}

export const filesOf = (tree) => [...tree.files, ...tree.folders.flatMap(filesOf)];
export const isEmpty = (tree) => !tree.files.length && tree.folders.every(isEmpty);

// The files in a folder that a page was given a handle of, and in the folders in there.
async function filesOfHandle(folder, found) {
  for await (const entry of folder.values()) {
    if (found.length > ENTRIES) return;
    if (entry.kind === "file") found.push(await entry.getFile());
    else await filesOfHandle(entry, found);
  }
}

export async function judgeFolder(folder) {
  const files = [];
  const read = await filesOfHandle(folder, files).then(() => files.length <= ENTRIES, () => false);
  const unread = read ? nothing : await unchecked();
  if (!unread.pass) return unread;
  const verdicts = await Promise.all(files.map((file) => judge(file, true)));
  return verdicts.find((verdict) => !verdict.pass) ?? nothing;
}
