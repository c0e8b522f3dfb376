// Pictures that travel as text: an <img> dragged within a page, data: addresses in pasted HTML.
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
function picturesOf(strings, element = null) {
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
async function keptOf(pictures) {
  const looked = await Promise.allSettled(pictures);
  const shown = looked.filter((one) => one.status === "fulfilled").map((one) => one.value);
  const verdicts = await Promise.all(shown.map((blob) => judge(blob)));
  if (shown.length < looked.length) verdicts.push(await unchecked());
  return verdicts.filter((verdict) => !verdict.pass);
}

async function judgeText(type, text) {
  const kept = await keptOf(picturesOf([[type, text]]));
  return kept.find((verdict) => verdict.held) ?? kept[0] ?? nothing;
}

// Judge the files and pictures of a transfer. Text that carries a picture which is kept is kept with it.
async function handOver(content, pictures, deliver) {
  let strings = content.strings;
  const kept = await keptOf(pictures);
  let released = 0;
  const all = strings;
  for (const { item } of kept) {
    if (item) release.await(item, () => { if (++released === kept.length) deliver([], all); });
  }
  if (kept.length) {
    note.kept(kept.some((verdict) => verdict.held), false);
    strings = [];
  }
  if (!content.files.length && !content.folders.length) return deliver([], strings);
  return judgeAll(await allFiles(content), (clean, kept) => {
    if (kept === undefined) return deliver(clean, []); // released later: the text went before
    return deliver(clean, kept ? strings.filter(isPlainText) : strings);
  });
}

// Text that goes on beside a picture that is kept: not the picture's address, not HTML that holds it.
const isPlainText = ([type, value]) => type === "text/plain" && !/^\s*(data|blob|https?|file):/i.test(value);
