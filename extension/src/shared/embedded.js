// Pictures inside of text: addresses that hold their data, base64, and the hexadecimal pictures of RTF.
import { MEDIA_HEADS } from "./formats.js";
import { isMedia } from "./media.js";

const SHORTEST = 200; // letters of base64 or hexadecimal; no picture that shows a person is shorter
const ADDRESS = /data:[\w.+/;=%-]*,[^"'<>()\s\\]+/gi;
const LOCAL = /blob:[^"'<>()\s\\]+/gi;
const BASE64 = new RegExp(`[A-Za-z0-9+/_-]{${SHORTEST},}={0,2}`, "g");
const HEXADECIMAL = new RegExp(`(?:[0-9a-f]{2}){${SHORTEST / 2},}`, "gi");
// How base64 of each kind begins, as far as three bytes after three bytes go.
const PREFIXES = MEDIA_HEADS.filter(([[at, bytes]]) => at === 0 && bytes.length >= 3).map(([[, bytes]]) =>
  btoa(String.fromCharCode(...bytes.slice(0, bytes.length - (bytes.length % 3)))));
const CONTROL_WORDS = /\\pict/;

// Every data: and blob: address of a text.
export const addressesIn = (text) => [...(text.match(ADDRESS) ?? []), ...(text.match(LOCAL) ?? [])];

function fromBase64(letters) {
  const plain = letters.replace(/=+$/, "");
  const text = atob(plain.slice(0, plain.length - (plain.length % 4 === 1 ? 1 : 0)));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

// Words may come right before a picture once the spaces between are gone.
function startsIn(run) {
  const plain = run.replace(/-/g, "+").replace(/_/g, "/");
  const starts = new Set([0, ...PREFIXES.map((prefix) => plain.indexOf(prefix)).filter((at) => at > 0)]);
  return [...starts].map((at) => plain.slice(at)).filter((rest) => rest.length >= SHORTEST);
}

const fromHexadecimal = (digits) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));

// The bytes of pictures contained in a text as base64 or as hexadecimal digits, broken into lines or not.
export function picturesIn(text) {
  if (text.length < SHORTEST) return [];
  const whole = text.replace(/\s+/g, "");
  const found = (whole.match(BASE64) ?? []).flatMap(startsIn).map(fromBase64).filter(isMedia);
  if (CONTROL_WORDS.test(text)) found.push(...(whole.match(HEXADECIMAL) ?? []).map(fromHexadecimal).filter(isMedia));
  return found;
}

// Whether a text is a document of its own that a reader of the guard has to search.
export const isDocument = (text) => CONTROL_WORDS.test(text) || /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(text);
