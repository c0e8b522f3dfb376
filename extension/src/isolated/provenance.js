// Contents that were judged clean in this frame, so that a body made of slices of them is recognized: the first
// chunk of an upload is a picture that ends too early, and no decoder could judge it by itself.
import { Anchors, sameLength } from "../shared/anchors.js";
import { bytesOf } from "../shared/bytes.js";

const FILES = 64; // contents; the oldest is forgotten
const HEAD = 64; // bytes kept in memory of each
const SHORTEST = 4096; // bytes of a slice; shorter ones could be combined into anything
const REACH = 16 * 1024; // bytes in which an anchor is looked for
const BLOCK = 4 * 1024 * 1024; // bytes read at once
const INDEXED = 64 * 1024 * 1024; // bytes; of a larger content only what starts with it is recognized
const SPOTS = 4; // places that share a hash, as in a picture of one colour
const BODY = 32 * 1024 * 1024; // bytes of a body that is compared piece by piece

const clean = []; // newest first: { blob, head, index }

export async function remember(blob) {
  const head = await bytesOf(blob.slice(0, HEAD));
  clean.unshift({ blob, head, index: null });
  clean.splice(FILES);
}

// The places of a content by hash, made when first needed.
async function indexOf(entry) {
  if (entry.index) return entry.index;
  const index = new Map();
  const anchors = new Anchors();
  for (let at = 0; at < Math.min(entry.blob.size, INDEXED); at += BLOCK) {
    anchors.feed(await bytesOf(entry.blob.slice(at, at + BLOCK)), (hash, place) => {
      const places = index.get(hash);
      if (!places) index.set(hash, [place]);
      else if (places.length < SPOTS) places.push(place);
      return false;
    });
  }
  entry.index = index;
  return index;
}

// How many bytes of `part` are those of `blob` from `offset` on.
async function runAt(part, blob, offset) {
  const most = Math.min(part.size, blob.size - offset);
  for (let at = 0; at < most; at += BLOCK) {
    const end = Math.min(at + BLOCK, most);
    const [mine, its] = await Promise.all([bytesOf(part.slice(at, end)), bytesOf(blob.slice(offset + at, offset + end))]);
    const same = sameLength(mine, its);
    if (same < end - at) return at + same;
  }
  return most;
}

async function longestRun(part) {
  let longest = 0;
  const start = await bytesOf(part.slice(0, REACH));
  for (const { blob, head } of clean) {
    if (sameLength(start, head) < Math.min(start.length, head.length)) continue;
    longest = Math.max(longest, await runAt(part, blob, 0));
    if (longest === part.size) return longest;
  }
  let found = null;
  new Anchors().feed(start, (hash, place) => {
    found = { hash, place };
    return true;
  });
  if (!found || longest >= SHORTEST) return longest;
  for (const entry of clean) {
    for (const place of (await indexOf(entry)).get(found.hash) ?? []) {
      if (place >= found.place) longest = Math.max(longest, await runAt(part, entry.blob, place - found.place));
      if (longest === part.size) return longest;
    }
  }
  return longest;
}

// Whether every byte of a body comes from contents that were judged clean, in slices of any order.
export async function isFromClean(body) {
  if (!clean.length) return false;
  for (let at = 0; at < body.size; ) {
    const part = body.slice(at);
    const run = await longestRun(part);
    if (run < Math.min(SHORTEST, part.size) || (run < part.size && body.size > BODY)) return false;
    at += run;
  }
  return body.size > 0;
}
