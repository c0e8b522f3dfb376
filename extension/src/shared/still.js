// Whether the first and last bytes of a file are those of one still picture, shown whole by any viewer.
export const HEAD = 64 * 1024; // bytes in which a still picture's size and kind stand
export const TAIL = 64; // bytes at the end that show whether something was appended
const ORIENTATION = 0x112; // the tag of an Exif, and the type of its value
const SHORT = 3;

const ascii = (head, at, length) => String.fromCharCode.apply(null, head.subarray(at, at + length));
const big16 = (head, at) => (head[at] << 8) | head[at + 1];
const big32 = (head, at) => ((head[at] << 24) | (head[at + 1] << 16) | (head[at + 2] << 8) | head[at + 3]) >>> 0;

// Whether the Exif of a JPEG turns it on its side; null where that is not plain.
function turnedBy(head, at, end) {
  const little = ascii(head, at, 4) === "II*\0";
  if (!little && ascii(head, at, 4) !== "MM\0*") return null;
  const two = (i) => (little ? head[i] | (head[i + 1] << 8) : big16(head, i));
  const four = (i) => (little ? two(i) + two(i + 2) * 0x10000 : big32(head, i));
  const table = at + four(at + 4);
  for (let entry = table + 2, left = two(table); left > 0; entry += 12, left--) {
    if (entry + 12 > end) return null;
    if (two(entry) !== ORIENTATION) continue;
    const way = two(entry + 8);
    return two(entry + 2) === SHORT && four(entry + 4) === 1 && way >= 1 && way <= 8 ? way >= 5 : null;
  }
  return false;
}

// Walk a JPEG's segments to its pixels; null where more than one picture hides inside.
function jpeg(head, tail) {
  const end = tail.lastIndexOf(0xd9);
  if (end < 1 || tail[end - 1] !== 0xff || tail.subarray(end + 1).some((byte) => byte !== 0)) return null;
  let size = null;
  let turned = false;
  let exifs = 0;
  for (let at = 2; at + 9 < head.length && head[at] === 0xff; at += 2 + big16(head, at + 2)) {
    const marker = head[at + 1];
    if (marker === 0xda) return size && { type: "image/jpeg", ...size, turned };
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      size = { width: big16(head, at + 7), height: big16(head, at + 5) };
    }
    if (marker === 0xe2 && ascii(head, at + 4, 4) === "MPF\0") return null;
    if (marker === 0xe1 && ascii(head, at + 4, 6) === "Exif\0\0") {
      turned = exifs++ ? null : turnedBy(head, at + 10, at + 2 + big16(head, at + 2));
    }
  }
  return null;
}

function png(head, tail) {
  if (ascii(tail, tail.length - 8, 4) !== "IEND") return null;
  let at = 8;
  while (at + 8 < head.length) {
    const kind = ascii(head, at + 4, 4);
    if (kind === "acTL") return null; // an animation
    if (kind === "IDAT") return { type: "image/png", width: big32(head, 16), height: big32(head, 20) };
    at += 12 + big32(head, at);
  }
  return null;
}

function webp(head, size) {
  const told = (head[4] | (head[5] << 8) | (head[6] << 16) | (head[7] << 24)) >>> 0;
  if (told + 8 !== size || (ascii(head, 12, 4) === "VP8X" && head[20] & 2)) return null;
  return { type: "image/webp", width: 0, height: 0 };
}

// A still picture that the browser shows whole, or null: then the bytes themselves are looked at.
export function stillOf(head, tail, size) {
  if (head.length < 64) return null;
  if (head[0] === 0xff && head[1] === 0xd8) return jpeg(head, tail);
  if (ascii(head, 0, 4) === "\x89PNG") return png(head, tail);
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 4) === "WEBP") return webp(head, size);
  return null;
}

