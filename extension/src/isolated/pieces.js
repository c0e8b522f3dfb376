// Pieces of a picture that come one after the other, as the chunks of an upload do: put together, and judged whole
// before the last goes on. Each piece before was judged by what can be seen in it.
import { bytesOf } from "../shared/bytes.js";
import { HEAD, TAIL, pieceOf } from "../shared/still.js";

const LARGEST = 64 * 1024 * 1024; // bytes; no still picture is larger
const PAUSE_MS = 60_000; // an upload that pauses for longer has ended

let whole = null; // { blob, at }

export const gathers = () => whole !== null && performance.now() - whole.at < PAUSE_MS;

export function begin(blob) {
  whole = { blob, at: performance.now() };
}

// Take the next piece. Gives the whole picture when this was its last one, else null.
export async function follow(blob) {
  if (!gathers()) return null;
  const joined = new Blob([whole.blob, blob]);
  begin(joined);
  const [head, tail] = await Promise.all([bytesOf(joined.slice(0, HEAD)), bytesOf(joined.slice(-TAIL))]);
  if (pieceOf(head, tail, joined.size) && joined.size < LARGEST) return null;
  whole = null;
  return joined;
}
