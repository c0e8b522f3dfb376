// Pictures that travel as text: an <img> dragged within a page, data: addresses in pasted HTML.
import { judge, nothing, unchecked } from "./judge.js";

const IN_HTML = 40; // pictures of one piece of HTML; the rest could not be checked

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

// Promises of the pictures in the strings of a transfer; one that rejects could not be looked at.
export function picturesOf(strings, element = null) {
  const html = strings.find(([type]) => type === "text/html")?.[1] ?? "";
  const addresses = new Set();
  for (const image of new DOMParser().parseFromString(html, "text/html").images) {
    if (isLocal(image.src) || element) addresses.add(image.src);
  }
  for (const [type, value] of strings) {
    if (type === "text/uri-list" || type === "text/plain") {
      for (const line of value.split(/\s+/)) if (/^(data:image\/|blob:)/i.test(line)) addresses.add(line);
    }
  }
  const pictures = Array.from(addresses).slice(0, IN_HTML).filter(isLocal).map(readAddress);
  if (element && !(pictures.length && isLocal(element.src))) pictures.push(readElement(element));
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

