// Files that a page was given here: the very objects. They and their slices need no second verdict.
const KEPT = 64; // files; objects that nobody holds are forgotten by the browser

const given = new WeakSet();
const held = []; // newest last

export function give(file) {
  given.add(file);
  held.push(file);
  if (held.length > KEPT) held.shift();
}

export const wasGiven = (file) => given.has(file);
