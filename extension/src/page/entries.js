// A drop that is given again carries copies of what was judged, and so no entries and no handles of the disk. Widgets
// that ask for those get ones that give the very copy.
import { apply, defineProperty, descriptorOf, eachRealm, promised, replace, replaceAccess, settle } from "./natives.js";
import { refused } from "./handles.js";

const fileOf = DataTransferItem.prototype.getAsFile;
const nameOf = descriptorOf(File.prototype, "name").get;
const create = Object.create;

function own(object, name, value) {
  defineProperty(object, name, { value, configurable: true, enumerable: false, writable: true });
}

function entryOf(file, realm) {
  const entry = create(realm.FileSystemFileEntry?.prototype ?? realm.Object.prototype);
  const name = apply(nameOf, file, []);
  own(entry, "isFile", true);
  own(entry, "isDirectory", false);
  own(entry, "name", name);
  own(entry, "fullPath", `/${name}`);
  own(entry, "file", function given(success) { if (typeof success === "function") realm.queueMicrotask(() => success(file)); });
  own(entry, "getParent", function getParent(success, failure) { if (typeof failure === "function") failure(refused("NotFoundError", "Not found.")); });
  return entry;
}

function handleOf(file, realm) {
  const handle = create(realm.FileSystemFileHandle?.prototype ?? realm.Object.prototype);
  const denied = () => promised((resolve, reject) => reject(refused("NotAllowedError", "The request is not allowed.")));
  own(handle, "kind", "file");
  own(handle, "name", apply(nameOf, file, []));
  own(handle, "getFile", () => promised((resolve) => resolve(file)));
  own(handle, "isSameEntry", (other) => promised((resolve) => resolve(other === handle)));
  own(handle, "queryPermission", () => promised((resolve) => resolve("granted")));
  own(handle, "requestPermission", () => promised((resolve) => resolve("granted")));
  own(handle, "createWritable", denied);
  return handle;
}

const allowedOf = descriptorOf(DataTransfer.prototype, "effectAllowed").get;
const filesOf = descriptorOf(DataTransfer.prototype, "files").get;
const countOf = descriptorOf(FileList.prototype, "length").get;

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
    const entry = apply(before, self, args);
    const file = entry ? null : apply(fileOf, self, []);
    return file ? entryOf(file, realm) : entry;
  });
  replace(prototype, "getAsFileSystemHandle", (before, self, args) => {
    const file = apply(fileOf, self, []); // now: the transfer is empty when the promise settles
    return promised((resolve, reject) => {
      settle(apply(before, self, args), (handle) => resolve(handle ?? (file ? handleOf(file, realm) : handle)), reject);
    });
  });
});
