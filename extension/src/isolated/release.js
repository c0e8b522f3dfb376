// Files that wait for "Go on": the desktop's pause decides, the background part reports it.
import { api } from "./realm.js";

export const release = (() => {
  const WAITING = 64; // files; more are forgotten, oldest first, and have to be picked again
  const RESTS_MS = 120_000; // a page copies what it was given, and sends the copy
  const waiting = new Map();
  let last = -Infinity;

  function wait(item, deliver) {
    waiting.set(item, deliver);
    if (waiting.size > WAITING) waiting.delete(waiting.keys().next().value);
  }

  api.runtime.onMessage.addListener((message) => {
    if (message.is === "outcome") {
      const deliver = waiting.get(message.item);
      waiting.delete(message.item);
      if (message.release && deliver) {
        last = performance.now();
        deliver();
      }
    }
  });
  return { await: wait, recent: () => performance.now() - last < RESTS_MS };
})();
