// The parts of the extension that need no browser.
import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.chrome = { runtime: { getURL: () => "chrome-extension://x/" } };
globalThis.window ??= globalThis;
const src = new URL("../../../extension/src/", import.meta.url);
const { isMedia } = await import(new URL("shared/media.js", src));
const { stillOf } = await import(new URL("shared/still.js", src));
const { turns } = await import(new URL("shared/turns.js", src));
const { base64, hex } = await import(new URL("shared/bytes.js", src));
const { HoldBack } = await import(new URL("isolated/holdback.js", src));

const bytes = (...parts) => Uint8Array.from(parts.flatMap((part) => [...(typeof part === "string" ? Buffer.from(part, "latin1") : part)]));
const filled = (head, length = 128) => {
  const whole = new Uint8Array(length);
  whole.set(head);
  return whole;
};

const KINDS = {
  jpeg: [0xff, 0xd8, 0xff, 0xe0], png: "\x89PNG\r\n\x1a\n", gif: "GIF89a", webp: "RIFF\0\0\0\0WEBPVP8 ", mp4: "\0\0\0\x18ftypmp42", pdf: "%PDF-1.7 ",
};
for (const [name, head] of Object.entries(KINDS)) {
  test(`${name} is media`, () => assert.ok(isMedia(filled(bytes(head)))));
}
for (const [name, head] of Object.entries({ text: "hello, world", zeros: [0, 0, 0], wav: "RIFF\0\0\0\0WAVEfmt " })) {
  test(`${name} is no media`, () => assert.ok(!isMedia(filled(bytes(head)))));
}
test("a head that is too short is no media", () => assert.ok(!isMedia(bytes([0xff, 0xd8, 0xff]))));

const big = (value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const chunk = (kind, data) => bytes(big(data.length), kind, data, [0, 0, 0, 0]);
const header = (width, height) => chunk("IHDR", bytes(big(width), big(height), [8, 2, 0, 0, 0]));
const png = (...chunks) => bytes([0x89], "PNG\r\n\x1a\n", ...chunks.map((one) => [...one]), [...chunk("IEND", [])]);
const look = (whole) => stillOf(whole.subarray(0, 65536), whole.subarray(-64), whole.length);

test("a plain PNG is one still picture", () => {
  assert.deepEqual(look(png(header(300, 200), chunk("IDAT", new Uint8Array(64)))), { type: "image/png", width: 300, height: 200 });
});
test("an animated PNG goes to the service whole", () => {
  assert.equal(look(png(header(300, 200), chunk("acTL", new Uint8Array(8)), chunk("IDAT", new Uint8Array(64)))), null);
});
test("data after the end goes to the service whole", () => {
  const whole = png(header(300, 200), chunk("IDAT", new Uint8Array(64)));
  assert.equal(look(bytes([...whole], "PK\x03\x04 and more of it")), null);
});

test("work beyond the limit waits for its turn", async () => {
  const inTurn = turns(2);
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve));
    running--;
  };
  await Promise.all(Array.from({ length: 7 }, () => inTurn(work)));
  assert.equal(most, 2);
});

test("bytes as text", () => {
  assert.equal(base64(Uint8Array.of(1, 2, 255)), "AQL/");
  assert.equal(hex(Uint8Array.of(1, 171)), "01ab");
});

const frame = (at) => ({ at, copy: () => frame(at), keep: () => undefined, close: () => undefined });
const calm = new Uint8ClampedArray(16).fill(80);
test("no camera frame goes on before a clean verdict, and those like it do after", () => {
  const given = [];
  const hold = new HoldBack((one) => given.push(one.at));
  assert.ok(hold.add(frame(0), calm));
  assert.deepEqual(given, []);
  hold.looked(true);
  assert.deepEqual(given, [0]);
  hold.add(frame(40), calm);
  assert.deepEqual(given, [0, 40]);
  hold.add(frame(800), calm);
  hold.looked(false);
  hold.add(frame(840), calm);
  assert.deepEqual(given, [0, 40, 800]);
});
