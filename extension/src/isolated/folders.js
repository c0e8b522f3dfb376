// All files below a folder, from an entry of a drop or from a handle.
import { judge, nothing, unchecked } from "./judge.js";

const ENTRIES = 2_000; // files of a dropped folder; more could not be checked in a bearable time

const promised = (call) => new Promise((resolve, reject) => call(resolve, reject));

export async function filesOfEntry(entry, found) {
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


export async function judgeFolder(folder) {
  const files = [];
  const read = await filesOfHandle(folder, files).then(() => files.length <= ENTRIES, () => false);
  const unread = read ? nothing : await unchecked();
  if (!unread.pass) return unread;
  const verdicts = await Promise.all(files.map((file) => judge(file, true)));
  return verdicts.find((verdict) => !verdict.pass) ?? nothing;
}

