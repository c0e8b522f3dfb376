// Runs in the page's own world, before the page's first script: only what the isolated world cannot do.
import { connect, follow, report } from "./bridge.js";
import { guardRealm } from "./natives.js";
import "./blobs.js";
import "./inputs.js";
import "./roots.js";
import "./lock.js";
import "./unseen.js";
import { watchParserOf } from "./frames.js";
import "./handles.js";
import "./entries.js";
import "./bodies.js";
import "./streams.js";
import "./camera.js";

connect();
const guard = guardRealm(window, report);
follow(guard);
if (guard) watchParserOf(window); // the one who guards this window has watched the document before
