// The closed root that the part in the page's world left for this part: no page hears what is reported there.
import { PageDragEvent, pageEvent } from "./realm.js";

let root = null;

export function openLink(given) {
  root = given;
}

export const hear = (kind, act) => root.addEventListener(kind, act);

// Hand a transfer over, which both worlds can read.
export const report = (kind, dataTransfer) => root?.dispatchEvent(pageEvent(PageDragEvent, kind, { dataTransfer }));

export const signal = (kind, target) => root?.dispatchEvent(new MouseEvent(kind, { relatedTarget: target }));
