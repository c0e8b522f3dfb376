// Pictures inside of text: addresses that hold their data, and text that may carry one in any other way.
import { isMedia } from "./media.js";

const SHORTEST = 200; // letters; no picture that shows a person is written in fewer
const ADDRESS = /data:[\w.+/;=%\- ]*,[^"'<>()\s\\]+/gi;
const LOCAL = /blob:[^"'<>()\s\\]+/gi;
const REMOTE = /https?:[^"'<>()\s\\]{1,300}/gi; // long for a word, and no picture
const NUMBERS = /(?:(?:0x[0-9a-f]{1,2}|\d{1,3})(?:\s*[,;]\s*|\s+|\b)){64,}/gi;
// Bytes written as letters have long runs: of base64, of uuencode, of digits with or without marks between.
// Words and program code have none of that length.
const RUN = /[A-Za-z0-9+/=_%\\-]{60,}|[!-`]{60,}|(?:(?:0x|\\x|\\'|=|%)?[0-9a-f]{2}[\s,;:]*){60,}/gi;
const DOCUMENT = /\\pict|<(?:\w+:)?svg[\s>]/i; // RTF and drawings, short as they may be; those of HTML are taken out of it
const RTF = /\\pict/;

// Every data: and blob: address of a text.
export const addressesIn = (text) => [...(text.match(ADDRESS) ?? []), ...(text.match(LOCAL) ?? [])];

// The bytes of pictures that are written out as lists of numbers.
export function numbersIn(text) {
  const lists = (text.match(NUMBERS) ?? []).map((list) => Uint8Array.from(list.match(/0x[0-9a-f]+|\d+/gi) ?? [], Number));
  return lists.filter(isMedia);
}

// The first letters of pictures that are written as base64 or as digits. Between letters that are broken up, by lines,
// paragraphs or characters that nobody sees, nothing else shows that they belong together.
const BROKEN = [
  /(?:iVBORw0KGgo|\/9j\/[24]|_9j_[24]|R0lGOD[dl]h|UklGR[\w+/-]{7}RUJQ|AAAA[\w+/-]{2}Z0eX)[\w+/=-]{200,}/,
  /(?:89504e470d0a1a0a|ffd8ff[ed]|474946383[79]61|52494646[0-9a-f]{8}57454250)[0-9a-f]{400,}/i,
];
const BETWEEN = /["'`]\s*\+\s*["'`]|[\s\p{Default_Ignorable_Code_Point}"'`,;:>|*.\\]+/gu;

// Letters that are mostly unbroken are found as a run or an address.
function isBroken(letters, text) {
  const start = text.indexOf(letters.slice(0, 24));
  return start < 0 || (/^[\w+/=-]+/.exec(text.slice(start))?.[0].length ?? 0) * 2 < letters.length;
}

// The letters of a picture that a text breaks up, put together; "" where there is none. `shown`: the text
// without its markup.
export function joinedIn(text, shown = text) {
  const joined = shown.replace(BETWEEN, "");
  for (const start of BROKEN) {
    const found = start.exec(joined);
    if (found) return isBroken(found[0], text) ? found[0] : "";
  }
  return "";
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

// The bytes and the type that a data: address holds; null where no browser could show it.
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
