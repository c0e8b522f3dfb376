// A repeated drop carries copies of the judged files, and so no entries and no handles of the disk. Widgets that ask
// for those get ones that give the same copies, and the folders as they were, with the files that may go on.
import { hear } from "./bridge.js";
import { entryOf, handleOf } from "./lookalikes.js";
import { apply, descriptorOf, eachRealm, promised, replace, replaceAccess, settle } from "./natives.js";

const fileOf = DataTransferItem.prototype.getAsFile;
const transferOf = descriptorOf(DragEvent.prototype, "dataTransfer").get;
const allowedOf = descriptorOf(DataTransfer.prototype, "effectAllowed").get;
const filesOf = descriptorOf(DataTransfer.prototype, "files").get;
const countOf = descriptorOf(FileList.prototype, "length").get;
const textOf = DataTransfer.prototype.getData;
const { parse } = JSON;

const folders = new WeakMap(); // placeholder of a folder -> { name, files, folders }
const foldersGet = WeakMap.prototype.get;
const foldersSet = WeakMap.prototype.set;
let carried = []; // the files of the last transfer: the browser would give other objects for them once they are forgotten

// The isolated world reports what the folders of the next drop hold: files by their number in the transfer.
hear("folders", (event) => {
  const transfer = apply(transferOf, event, []);
  const list = apply(filesOf, transfer, []);
  carried = [];
  for (let i = 0; i < apply(countOf, list, []); i++) carried[i] = list[i];
  const filled = (tree) => {
    for (let i = 0; i < tree.files.length; i++) tree.files[i] = carried[tree.files[i]];
    for (let i = 0; i < tree.folders.length; i++) filled(tree.folders[i]);
    return tree;
  };
  const trees = parse(apply(textOf, transfer, ["text/plain"]));
  for (let i = 0; i < trees.length; i++) apply(foldersSet, folders, [carried[i], filled(trees[i])]);
});

const treeOf = (file) => apply(foldersGet, folders, [file]) ?? null;

// A transfer that a script made allows nothing, and no script can change that; one of files from the desktop always
// allows a copy, which is what widgets look at.
function withEffect(before, self, args) {
  const effect = apply(before, self, args);
  const made = effect === "none" && apply(allowedOf, self, []) === "none" && apply(countOf, apply(filesOf, self, []), []) > 0;
  return made ? "copy" : effect;
}

eachRealm((realm) => {
  replaceAccess(realm.DataTransfer.prototype, "effectAllowed", "get", withEffect);
  replaceAccess(realm.DataTransfer.prototype, "dropEffect", "get", withEffect);
  const prototype = realm.DataTransferItem.prototype;
  replace(prototype, "webkitGetAsEntry", (before, self, args) => {
    const file = apply(fileOf, self, []);
    const tree = file && treeOf(file);
    const entry = tree ? null : apply(before, self, args);
    return file && !entry ? entryOf(realm, file, tree) : entry;
  });
  replace(prototype, "getAsFileSystemHandle", (before, self, args) => {
    const file = apply(fileOf, self, []); // read now: the transfer is empty when the promise settles
    const tree = file && treeOf(file);
    if (tree) return promised((resolve) => resolve(handleOf(realm, file, tree)));
    return promised((resolve, reject) => {
      settle(apply(before, self, args), (handle) => resolve(handle ?? (file ? handleOf(realm, file, null) : handle)), reject);
    });
  });
});
