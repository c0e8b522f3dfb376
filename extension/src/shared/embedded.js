// Pictures inside of text: addresses that hold their data, and text that may carry one in any other way.
import { isMedia } from "./media.js";

const SHORTEST = 200; // letters; no picture that shows a person is written in fewer
const ADDRESS = /data:[\w.+/;=%\- ]*,[^"'<>()\s\\]+/gi;
const LOCAL = /blob:[^"'<>()\s\\]+/gi;
const REMOTE = /https?:[^"'<>()\s\\]{1,300}/gi; // long for a word, and no picture
const NUMBERS = /(?:(?:0x[0-9a-f]{1,2}|\d{1,3})(?:\s*[,;]\s*|\s+|\b)){64,}/gi;
// What writes bytes as letters has long runs: of base64, of uuencode, of digits with or without marks between.
// Words and program code have none of that length.
const RUN = /[A-Za-z0-9+/=_%\\-]{60,}|[!-`]{60,}|(?:(?:0x|\\x|\\'|=|%)?[0-9a-f]{2}[\s,;:]*){60,}/gi;
const DOCUMENT = /\\pict|<(?:\w+:)?svg[\s>]/i; // RTF and drawings, short as they may be; those of HTML are taken out of it
const RTF = /\\pict/;

// Every data: and blob: address of a text.
export const addressesIn = (text) => [...(text.match(ADDRESS) ?? []), ...(text.match(LOCAL) ?? [])];

// The bytes of pictures that are written out as lists of numbers.
export function picturesIn(text) {
  const lists = (text.match(NUMBERS) ?? []).map((list) => Uint8Array.from(list.match(/0x[0-9a-f]+|\d+/gi) ?? [], Number));
  return lists.filter(isMedia);
}

// Whether a text may carry a picture, apart from its data: and blob: addresses.
export function mayCarry(type, text) {
  const rest = text.replace(ADDRESS, " ").replace(LOCAL, " ").replace(REMOTE, " ");
  if ((type === "text/html" ? RTF : DOCUMENT).test(rest)) return true;
  let letters = 0;
  for (const run of rest.match(RUN) ?? []) letters += run.length;
  return letters >= SHORTEST;
}

const bytesOf = (letters) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const binary = (text) => (/[^\0-\xff]/.test(text) ? unescape(encodeURIComponent(text)) : text); // UTF-8, a letter for a byte
const unescaped = (text) => binary(text).replace(/%([0-9a-f]{2})/gi, (_, pair) => String.fromCharCode(parseInt(pair, 16)));

// The bytes and the type that a data: address holds; null where it is none that a browser could show.
export function dataOf(address) {
  const found = /^\s*data:([^,]*?)(;\s*base64\s*)?,([^#]*)/i.exec(address.replace(/[\t\r\n]/g, ""));
  if (!found) return null;
  const letters = unescaped(found[3]);
  try {
    return { bytes: bytesOf(found[2] ? atob(letters.replace(/[\s=]/g, "")) : letters), type: found[1] };
  } catch {
    return null;
  }
}
