// What a slice was cut from. The slices of a content that was judged whole need no verdict of their own.
import { ask } from "./bridge.js";
import { apply, eachRealm, replace } from "./natives.js";

const roots = new WeakMap(); // slice -> the blob it was cut from in the end
const passed = new WeakSet(); // blobs that were judged whole and may go on
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

// Ask about a part of a body. A blob cannot change, so its verdict holds for all its slices.
export function judgedPart(blob, then) {
  const whole = apply(rootsGet, roots, [blob]) ?? blob;
  if (apply(passedHas, passed, [whole])) {
    then(true);
    return;
  }
  ask({ blob, whole: whole === blob ? null : whole, onlyMedia: true }, (pass, answer) => {
    if (pass && answer.whole === true) apply(passedAdd, passed, [whole]);
    then(pass);
  });
}
