// Firefox injects the extension into the result of XSLT only when the scripts in it have run, and so have put
// their listeners before these: such a page is left at once. What was open before the extension was there stays.
import { ask } from "./ask.js";
import { inFirefox } from "../shared/bytes.js";

const SINCE_MS = 3_000;
const SINCE_TRIES = 3; // a background part that is just waking up may miss one

// When the extension came; long ago where that is unknown: then the page is left.
async function since() {
  for (let left = SINCE_TRIES; left > 0; left--) {
    const { at } = await ask({ is: "since" }, SINCE_MS);
    if (at) return at;
  }
  return 0;
}

export async function leaveIfLate() {
  if (!inFirefox || document.readyState !== "complete" || !location.protocol.startsWith("http")) return;
  if ((await since()) < performance.timeOrigin) location.replace("about:blank");
}
