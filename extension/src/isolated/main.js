// Runs in the isolated world of every frame, before the page's first script and after the part in the page's world.
import { ask } from "./ask.js";
import { meetPage } from "./bridge.js";
import { leaveIfLate } from "./late.js";
import { guardWindow } from "./realm.js";
import "./drops.js";
import "./pastes.js";

guardWindow(window);
meetPage();
leaveIfLate();
if (window === window.top) ask({ is: "hello" }); // wakes a background part that had gone to sleep
