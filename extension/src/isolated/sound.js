// The sound beside a camera: silent while a camera of this frame is hidden, where the rules say so.
import { ask } from "./ask.js";

const RULES_MS = 2_000;
const LOOK_MS = 500; // between two checks whether a page has ended its sound, for which there is no event

let mute = null; // unknown until the rules arrive; silent until then
const hidden = new Set(); // cameras
const gains = new Set();

function follow() {
  for (const gain of gains) gain.gain.value = hidden.size && mute !== false ? 0 : 1;
}

export async function hearRules() {
  const rules = await ask({ is: "unanswered" }, RULES_MS);
  mute = rules.mute ?? mute;
  follow();
}

// A camera is hidden or shown, or has ended and so is neither.
export function hide(camera, on) {
  if (on) hidden.add(camera);
  else hidden.delete(camera);
  follow();
}

// The track that a page gets in place of its microphone's.
export function guardSound(source) {
  if (mute === false) return source;
  const context = new AudioContext();
  const gain = context.createGain();
  const out = context.createMediaStreamDestination();
  context.createMediaStreamSource(new MediaStream([source])).connect(gain).connect(out);
  gains.add(gain);
  follow();
  const wake = () => context.resume().catch(() => undefined); // a browser may wait for a click before it plays
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, wake, { capture: true });
  const [track] = out.stream.getAudioTracks();
  const look = setInterval(() => {
    if (track.readyState !== "ended" && source.readyState !== "ended") return;
    clearInterval(look);
    for (const one of [track, source]) one.stop();
    gains.delete(gain);
    for (const kind of ["pointerdown", "keydown"]) removeEventListener(kind, wake, { capture: true });
    context.close();
  }, LOOK_MS);
  return track;
}
