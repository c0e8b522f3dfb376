// The camera: a page gets a stream made in the isolated world, which holds each frame back until one
// after it was looked at, and sound that is silent with it where the rules say so. The two worlds share the stream through a video element that no page sees.
import { notify } from "./bridge.js";
import { refused } from "./handles.js";
import { apply, defineProperty, descriptorOf, eachRealm, here, original, promised, replace, replaceAccess, settle } from "./natives.js";

const carried = ["getSettings", "getCapabilities", "getConstraints", "applyConstraints"];
const videoTracksOf = MediaStream.prototype.getVideoTracks;
const soundsOf = MediaStream.prototype.getAudioTracks;
const trackKindOf = descriptorOf(MediaStreamTrack.prototype, "kind").get;
const labelOf = descriptorOf(MediaStreamTrack.prototype, "label").get;
const trackMethods = Object.create(null);
for (let i = 0; i < carried.length; i++) trackMethods[carried[i]] = MediaStreamTrack.prototype[carried[i]];

// What a page asks a track about is answered by the camera's own track, which it never gets.
function lendLooks(track, source) {
  for (let i = 0; i < carried.length; i++) {
    const method = trackMethods[carried[i]];
    if (method) defineProperty(track, carried[i], { value: { [carried[i]](...args) { return apply(method, source, args); } }[carried[i]], configurable: true });
  }
  const label = apply(labelOf, source, []);
  defineProperty(track, "label", { get: () => label, configurable: true });
}

function guardedStream(stream) {
  const sources = apply(videoTracksOf, stream, []);
  const carrier = apply(original.create, here, ["video"]);
  apply(original.setStream, carrier, [stream]);
  notify("camera", carrier);
  const guarded = apply(original.streamOf, carrier, []);
  apply(original.setStream, carrier, [null]);
  if (!guarded || guarded === stream) {
    if (!sources.length) return stream; // only sound: there is no camera to hide
    throw refused("NotReadableError", "Could not start video source");
  }
  lendEach(apply(videoTracksOf, guarded, []), sources);
  lendEach(apply(soundsOf, guarded, []), apply(soundsOf, stream, []));
  return guarded;
}

function lendEach(tracks, sources) {
  for (let i = 0; i < tracks.length; i++) if (tracks[i] !== sources[i]) lendLooks(tracks[i], sources[i]);
}

// The camera of an element that asks by itself (<usermedia>, <camera>): one guarded stream for each raw one.
const lent = new WeakMap();
const lentGet = WeakMap.prototype.get;
const lentSet = WeakMap.prototype.set;

function guardedOnce(raw, make) {
  if (!raw) return raw;
  if (!apply(lentGet, lent, [raw])) apply(lentSet, lent, [raw, make(raw)]);
  return apply(lentGet, lent, [raw]);
}

const guardedTrack = (track) =>
  apply(trackKindOf, track, []) === "video" ? apply(videoTracksOf, guardedStream(new original.MediaStream([track])), [])[0] : track;

eachRealm((realm) => {
  replace(realm.MediaDevices?.prototype, "getUserMedia", (before, self, args) => {
    notify("soon", null);
    return promised((resolve, reject) => {
      settle(apply(before, self, args), (stream) => {
        try {
          resolve(guardedStream(stream));
        } catch (error) {
          reject(error);
        }
      }, reject);
    });
  });
  const names = ["getUserMedia", "webkitGetUserMedia", "mozGetUserMedia"];
  for (let i = 0; i < names.length; i++) {
    replace(realm.Navigator.prototype, names[i], (before, self, args) =>
      apply(before, self, [args[0], (stream) => {
        let guarded;
        try {
          guarded = guardedStream(stream);
        } catch (error) {
          args[2](error);
          return;
        }
        args[1](guarded);
      }, args[2]]));
  }
  replaceAccess(realm.HTMLUserMediaElement?.prototype, "stream", "get", (before, self, args) => guardedOnce(apply(before, self, args), guardedStream));
  replaceAccess(realm.HTMLCameraElement?.prototype, "track", "get", (before, self, args) => guardedOnce(apply(before, self, args), guardedTrack));
});
