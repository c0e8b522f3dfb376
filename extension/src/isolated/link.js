// The closed root that the part in the page's world left for us: what is reported there no page hears.
import { PageDragEvent, pageEvent } from "./realm.js";

let root = null;

export function openLink(given) {
  root = given;
}

export const hear = (kind, act) => root.addEventListener(kind, act);

// Hand a transfer over, which both worlds can read.
export const report = (kind, dataTransfer) => root?.dispatchEvent(pageEvent(PageDragEvent, kind, { dataTransfer }));
