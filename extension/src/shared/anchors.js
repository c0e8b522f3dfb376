// Places in a content that follow from the bytes before them alone (a gear hash), so that a slice of a content has
// the same ones wherever it was cut. About one in 256 bytes: a slice of 4 KB without any is one in ten million.
const WINDOW = 32; // bytes that the hash depends on
const TOP = 24; // bits below those that have to be 0

const GEAR = new Uint32Array(256);
for (let i = 0, state = 0x9e3779b9; i < GEAR.length; i++) {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  GEAR[i] = state;
}

// Reports each anchor of what is fed to it in order, as (hash, place).
export class Anchors {
  #hash = 0;
  #fed = 0;

  // `found` may return true to stop.
  feed(bytes, found) {
    let hash = this.#hash;
    for (let i = 0; i < bytes.length; i++) {
      hash = ((hash << 1) + GEAR[bytes[i]]) >>> 0;
      if (hash >>> TOP === 0 && this.#fed + i >= WINDOW && found(hash, this.#fed + i)) return;
    }
    this.#hash = hash;
    this.#fed += bytes.length;
  }
}

// The first index at which two byte arrays differ.
export function sameLength(a, b) {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at++;
  return at;
}
