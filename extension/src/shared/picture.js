// A small picture of a file, made by the browser's own decoder.
import { bytesOf, inFirefox } from "./bytes.js";
import { alike, drawnShare, gridOf } from "./likeness.js";
import { DRAWN_SHARE } from "./still.js";

const SIDE = 512; // pixels of the longer side: more than the models use, too few to show detail
const QUALITY = 0.85;
const PIECE_MS = 2_000; // a decoder with too little data waits for more
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

// The source on a canvas, of at most `side` pixels.
function drawn(source, side) {
  const width = source.displayWidth ?? source.width;
  const height = source.displayHeight ?? source.height;
  const by = Math.min(1, side / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * by)), Math.max(1, Math.round(height * by)));
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  context.fillStyle = "#fff"; // nearly every viewer shows transparent parts on white
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return { canvas, pixels: () => context.getImageData(0, 0, canvas.width, canvas.height) };
}

const asJpeg = async (canvas, quality) => bytesOf(await canvas.convertToBlob({ type: "image/jpeg", quality }));
export const encode = (source, side, quality) => asJpeg(drawn(source, side).canvas, quality);

// Whether the small picture in the Exif shows something else.
async function thumbnailDiffers(thumbnail, pixels) {
  const source = await createImageBitmap(new Blob([thumbnail], { type: "image/jpeg" }));
  try {
    return !alike(gridOf(pixels), gridOf(drawn(source, SIDE).pixels()));
  } finally {
    source.close();
  }
}

// A small picture of the visible part of a picture that ends too early; null where nothing is visible.
export async function smallOfPiece(bytes, type) {
  if (typeof ImageDecoder !== "function") return null;
  // Firefox shows the available part; Chromium does so only while more may come
  const data = inFirefox ? bytes : new ReadableStream({ start: (stream) => stream.enqueue(bytes) });
  const decoder = new ImageDecoder({ data, type });
  const late = new Promise((_, reject) => { setTimeout(reject, PIECE_MS); });
  try {
    const { image } = await Promise.race([decoder.decode({ completeFramesOnly: inFirefox }), late]);
    return await encode(image, SIDE, QUALITY).finally(() => image.close());
  } catch {
    return null;
  } finally {
    decoder.close();
  }
}

// A JPEG of at most SIDE pixels a side; null where the browser cannot read the picture, or where a small one does not
// show all: screens hold small pictures, and some pictures carry another one.
export async function small(blob, bytes, picture) {
  try {
    const source = await decode(blob, bytes, picture);
    try {
      const { canvas, pixels } = drawn(source, SIDE);
      const seen = pixels();
      if (drawnShare(seen) >= DRAWN_SHARE) return null;
      if (picture.thumbnail && (await thumbnailDiffers(picture.thumbnail, seen))) return null;
      return await asJpeg(canvas, QUALITY);
    } finally {
      source.close();
    }
  } catch {
    return null;
  }
}
