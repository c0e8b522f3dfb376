// Files that a page was given here, as the same objects. They and their slices need no second verdict.
const KEPT = 64; // files; the browser forgets objects without references

const given = new WeakSet();
const held = []; // newest last

export function give(file) {
  given.add(file);
  held.push(file);
  if (held.length > KEPT) held.shift();
}

export const wasGiven = (file) => given.has(file);
