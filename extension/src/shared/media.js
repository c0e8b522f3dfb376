// Kinds that can show something: bodies of these kinds are judged even where a page made them itself. Both worlds
// use this, so it touches no prototype that a page could have replaced.
import { MEDIA_HEADS } from "./formats.js";

const SHORTEST = 12; // bytes; no picture is shorter

function holds(bytes, rule) {
  for (let i = 0; i < rule.length; i++) {
    const at = rule[i][0];
    const wanted = rule[i][1];
    for (let j = 0; j < wanted.length; j++) if (bytes[at + j] !== wanted[j]) return false;
  }
  return true;
}

// `bytes`: the first of a file, at least SHORTEST of them.
export function isMedia(bytes) {
  if (bytes.length < SHORTEST) return false;
  for (let i = 0; i < MEDIA_HEADS.length; i++) if (holds(bytes, MEDIA_HEADS[i])) return true;
  return false;
}
