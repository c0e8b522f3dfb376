// Pictures that travel as text: an <img> dragged within a page, data: addresses in pasted HTML.
import { judge, nothing, unchecked } from "./judge.js";
import { addressesIn, dataOf, joinedIn, mayCarry, picturesIn } from "../shared/embedded.js";

const IN_TEXT = 40; // pictures that are looked at one by one; a text with more goes to the guard whole
const SMALLEST = 64; // bytes; no picture is smaller

// data: and blob: are read from this machine; anything else would be a request to the network. A data: address is
// read by hand: a page's rules for its own requests would forbid us to fetch it.
async function readAddress(address) {
  if (/^\s*blob:/i.test(address)) return (await fetch(address)).blob();
  const data = dataOf(address);
  return data ? new Blob([data.bytes], { type: data.type }) : new Blob([address]); // what no browser shows may still be text with a picture
}

async function readElement(element) {
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

// Promises of the pictures in the strings of a transfer; one that rejects could not be judged. A text that may carry
// more than its addresses goes to the guard whole, whose readers search it.
export function picturesOf(strings, element = null) {
  const addresses = new Set();
  const contents = [];
  for (const [type, value] of strings) {
    const found = inText(type, value);
    const whole = found.addresses.length + found.drawings.length > IN_TEXT;
    if (whole || mayCarry(type, value)) contents.push(new Blob([value], { type }));
    const joined = joinedIn(value, found.shown);
    if (joined) contents.push(new Blob([joined], { type: "text/plain" }));
    if (whole) continue;
    for (const address of found.addresses) addresses.add(address);
    for (const drawing of found.drawings) contents.push(new Blob([drawing], { type: "image/svg+xml" }));
    for (const bytes of picturesIn(value)) contents.push(new Blob([bytes]));
  }
  if (element && isLocal(element.src)) addresses.add(element.src);
  const pictures = [...[...addresses].map(readAddress), ...contents.map(async (content) => content)];
  if (element && !isLocal(element.src)) pictures.push(readElement(element));
  return pictures;
}

// Verdicts on the pictures in a text, without those that pass.
export async function keptOf(pictures) {
  const looked = await Promise.allSettled(pictures);
  const read = looked.filter((one) => one.status === "fulfilled").map((one) => one.value);
  const shown = read.filter((blob) => blob.size >= SMALLEST);
  const verdicts = await Promise.all(shown.map((blob) => judge(blob)));
  if (read.length < looked.length) verdicts.push(await unchecked());
  return verdicts.filter((verdict) => !verdict.pass);
}

export async function judgeText(type, text) {
  const kept = await keptOf(picturesOf([[type, text]]));
  return kept.find((verdict) => verdict.held) ?? kept[0] ?? nothing;
}

