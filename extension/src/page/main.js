// Runs in the page's own world, before the page's first script: only what the isolated world cannot do.
import { connect, follow } from "./bridge.js";
import { guardRealm } from "./natives.js";
import "./blobs.js";
import "./inputs.js";
import "./roots.js";
import "./lock.js";
import "./frames.js";
import "./handles.js";
import "./entries.js";
import "./bodies.js";
import "./camera.js";

connect();
follow(guardRealm(window, () => undefined));
