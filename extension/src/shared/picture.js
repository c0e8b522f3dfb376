// A small picture of a file, made by the browser's own decoder.
import { bytesOf, inFirefox } from "./bytes.js";

const SIDE = 512; // pixels of the longer side: above what the models look at, below what shows detail
const QUALITY = 0.85;
// Chromium decodes a JPEG at the smallest size that is not below SIDE: an eighth of the work for a photo.
// Firefox decodes it whole, and keeps no more of it than the size that is asked for; it turns a picture
// first, so the size has to be that of the turned one.
export const decodesSmall = !inFirefox && typeof ImageDecoder === "function";

function sizeFor({ width, height, turned }) {
  if (inFirefox) {
    const by = Math.min(1, SIDE / Math.max(width, height));
    const [across, down] = turned ? [height, width] : [width, height];
    return { desiredWidth: Math.max(1, Math.round(across * by)), desiredHeight: Math.max(1, Math.round(down * by)) };
  }
  let by = 1;
  while (by < 8 && Math.max(width, height) / (by * 2) >= SIDE) by *= 2;
  return { desiredWidth: Math.ceil(width / by), desiredHeight: Math.ceil(height / by) };
}

async function decode(blob, bytes, picture) {
  const { type, turned } = picture;
  const plain = type === "image/jpeg" && bytes && typeof ImageDecoder === "function" && !(inFirefox && turned === null);
  if (!plain) return createImageBitmap(blob);
  const decoder = new ImageDecoder({ data: bytes, type, ...sizeFor(picture) });
  try {
    return (await decoder.decode()).image;
  } finally {
    decoder.close();
  }
}

export async function encode(source, side, quality) {
  const width = source.displayWidth ?? source.width;
  const height = source.displayHeight ?? source.height;
  const by = Math.min(1, side / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * by)), Math.max(1, Math.round(height * by)));
  const context = canvas.getContext("2d", { alpha: false });
  context.fillStyle = "#fff"; // what shows through is shown on white nearly everywhere
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return bytesOf(await canvas.convertToBlob({ type: "image/jpeg", quality }));
}

// A JPEG of at most SIDE pixels a side; null where the browser cannot read the picture.
export async function small(blob, bytes, picture) {
  try {
    const source = await decode(blob, bytes, picture);
    try {
      return await encode(source, SIDE, QUALITY);
    } finally {
      source.close();
    }
  } catch {
    return null;
  }
}
