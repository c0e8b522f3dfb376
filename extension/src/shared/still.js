// Whether a file is one plain, opaque picture of usual shape, of which a small copy shows all that any viewer shows.
// Any other file goes to the guard whole. The limits are those of the guard's own second look (scanner/classify).
export const HEAD = 64 * 1024; // bytes that hold the kind of a file
export const TAIL = 64; // bytes at the end that show whether it ends there
export const ODD_ASPECT = 1.85; // of sides: as in multi_view.py
export const DRAWN_SHARE = 0.7; // of pixels that equal their neighbour: as in multi_view.py

const ORIENTATION = 0x112; // tags of an Exif, and the type of the first one's value
const THUMBNAIL_AT = 0x201;
const THUMBNAIL_LENGTH = 0x202;
const SHORT = 3;
const OPAQUE = [0, 2, 3]; // PNG's types of colour without alpha
const ANIMATED_OR_CLEAR = 0x12; // flags of an extended WebP

const ascii = (bytes, at, length) => String.fromCharCode.apply(null, bytes.subarray(at, at + length));
const big16 = (bytes, at) => (bytes[at] << 8) | bytes[at + 1];
const big32 = (bytes, at) => ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
const little16 = (bytes, at) => bytes[at] | (bytes[at + 1] << 8);
const little32 = (bytes, at) => ((bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0);

// The entries of one table of an Exif by tag, and where the next table is; null where the table is not whole.
function exifTable(bytes, base, at, end, little) {
  const two = (i) => (little ? little16(bytes, i) : big16(bytes, i));
  const four = (i) => (little ? little32(bytes, i) : big32(bytes, i));
  const count = two(at);
  if (at + 2 + count * 12 + 4 > end) return null;
  const values = new Map();
  for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
    values.set(two(entry), two(entry + 2) === SHORT ? two(entry + 8) : four(entry + 8));
  }
  const next = four(at + 2 + count * 12);
  return { values, next: next && base + next };
}

// Whether the Exif turns the picture on its side, and where its own small picture is; null where that is not plain.
function readExif(bytes, base, end) {
  const little = ascii(bytes, base, 4) === "II*\0";
  if (!little && ascii(bytes, base, 4) !== "MM\0*") return null;
  const first = exifTable(bytes, base, base + (little ? little32 : big32)(bytes, base + 4), end, little);
  if (!first) return null;
  const way = first.values.get(ORIENTATION) ?? 1;
  if (way < 1 || way > 8) return null;
  const found = { turned: way >= 5, thumbnail: null };
  if (!first.next) return found;
  const second = exifTable(bytes, base, first.next, end, little);
  const at = base + (second?.values.get(THUMBNAIL_AT) ?? NaN);
  const to = at + (second?.values.get(THUMBNAIL_LENGTH) ?? NaN);
  return to <= end ? { ...found, thumbnail: bytes.subarray(at, to) } : null;
}

// Whether the pixels that begin at `at` end with the file: no second picture and nothing else after them.
function endsOnce(bytes, at) {
  for (let i = bytes.indexOf(0xff, at); i >= 0; i = bytes.indexOf(0xff, i + 1)) {
    if (bytes[i + 1] === 0xd8) return false;
    if (bytes[i + 1] === 0xd9) return bytes.subarray(i + 2).every((byte) => byte === 0);
  }
  return false;
}

function jpeg(bytes) {
  let size = null;
  let exif = { turned: false, thumbnail: null };
  let exifs = 0;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + big16(bytes, at + 2)) {
    const marker = bytes[at + 1];
    if (marker === 0xda) return size && endsOnce(bytes, at) ? { type: "image/jpeg", ...size, ...exif } : null;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (![1, 3].includes(bytes[at + 9])) return null; // four colours are shown in more than one way
      size = { width: big16(bytes, at + 7), height: big16(bytes, at + 5) };
    }
    if (marker === 0xe2 && ascii(bytes, at + 4, 4) === "MPF\0") return null;
    if (marker === 0xe1 && ascii(bytes, at + 4, 6) === "Exif\0\0") {
      exif = exifs++ ? null : readExif(bytes, at + 10, at + 2 + big16(bytes, at + 2));
      if (!exif) return null;
    }
  }
  return null;
}

function png(bytes) {
  let pixels = false;
  if (!OPAQUE.includes(bytes[25])) return null;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + big32(bytes, at)) {
    const kind = ascii(bytes, at + 4, 4);
    if (["acTL", "tRNS", "eXIf"].includes(kind)) return null;
    if (kind === "IDAT") pixels = true;
    if (kind !== "IEND") continue;
    const plain = pixels && at + 12 + big32(bytes, at) === bytes.length;
    return plain ? { type: "image/png", width: big32(bytes, 16), height: big32(bytes, 20), thumbnail: null } : null;
  }
  return null;
}

// The chunk that holds the pixels, where there is one, and nothing that moves or shows through.
function webpPixels(bytes) {
  let found = -1;
  for (let at = 12; at + 8 <= bytes.length; at += 8 + little32(bytes, at + 4) + (little32(bytes, at + 4) & 1)) {
    const kind = ascii(bytes, at, 4);
    if (kind === "VP8X" && bytes[at + 8] & ANIMATED_OR_CLEAR) return -1;
    if (kind === "EXIF") return -1;
    if (kind !== "VP8 " && kind !== "VP8L") continue;
    if (found >= 0) return -1;
    found = at;
  }
  return found;
}

function webp(bytes) {
  const at = webpPixels(bytes);
  if (little32(bytes, 4) + 8 !== bytes.length || at < 0) return null;
  if (bytes[at + 3] === 0x20) return { type: "image/webp", width: little16(bytes, at + 14) & 0x3fff, height: little16(bytes, at + 16) & 0x3fff, thumbnail: null };
  const bits = little32(bytes, at + 9);
  if (bits >>> 28 & 1) return null; // it shows through
  return { type: "image/webp", width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, thumbnail: null };
}

const isJpeg = (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
const isPng = (bytes) => ascii(bytes, 0, 4) === "\x89PNG";
const isWebp = (bytes) => ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 4) === "WEBP";

// The type of a still picture that ends too early, as the first chunk of an upload does; else "".
export function pieceOf(head, tail, size) {
  const end = tail.lastIndexOf(0xd9);
  if (isJpeg(head)) return end > 0 && tail[end - 1] === 0xff ? "" : "image/jpeg";
  if (isPng(head)) return ascii(tail, tail.length - 8, 4) === "IEND" ? "" : "image/png";
  return isWebp(head) && little32(head, 4) > size - 8 ? "image/webp" : "";
}

// { type, width, height, turned, thumbnail } of a picture that may be judged by a small copy, else null.
export function stillOf(bytes) {
  if (bytes.length < 64) return null;
  const found = isJpeg(bytes) ? jpeg(bytes) : isPng(bytes) ? png(bytes) : isWebp(bytes) ? webp(bytes) : null;
  if (!found || !found.width || !found.height) return null;
  return Math.max(found.width / found.height, found.height / found.width) < ODD_ASPECT ? found : null;
}
