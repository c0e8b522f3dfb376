// Judge the files and pictures of a transfer. Text goes on without the pictures in it that are kept.
import { isEmpty, passing } from "./folders.js";
import { judgeAll } from "./judge.js";
import { note } from "./note.js";
import { keptOf, withoutKept } from "./pictures.js";
import { release } from "./release.js";
import { filesIn } from "./transfer.js";

// `deliver(files, strings, trees)` is called with the clean parts, and later with each released one.
export async function handOver(content, pictures, deliver) {
  const strings = await cleanStrings(content.strings, pictures, deliver);
  if (!content.files.length && !content.folders.length) return deliver([], strings, []);
  const { loose, trees, all } = await filesIn(content);
  let first = true;
  return judgeAll(all, (given, kept) => {
    const parts = trees.map((tree) => passing(tree, given, !first)).filter((tree) => given.size && (first || !isEmpty(tree)));
    const files = loose.filter((file) => given.has(file)).map((file) => given.get(file));
    const beside = first ? strings : []; // what is released later is delivered alone
    first = false;
    return deliver(files, kept ? beside.filter(isPlainText) : beside, parts);
  });
}

async function cleanStrings(strings, pictures, deliver) {
  const kept = await keptOf(pictures);
  if (!kept.length) return strings;
  const { strings: left, rest } = await withoutKept(strings, kept);
  let released = 0;
  const items = new Set(kept.map(({ item }) => item));
  for (const item of items) {
    if (item) release.await(item, () => { if (++released === items.size) deliver([], rest, []); });
  }
  note.kept(kept.some((verdict) => verdict.held), pictures.length > kept.length);
  return left;
}

// Text that goes on beside a picture that is kept: not the picture's address, not HTML that holds it.
const isPlainText = ([type, value]) => type === "text/plain" && !/^\s*(data|blob|https?|file):/i.test(value);
