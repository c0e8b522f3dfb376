// Judge the files and pictures of a transfer. Text that carries a picture which is kept is kept with it.
import { judgeAll } from "./judge.js";
import { note } from "./note.js";
import { keptOf } from "./pictures.js";
import { release } from "./release.js";
import { allFiles } from "./transfer.js";

export async function handOver(content, pictures, deliver) {
  let strings = content.strings;
  const kept = await keptOf(pictures);
  let released = 0;
  const all = strings;
  for (const { item } of kept) {
    if (item) release.await(item, () => { if (++released === kept.length) deliver([], all); });
  }
  if (kept.length) {
    note.kept(kept.some((verdict) => verdict.held), false);
    strings = [];
  }
  if (!content.files.length && !content.folders.length) return deliver([], strings);
  return judgeAll(await allFiles(content), (clean, kept) => {
    if (kept === undefined) return deliver(clean, []); // released later: the text went before
    return deliver(clean, kept ? strings.filter(isPlainText) : strings);
  });
}

// Text that goes on beside a picture that is kept: not the picture's address, not HTML that holds it.
const isPlainText = ([type, value]) => type === "text/plain" && !/^\s*(data|blob|https?|file):/i.test(value);
