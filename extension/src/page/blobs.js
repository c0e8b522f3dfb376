// Tracks what a slice was cut from. Slices of a content that was judged as a whole need no separate verdict.
import { ask, isGiven } from "./bridge.js";
import { belongs } from "./inputs.js";
import { apply, descriptorOf, eachRealm, replace } from "./natives.js";

const roots = new WeakMap(); // slice -> the original blob it was cut from
const passed = new WeakSet(); // blobs that were judged whole and may go on
const fileNameOf = descriptorOf(File.prototype, "name").get;
const rootsGet = WeakMap.prototype.get;
const rootsSet = WeakMap.prototype.set;
const passedHas = WeakSet.prototype.has;
const passedAdd = WeakSet.prototype.add;

eachRealm((realm) => {
  replace(realm.Blob.prototype, "slice", (before, self, args) => {
    const slice = apply(before, self, args);
    apply(rootsSet, roots, [slice, apply(rootsGet, roots, [self]) ?? self]);
    return slice;
  });
});

// A file that came in by a way that is guarded was judged there.
function wasGiven(whole) {
  const given = belongs(fileNameOf, whole) && isGiven(whole);
  if (given) apply(passedAdd, passed, [whole]);
  return given;
}

// Ask about a part of a body. A blob cannot change, so its verdict holds for all its slices.
export function judgedPart(blob, then) {
  const whole = apply(rootsGet, roots, [blob]) ?? blob;
  if (apply(passedHas, passed, [whole]) || wasGiven(whole)) {
    then(true);
    return;
  }
  ask({ blob, whole: whole === blob ? null : whole, onlyMedia: true }, (pass, answer) => {
    if (pass && answer.whole === true) apply(passedAdd, passed, [whole]);
    then(pass);
  });
}
