// A guarded camera: frames through the hold-back, samples to the service, a still card in between.
import { ask } from "./ask.js";
import { HoldBack, PERIOD_MS } from "./holdback.js";
import { unanswered } from "./judge.js";
import { note } from "./note.js";
import { release } from "./release.js";
import { guardSound, hearRules, hide } from "./sound.js";
import { openTrack } from "./tracks.js";
import { base64 } from "../shared/bytes.js";
import { encode } from "../shared/picture.js";

export const camera = (() => {
  const COLUMNS = 32;
  const ROWS = 24; // cells whose colours are compared: enough to see a hand move
  const SAMPLE_SIDE = 320; // pixels: what the small model looks at
  const SAMPLE_QUALITY = 0.8;
  const LOOK_MS = 3_000;
  const CARD_MS = 200; // between two repeats of the card, so that the far end does not take the call for ended
  const GAP_MS = 12; // frames that waited for the same look are passed on one by one: of a burst, only the last would be seen
  const NOT_SEEN = { clean: false, hit: false, item: "" };

  function card(width, height) {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d", { alpha: false });
    const shade = context.createLinearGradient(0, 0, 0, height);
    shade.addColorStop(0, "#3f6f62");
    shade.addColorStop(1, "#274c43");
    context.fillStyle = shade;
    context.fillRect(0, 0, width, height);
    return canvas;
  }

  function signer() {
    const canvas = new OffscreenCanvas(COLUMNS, ROWS);
    const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
    context.imageSmoothingQuality = "low";
    return (image) => {
      context.drawImage(image, 0, 0, COLUMNS, ROWS);
      return context.getImageData(0, 0, COLUMNS, ROWS).data;
    };
  }

  // Passes frames on in order, at least GAP_MS apart.
  function pacer(write) {
    const line = [];
    let last = -Infinity;
    let timer = 0;
    function step() {
      timer = 0;
      if (!line.length) return;
      const frame = line.shift();
      last = performance.now();
      write(frame);
      frame.close();
      if (line.length) timer = setTimeout(step, GAP_MS);
    }
    return {
      give(frame) {
        line.push(frame.copy());
        const left = last + GAP_MS - performance.now();
        if (left <= 0) step();
        else if (!timer) timer = setTimeout(step, left);
      },
      drop() {
        for (const frame of line.splice(0)) frame.close();
      },
    };
  }

  async function look(image, ticket) {
    const chunk = base64(await encode(image, SAMPLE_SIDE, SAMPLE_QUALITY));
    const answer = await ask({ is: "frame", ticket, chunk }, LOOK_MS);
    if (answer.action) return { clean: answer.action === "allow", hit: answer.action !== "allow", item: answer.item };
    return { clean: (await unanswered()) === "allow", hit: false, item: "" };
  }

  function guardVideo(source) {
    const ticket = crypto.randomUUID?.() ?? String(Math.random());
    const sign = signer();
    let released = false;
    let ended = false;
    let shown = false;
    let cardAt = -Infinity;
    const { width = 640, height = 480 } = source.getSettings();
    const still = card(width, height);

    const pace = pacer((frame) => out.write(frame.image, frame.timestamp));
    const hold = new HoldBack((frame) => pace.give(frame));
    function showCard({ at, timestamp }) {
      if (at - cardAt < CARD_MS) return;
      cardAt = at;
      out.write(still, timestamp);
    }

    async function lookAt(sample) {
      const { clean, hit, item } = await look(sample.image, ticket).catch(() => NOT_SEEN);
      sample.close();
      hold.looked(clean);
      if (!hold.open) pace.drop(); // the card comes now
      hide(source, !hold.open && !released && !ended);
      if (clean) shown = shown && !hold.open;
      else if (!shown) {
        shown = true;
        note.show(hit ? "camera" : "camera_unchecked");
      }
      if (item) release.await(item, () => { released = true; });
      setTimeout(lookAgain, PERIOD_MS);
    }

    function lookAgain() {
      const sample = hold.due(performance.now());
      if (sample) lookAt(sample);
    }

    function onFrame(frame) {
      if (out.ended()) {
        ended = true;
        frame.close();
        hold.drop();
        source.stop();
        out.close();
        hide(source, false);
        return;
      }
      if (released) {
        hold.drop();
        out.write(frame.image, frame.timestamp);
        frame.close();
        hide(source, false);
        return;
      }
      const when = { at: frame.at, timestamp: frame.timestamp };
      const sample = hold.add(frame, sign(frame.image));
      if (sample) lookAt(sample);
      if (!hold.open) showCard(when);
    }
    const out = openTrack(source, onFrame);
    hide(source, true); // until something was seen
    return out.track;
  }

  // Called while the page's request is answered: replaces the stream of the carrier by a guarded one.
  function guard(carrier) {
    const stream = carrier.srcObject;
    const pictures = stream.getVideoTracks().map(guardVideo);
    carrier.srcObject = new MediaStream([...pictures, ...stream.getAudioTracks().map(guardSound)]);
  }

  return { guard, soon: hearRules };
})();
