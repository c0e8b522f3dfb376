// Decides which frames may go on. Pure bookkeeping, without media and without a clock.
//
// A frame goes on when it shows the same as a clean look that is not too old, or when it lies between
// two clean looks. A look is wanted when the picture changes, and now and then when it does not.
export const PERIOD_MS = 120; // between two looks while the picture moves
const CALM_MS = 700; // between two looks while it does not
const LONG_CALM_MS = 2_000; // the same after CALM_AFTER_MS
const CALM_AFTER_MS = 30_000;
const GRACE_MS = 600; // a calm look stays valid this much longer than the pause until the next
const CLEAR_MS = 1_500; // clean looks for this long end a hit
const HELD_FRAMES = 15; // half a second: above the longest time between two looks and the answer to the second
const SAME = 14; // of 255 levels: no cell of the grid changed by more
const FAR = 48; // levels: a cell that differs by this much shows something else ...
const FAR_SHARE = 0.25; // ... and with this share of such cells, so does the whole scene

function compare(a, b) {
  let most = 0;
  let far = 0;
  for (let i = 0; i < a.length; i += 4) {
    const d = Math.max(Math.abs(a[i] - b[i]), Math.abs(a[i + 1] - b[i + 1]), Math.abs(a[i + 2] - b[i + 2]));
    if (d > most) most = d;
    if (d > FAR) far++;
  }
  return { same: most <= SAME, far: far > (a.length / 4) * FAR_SHARE };
}

export class HoldBack {
  #queue = []; // { frame, sign }, oldest first
  #clean = null; // the last clean look: { sign, at }
  #before = null; // the clean look before it, while no hit lies between
  #last = -Infinity; // when a look was started
  #looking = null;
  #hitAt = -Infinity; // the last look that was not clean
  #movedAt = 0;

  constructor(give) {
    this.give = give;
  }

  get open() {
    return this.#clean !== null && this.#clean.at - this.#hitAt >= CLEAR_MS;
  }

  // Take a frame with its grid of colours. Gives a copy of it where a look at it is wanted now, or null.
  add(frame, sign) {
    this.#queue.push({ frame, sign });
    while (this.#queue.length > HELD_FRAMES) this.#queue.shift().frame.close();
    if (!this.#still(sign)) this.#movedAt = frame.at;
    const sample = this.due(frame.at, this.#still(sign) ? this.#calmPause(frame.at) : PERIOD_MS);
    this.#flush(frame.at);
    if (!this.open && !this.#looking) this.drop(); // no frame is waited for
    if (this.#queue.at(-1)?.frame === frame) frame.keep();
    return sample;
  }

  // Take the newest frame that waits, `pause` ms after the last look began. Whatever still waits
  // is not to wait long: a camera whose buffers are all here sends no further frame.
  due(now, pause = PERIOD_MS) {
    const newest = this.#queue.at(-1);
    if (this.#looking || !newest || now - this.#last < pause) return null;
    this.#last = now;
    this.#looking = { sign: newest.sign, at: newest.frame.at };
    return newest.frame.copy();
  }

  // The look that was wanted has ended.
  looked(clean) {
    const look = this.#looking;
    this.#looking = null;
    if (!clean) {
      this.#hitAt = look.at;
      this.#clean = this.#before = null;
      this.drop();
      return;
    }
    this.#before = this.#clean;
    this.#clean = look;
    // what was filmed before the first clean look after a hit lies between the two
    if (!this.#before || !this.open) while (this.#queue.length && this.#queue[0].frame.at < look.at) this.#queue.shift().frame.close();
    this.#flush(look.at);
  }

  drop() {
    for (const { frame } of this.#queue.splice(0)) frame.close();
  }

  #still(sign) {
    return this.#clean !== null && compare(sign, this.#clean.sign).same;
  }

  #calmPause(now) {
    return now - this.#movedAt > CALM_AFTER_MS ? LONG_CALM_MS : CALM_MS;
  }

  #flush(now) {
    while (this.open && this.#queue.length) {
      const { frame, sign } = this.#queue[0];
      const near = compare(sign, this.#clean.sign);
      const fresh = Math.max(now, frame.at) - this.#clean.at <= this.#calmPause(now) + GRACE_MS;
      const between = this.#before !== null && frame.at <= this.#clean.at && frame.at >= this.#before.at;
      if (!(near.same && fresh) && !between) return;
      // a separate scene between two looks was never looked at
      if (!(between && near.far && compare(sign, this.#before.sign).far)) this.give(frame);
      this.#queue.shift();
      frame.close();
    }
  }
}
