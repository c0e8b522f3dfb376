// Pictures that travel as text: an <img> dragged within a page, data: addresses in pasted HTML.
import { judge, nothing, unchecked } from "./judge.js";
import { addressesIn, isDocument, picturesIn } from "../shared/embedded.js";

const IN_TEXT = 40; // pictures of one transfer; the rest could not be checked

// data: and blob: are read from this machine; anything else would be a request to the network.
async function readAddress(address) {
  const data = /^data:([^,]*?)(;base64)?,(.*)$/is.exec(address);
  if (!data) return (await fetch(address)).blob();
  // by hand: a page's rules for its own requests would forbid us to fetch it
  const text = data[2] ? atob(decodeURIComponent(data[3])) : decodeURIComponent(data[3]);
  const bytes = data[2] ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : new TextEncoder().encode(text);
  return new Blob([bytes], { type: data[1] });
}

async function readElement(element) {
  const bitmap = await createImageBitmap(element);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: "image/png" }); // refused for a picture of another site
}

const isLocal = (address) => /^(data|blob):/i.test(address);

// What can hold a picture in HTML: any attribute, style sheets, and drawings.
function inHtml(html) {
  const addresses = new Set();
  const drawings = [];
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll("*")) {
    for (const { value } of element.attributes) for (const address of addressesIn(value)) addresses.add(address);
    if (element.localName === "style") for (const address of addressesIn(element.textContent)) addresses.add(address);
    if (element.localName === "svg") drawings.push(new XMLSerializer().serializeToString(element));
  }
  return { addresses, drawings };
}

// Promises of the pictures in the strings of a transfer; one that rejects could not be judged.
export function picturesOf(strings, element = null) {
  const addresses = new Set();
  const contents = [];
  for (const [type, value] of strings) {
    const found = type === "text/html" ? inHtml(value) : { addresses: addressesIn(value), drawings: [] };
    for (const address of found.addresses) addresses.add(address);
    for (const drawing of found.drawings) contents.push(new Blob([drawing], { type: "image/svg+xml" }));
    for (const bytes of picturesIn(value)) contents.push(new Blob([bytes]));
    if (isDocument(value)) contents.push(new Blob([value], { type }));
  }
  if (element && isLocal(element.src)) addresses.add(element.src);
  const pictures = [...[...addresses].filter(isLocal).map(readAddress), ...contents.map(async (content) => content)];
  if (pictures.length > IN_TEXT) pictures.splice(IN_TEXT, Infinity, Promise.reject(new Error("too many")));
  if (element && !isLocal(element.src)) pictures.push(readElement(element));
  return pictures;
}

// Verdicts on the pictures in a text, without those that pass.
export async function keptOf(pictures) {
  const looked = await Promise.allSettled(pictures);
  const shown = looked.filter((one) => one.status === "fulfilled").map((one) => one.value);
  const verdicts = await Promise.all(shown.map((blob) => judge(blob)));
  if (shown.length < looked.length) verdicts.push(await unchecked());
  return verdicts.filter((verdict) => !verdict.pass);
}

export async function judgeText(type, text) {
  const kept = await keptOf(picturesOf([[type, text]]));
  return kept.find((verdict) => verdict.held) ?? kept[0] ?? nothing;
}

