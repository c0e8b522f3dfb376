// Entries and handles of a drop that is given again: of files, and of folders as { name, files, folders }. What they give
// was judged before.
import { refused } from "./handles.js";
import { apply, defineProperty, descriptorOf, promised } from "./natives.js";

const nameOf = descriptorOf(File.prototype, "name").get;
const create = Object.create;
const AT_ONCE = 100; // entries that a reader gives in one call, as in Chromium

function own(object, name, value) {
  defineProperty(object, name, { value, configurable: true, enumerable: false, writable: true });
}

const notFound = () => refused("NotFoundError", "A requested file or directory could not be found.");
const later = (realm, call, value) => { if (typeof call === "function") realm.queueMicrotask(() => call(value)); };

// The entry of a file, or of the folder whose placeholder it is.
export function entryOf(realm, file, tree, parent = null) {
  const name = tree ? tree.name : apply(nameOf, file, []);
  const entry = create(prototypeOf(realm, tree ? "FileSystemDirectoryEntry" : "FileSystemFileEntry"));
  own(entry, "isFile", !tree);
  own(entry, "isDirectory", tree !== null);
  own(entry, "name", name);
  own(entry, "fullPath", `${parent ? parent.fullPath : ""}/${name}`);
  own(entry, "getParent", (success, failure) => (parent ? later(realm, success, parent) : later(realm, failure, notFound())));
  if (tree) asFolder(realm, entry, tree);
  else own(entry, "file", (success) => later(realm, success, file));
  return entry;
}

const prototypeOf = (realm, name) => realm[name]?.prototype ?? realm.Object.prototype;

function asFolder(realm, entry, tree) {
  const children = [];
  const add = (child) => defineProperty(children, children.length, { value: child, writable: true, enumerable: true, configurable: true });
  for (let i = 0; i < tree.folders.length; i++) add(entryOf(realm, null, tree.folders[i], entry));
  for (let i = 0; i < tree.files.length; i++) add(entryOf(realm, tree.files[i], null, entry));
  const find = (isFile) => (path, _options, success, failure) => {
    const found = childAt(entry, children, `${path}`, isFile);
    return found ? later(realm, success, found) : later(realm, failure, notFound());
  };
  own(entry, "children", children);
  own(entry, "getFile", find(true));
  own(entry, "getDirectory", find(false));
  own(entry, "createReader", () => {
    const reader = create(prototypeOf(realm, "FileSystemDirectoryReader"));
    let at = 0;
    own(reader, "readEntries", (success) => {
      const some = new realm.Array();
      for (const end = at + AT_ONCE; at < end && at < children.length; at++) some[some.length] = children[at];
      later(realm, success, some);
    });
    return reader;
  });
}

// What lies below a folder at a path.
function childAt(folder, children, path, isFile) {
  const full = path[0] === "/" ? path : `${folder.fullPath}/${path}`;
  for (let i = 0; i < children.length; i++) {
    const child = children[i];
    if (child.fullPath === full) return child.isFile === isFile ? child : null;
    if (child.isDirectory && full.length > child.fullPath.length && `${full}/`.slice(0, child.fullPath.length + 1) === `${child.fullPath}/`) {
      return childAt(child, child.children, full, isFile);
    }
  }
  return null;
}

// The handle of a file, or of the folder whose placeholder it is.
export function handleOf(realm, file, tree) {
  const handle = create(prototypeOf(realm, tree ? "FileSystemDirectoryHandle" : "FileSystemFileHandle"));
  const denied = () => promised((resolve, reject) => reject(refused("NotAllowedError", "The request is not allowed.")));
  own(handle, "kind", tree ? "directory" : "file");
  own(handle, "name", tree ? tree.name : apply(nameOf, file, []));
  own(handle, "isSameEntry", (other) => promised((resolve) => resolve(other === handle)));
  own(handle, "queryPermission", () => promised((resolve) => resolve("granted")));
  own(handle, "requestPermission", () => promised((resolve) => resolve("granted")));
  if (tree) asFolderHandle(realm, handle, tree, denied);
  else {
    own(handle, "getFile", () => promised((resolve) => resolve(file)));
    own(handle, "createWritable", denied);
  }
  return handle;
}

function asFolderHandle(realm, handle, tree, denied) {
  const children = [];
  const add = (child) => defineProperty(children, children.length, { value: child });
  for (let i = 0; i < tree.folders.length; i++) add(handleOf(realm, null, tree.folders[i]));
  for (let i = 0; i < tree.files.length; i++) add(handleOf(realm, tree.files[i], null));
  const each = (what) => async function* given() {
    for (let i = 0; i < children.length; i++) yield what(children[i]);
  };
  const pairs = each((child) => [child.name, child]);
  own(handle, "keys", each((child) => child.name));
  own(handle, "values", each((child) => child));
  own(handle, "entries", pairs);
  own(handle, Symbol.asyncIterator, pairs);
  const find = (kind) => (name) => promised((resolve, reject) => {
    for (let i = 0; i < children.length; i++) {
      if (children[i].name === name && children[i].kind === kind) return resolve(children[i]);
    }
    return reject(notFound());
  });
  own(handle, "getFileHandle", find("file"));
  own(handle, "getDirectoryHandle", find("directory"));
  own(handle, "removeEntry", denied);
  own(handle, "resolve", (other) => promised((resolve) => resolve(pathTo(children, other))));
}

function pathTo(children, other) {
  for (let i = 0; i < children.length; i++) if (children[i] === other) return [other.name];
  return null;
}
