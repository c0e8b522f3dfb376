// What a drop or a paste carries, and a new transfer that carries a part of it.
import { treeOf } from "./folders.js";
import { give } from "./given.js";
import { report } from "./link.js";
import { PageDataTransfer } from "./realm.js";

// Everything a transfer holds; to be called during the event, since the browser empties it afterwards.
export function contentOf(data) {
  const items = Array.from(data.items);
  const entries = items.filter((item) => item.kind === "file").map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = Array.from(data.files);
  const strings = Array.from(data.types)
    .filter((type) => type !== "Files" && !type.startsWith("application/x-moz-")) // Firefox's own: no page can set them
    .map((type) => [type, data.getData(type)]);
  return { files, folders: entries.filter((entry) => entry?.isDirectory), strings };
}

// { loose, trees, all }: the files beside the folders, the folders as trees, and the files of both.
export async function filesIn({ files, folders }) {
  const names = new Set(folders.map((folder) => folder.name));
  const loose = files.filter((file) => !(names.has(file.name) && !file.type)); // a folder is among the files too
  const all = [...loose];
  const trees = [];
  for (const folder of folders) trees.push(await treeOf(folder, all));
  return { loose, trees, all };
}

export function transferOf(files, strings, trees = []) {
  const data = new PageDataTransfer();
  for (const file of files) data.items.add(file);
  for (const file of data.files) give(file);
  const placeholders = trees.map((tree) => new File([], tree.name)); // a folder among files: an empty one
  for (const file of placeholders) data.items.add(file);
  for (const [type, value] of strings) data.setData(type, value);
  if (trees.length) reportTrees(trees, placeholders);
  return data;
}

// A script can put no folder into a transfer: the part in the page's world gives these placeholders their content.
function reportTrees(trees, placeholders) {
  const data = new PageDataTransfer();
  for (const file of placeholders) data.items.add(file);
  let count = placeholders.length;
  const listed = ({ name, folders, files }) => ({
    name,
    files: files.map((file) => {
      data.items.add(file);
      return count++;
    }),
    folders: folders.map(listed),
  });
  data.setData("text/plain", JSON.stringify(trees.map(listed)));
  report("folders", data);
}
