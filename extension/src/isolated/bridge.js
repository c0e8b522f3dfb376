// The connection to the part in the page's world: a closed root that it left in the document for this part, and a port.
import { camera } from "./camera.js";
import { wasGiven } from "./given.js";
import { areSeenIn, guardReopened, guardUnder, keepInDocument, keptOutside, openedIn, tidy } from "./inputs.js";
import { nothing } from "./judge.js";
import { hear, openLink, signal } from "./link.js";
import { note } from "./note.js";
import { gathers } from "./pieces.js";
import { verdictFor } from "./questions.js";
import { guardWindow, listen, listenOn, restWhile, rootOf } from "./realm.js";
import { release } from "./release.js";

const LINK = "beforehand-link";

const on = (kind, act) => hear(kind, (event) => act(event.relatedTarget));

async function answer(port, data) {
  const resting = data.onlyMedia && release.recent(); // the second line pauses after a "Go on" in this frame
  const verdict = resting ? nothing : await verdictFor(data);
  if (!verdict.pass) note.kept(verdict.held, false);
  port.postMessage({ id: data.id, pass: verdict.pass, whole: verdict.whole === true, gathers: gathers(), copy: data.copied ? verdict.copy : undefined, text: verdict.text });
}

// Some frames have come without a call that a script has made: by layout, or by an undo. Nothing can be chosen in them
// before a person has done something, here or in there.
for (const kind of ["pointerdown", "pointerup", "click", "keydown", "input", "blur"]) {
  listen(kind, ({ isTrusted, currentTarget: view }) => { if (isTrusted && view.length) signal("look", view.document); });
}

// Take the root out of the document, before any script of the page runs.
export function meetPage() {
  const host = document.documentElement?.querySelector(LINK);
  const root = host && rootOf(host);
  host?.remove();
  if (!root) return;
  openLink(root);
  on("root", guardUnder);
  on("html", guardReopened);
  on("open", openedIn);
  on("keeper", () => setTimeout(tidy));
  on("outside", keptOutside);
  on("realm", (page) => guardWindow(page.defaultView));
  on("paged", (page) => {
    guardWindow(page.defaultView);
    keepInDocument(); // the document before is gone with its inputs
  });
  on("guarded", (page) => restWhile(page.defaultView));
  on("reopened", (page) => page.defaultView && listenOn(page.defaultView));
  on("soon", () => camera.soon());
  on("camera", (carrier) => camera.guard(carrier));
  hear("heard", (event) => event.preventDefault());
  hear("chosen", (event) => {
    if (areSeenIn(event.relatedTarget)) event.preventDefault();
  });
  hear("given", (event) => {
    if (wasGiven(event.dataTransfer.files[0])) event.preventDefault();
  });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => answer(port1, data);
  root.dispatchEvent(new MessageEvent("port", { ports: [port2] }));
}
