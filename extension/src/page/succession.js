// A window can outlive the one that guards it from its first moment: a popup its opener, a frame another frame. The
// copy that comes with its page follows then. It says so before any script of that page, which is how it is known.
import { MARK, apply, descriptorOf, here, original } from "./natives.js";

const documentOf = descriptorOf(window, "document").get;
const viewOf = descriptorOf(Document.prototype, "defaultView").get;
const ownerOf = descriptorOf(Node.prototype, "ownerDocument").get;
const parentOf = descriptorOf(window, "parent").get;
const topOf = descriptorOf(window, "top").get;
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
// it is there. `paged` gets the document that has come; `report` what another copy reports, whose own page is gone.
export function successionOf(view, paged, report) {
  const first = apply(documentOf, view, []);
  const entry = { __proto__: null, view, first, waits: true };
  if (!descriptorOf(view, MARK)) kept[kept.length] = entry;
  return function succession(follower, kind, target) {
    if (kind) return report(follower, kind, target);
    if (!entry.waits || !hasFirstPage(view, first, succession)) return null;
    entry.waits = false;
    paged(documentNow(view));
    followers[followers.length] = follower;
    return alive() ? here : null; // this page may be gone by now
  };
}

// What the copy that guards a window has left on it, if there is one.
export function guardOf(view) {
  try {
    return view ? descriptorOf(view, MARK)?.value : undefined;
  } catch {
    return undefined; // of another site
  }
}

// The window of a node; none for anything else.
export function windowOf(node) {
  try {
    return apply(viewOf, apply(ownerOf, node, []) ?? node, []);
  } catch {
    return null;
  }
}

// The window that is there as long as another one, and so is to guard it: the one that its frame is in. That of a popup
// is the outermost one here.
export function holderOf(view) {
  const parent = apply(parentOf, view, []);
  return parent === view ? apply(topOf, window, []) : parent;
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
