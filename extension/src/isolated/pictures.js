// Pictures that travel as text: an <img> that is dragged, data: addresses in pasted HTML.
import { judge, nothing, unchecked } from "./judge.js";
import { note } from "./note.js";
import { isBare, withoutAddresses } from "./rebuilt.js";
import { addressesIn, dataOf, joinedIn, mayCarry, numbersIn } from "../shared/embedded.js";

const IN_TEXT = 40; // pictures that are looked at one by one; a text with more goes to the guard whole
const SMALLEST = 64; // bytes; no picture is smaller

// data: and blob: are read from this machine; anything else would be a request to the network. A data: address is
// read by hand: a page's rules for its own requests would forbid the extension to fetch it.
async function readAddress(address) {
  if (/^\s*blob:/i.test(address)) return (await fetch(address)).blob();
  const data = dataOf(address);
  return data ? new Blob([data.bytes], { type: data.type }) : new Blob([address]); // content that no browser shows may still be text with a picture
}

export async function readElement(element) {
  const bitmap = await createImageBitmap(element);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: "image/png" }); // refused for a picture of another site
}

const isLocal = (address) => /^\s*(data|blob):/i.test(address);

// What can hold a picture in HTML: any attribute, style sheets, and drawings.
function inHtml(html) {
  const addresses = [];
  const drawings = [];
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll("*")) {
    for (const { value } of element.attributes) addresses.push(...(isLocal(value) ? [value] : addressesIn(value)));
    if (element.localName === "style") addresses.push(...addressesIn(element.textContent));
    if (element.localName === "svg") drawings.push(new XMLSerializer().serializeToString(element));
  }
  return { addresses, drawings, shown: page.documentElement.textContent };
}

// The addresses of a text, as they are in it and as HTML reads them: an attribute may be broken into lines.
function inText(type, text) {
  const raw = addressesIn(text);
  if (type !== "text/html") return { addresses: raw, drawings: [], shown: text };
  const { addresses, drawings, shown } = inHtml(text);
  const parts = raw.filter((one) => !addresses.some((whole) => whole.includes(one)));
  return { addresses: [...addresses, ...parts], drawings, shown };
}

// The pictures in one string as { string, address, read }: `read` is a promise of the picture, and `address` what can
// be taken out of the string by itself, or "". A text that may carry more than its addresses goes to the guard whole,
// whose readers search it. `reading` holds the promises by address.
function picturesIn(string, reading) {
  const [type, value] = string;
  const found = inText(type, value);
  const whole = found.addresses.length + found.drawings.length > IN_TEXT;
  const pictures = [];
  const add = (address, read) => pictures.push({ string, address, read });
  const content = (parts, kind) => Promise.resolve(new Blob(parts, { type: kind }));
  if (whole || mayCarry(type, value)) add("", content([value], type));
  const joined = joinedIn(value, found.shown);
  if (joined) add("", content([joined], "text/plain"));
  if (whole) return pictures;
  for (const address of new Set(found.addresses)) {
    if (!reading.has(address)) reading.set(address, readAddress(address));
    add(address, reading.get(address));
  }
  for (const drawing of found.drawings) add("", content([drawing], "image/svg+xml"));
  for (const bytes of numbersIn(value)) add("", content([bytes], ""));
  return pictures;
}

// The pictures in the strings of a transfer, and in an element that is dragged.
export function picturesOf(strings, element = null) {
  const reading = new Map();
  const pictures = strings.flatMap((string) => picturesIn(string, reading));
  if (element && isLocal(element.src) && !reading.has(element.src)) pictures.push({ string: null, address: "", read: readAddress(element.src) });
  if (element && !isLocal(element.src)) pictures.push({ string: null, address: "", read: readElement(element) });
  return pictures;
}

// Verdicts on pictures, some of which are there already, each with its picture, without those that pass. One that could not be read was not checked.
export async function keptOf(pictures) {
  const verdicts = new Map(); // by what is read: one picture may be in several strings
  for (const { read, verdict } of pictures) {
    if (verdict) verdicts.set(read, verdict);
    else if (!verdicts.has(read)) verdicts.set(read, read.then((blob) => (blob.size < SMALLEST ? nothing : judge(blob)), unchecked));
  }
  const judged = await Promise.all(pictures.map(async (picture) => ({ ...(await verdicts.get(picture.read)), picture })));
  return judged.filter((verdict) => !verdict.pass);
}

// The strings of a transfer without the pictures that are kept, and what of them stays: { strings, rest }.
export async function withoutKept(strings, kept) {
  const found = { strings: [], rest: [] };
  const everything = kept.some(({ picture }) => picture.string === null); // the strings name what is dragged
  for (const string of strings) {
    const mine = kept.filter(({ picture }) => picture.string === string).map(({ picture }) => picture.address);
    if (!mine.length && !everything) {
      found.strings.push(string);
      continue;
    }
    const parted = everything || mine.includes("") ? null : withoutAddresses(string, new Set(mine));
    // read again, so that the rest is exactly what was judged
    if (parted && !isBare(parted.left) && !(await keptOf(picturesOf([parted.left]))).length) {
      found.strings.push(parted.left);
      found.rest.push(parted.taken);
    } else found.rest.push(string);
  }
  return found;
}

// A verdict on a text of the clipboard; `text` where a part of it may go on.
export async function judgeText(type, text) {
  const string = [type, text];
  const pictures = picturesOf([string]);
  const kept = await keptOf(pictures);
  if (!kept.length) return nothing;
  const { strings: [left] } = await withoutKept([string], kept);
  const verdict = kept.find(({ held }) => held) ?? kept[0];
  if (!left) return verdict;
  note.kept(verdict.held, true);
  return { ...nothing, text: left[1] };
}
