// A window can outlive the one that guards it from its first moment: a popup its opener, a frame another frame. The
// copy that comes with its page follows then. It says so before any script of that page, which is how it is known.
import { MARK, apply, descriptorOf, here, original } from "./natives.js";

const documentOf = descriptorOf(window, "document").get;
const viewOf = descriptorOf(Document.prototype, "defaultView").get;
const contentOf = Document.prototype.querySelector;
const followers = []; // { alive, ask, notify, gathers, isGiven }
const kept = []; // windows that are guarded from here: { view, first, waits }
let shown = true; // also false while the page is in the history, from which it may come back

export const alive = () => shown && apply(viewOf, here, []) !== null;

function documentNow(view) {
  try {
    return apply(documentOf, view, []);
  } catch {
    return null; // the window now shows another site
  }
}

// Not the first document any more, but the first one's window: that is the page that comes into it, and no other.
function hasFirstPage(view, first, succession) {
  const now = documentNow(view);
  return now !== null && now !== first && descriptorOf(view, MARK)?.value === succession;
}

// What a window is given that is guarded from here, for its own copy: gives this page, which goes on guarding it while
// it is there. `paged` gets the document that has come.
export function successionOf(view, paged) {
  const first = apply(documentOf, view, []);
  const entry = { __proto__: null, view, first, waits: true };
  if (!descriptorOf(view, MARK)) kept[kept.length] = entry;
  return function succession(follower) {
    if (!entry.waits || !hasFirstPage(view, first, succession)) return null;
    entry.waits = false;
    paged(documentNow(view));
    followers[followers.length] = follower;
    return here;
  };
}

// The last follower whose page is there.
export function successor() {
  for (let i = followers.length - 1; i >= 0; i--) if (followers[i].alive()) return followers[i];
  return null;
}

apply(original.listen, window, ["pageshow", () => { shown = true; }]);
apply(original.listen, window, ["pagehide", () => {
  shown = false;
  // what this page has put into windows that have no page yet would not be guarded: they are emptied
  for (let i = 0; i < kept.length; i++) {
    const { view, first, waits } = kept[i];
    if (waits && documentNow(view) === first && apply(contentOf, first, ["body *, head *"])) view.location.replace("about:blank");
  }
}]);
