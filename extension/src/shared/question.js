// The questions about a file: its hash first, then a small picture of it or its bytes.
import { base64, bytesOf, hex } from "./bytes.js";
import { isMedia } from "./media.js";
import { decodesSmall, small, smallOfPiece } from "./picture.js";
import { HEAD, TAIL, pieceOf, stillOf } from "./still.js";

const LARGEST = 256 * 1024 * 1024; // bytes; more is not sent through, and so could not be checked
const HASHED = 128 * 1024 * 1024; // bytes read into memory at once for the hash
const COPIED = 64 * 1024 * 1024; // bytes; of a larger file no copy is made, the file itself goes on
const CHUNK = 512 * 1024; // bytes of a chunk: Firefox copies the rest of a message for every 64 KB that it writes
const HASH_MS = 10_000; // above the host's own limit
const CHUNK_MS = 10_000;
const PICTURE_MS = 8_000;
const BYTES_MS = 60_000;

async function digest(bytes) {
  // Pages without TLS have no crypto.subtle: then only the bytes themselves can be sent.
  if (!globalThis.crypto?.subtle || !bytes) return "";
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

async function askWithBytes(ask, blob, bytes, sha256) {
  const ticket = crypto.randomUUID?.() ?? `${performance.now()}-${Math.random()}`;
  for (let at = 0; ; at += CHUNK) {
    const more = at + CHUNK < blob.size;
    const chunk = base64(bytes?.subarray(at, at + CHUNK) ?? (await bytesOf(blob.slice(at, at + CHUNK))));
    const answer = await ask({ is: "bytes", ticket, chunk, more, sha256 }, more ? CHUNK_MS : BYTES_MS);
    if (!more || answer.error) return answer;
  }
}

// Ask the guard about a blob; resolves with its answer, or with { error } where there is none. `bytes` in it are
// those that were judged, where they fit into memory.
export async function question(ask, blob, onlyMedia) {
  if (blob.size === 0) return { action: "allow", unjudged: true };
  const bytes = blob.size <= HASHED ? await bytesOf(blob) : null; // read once for everything below
  // The file on the disk may have changed by now: nothing below reads it again or waits for it.
  const read = bytes ? new Blob([bytes], { type: blob.type }) : blob;
  return { ...(await questionOn(ask, read, bytes, onlyMedia)), bytes: blob.size <= COPIED ? bytes : null };
}

async function questionOn(ask, blob, bytes, onlyMedia) {
  const head = bytes ? bytes.subarray(0, HEAD) : await bytesOf(blob.slice(0, HEAD));
  if (onlyMedia && !isMedia(head)) return { action: "allow", unjudged: true };
  const tail = bytes ? bytes.subarray(-TAIL) : await bytesOf(blob.slice(-TAIL));
  const picture = bytes && stillOf(bytes);
  const piece = onlyMedia && bytes && !picture ? pieceOf(head, tail, blob.size) : "";
  const seen = piece && (await smallOfPiece(bytes, piece));
  if (seen) return { ...(await askWithPicture(ask, seen, "")), unjudged: true, piece: true };
  return questionOnWhole(ask, blob, bytes, picture);
}

async function questionOnWhole(ask, blob, bytes, picture) {
  // while the hash is asked about, where that is quick: decoded whole it would only hold up the answer
  const early = picture && decodesSmall ? small(blob, bytes, picture) : null;
  const sha256 = await digest(bytes);
  if (sha256) {
    const answer = await ask({ is: "hash", sha256 }, HASH_MS);
    if (answer.known || answer.error) return answer;
  }
  const thumb = picture && (await (early ?? small(blob, bytes, picture)));
  if (thumb) return askWithPicture(ask, thumb, sha256);
  return blob.size > LARGEST ? { error: "too-large" } : askWithBytes(ask, blob, bytes, sha256);
}

const askWithPicture = (ask, thumb, sha256) =>
  ask({ is: "bytes", ticket: "", chunk: base64(thumb), more: false, sha256 }, PICTURE_MS);
