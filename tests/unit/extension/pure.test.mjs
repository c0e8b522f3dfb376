// The parts of the extension that need no browser.
import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.chrome = { runtime: { getURL: () => "chrome-extension://x/" } };
globalThis.window ??= globalThis;
const src = new URL("../../../extension/src/", import.meta.url);
const { isMedia } = await import(new URL("shared/media.js", src));
const { pieceOf, stillOf } = await import(new URL("shared/still.js", src));
const { turns } = await import(new URL("shared/turns.js", src));
const { base64, hex } = await import(new URL("shared/bytes.js", src));
const { Anchors } = await import(new URL("shared/anchors.js", src));
const { alike, drawnShare, gridOf } = await import(new URL("shared/likeness.js", src));
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
for (const [name, head] of Object.entries({ text: "hello, world", zeros: [0, 0, 0], program: "\x7fELF\x02\x01\x01\0\0\0\0\0" })) {
  test(`${name} is no media`, () => assert.ok(!isMedia(filled(bytes(head)))));
}
test("a head that is too short is no media", () => assert.ok(!isMedia(bytes([0xff, 0xd8, 0xff]))));

const big = (value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const chunk = (kind, data) => bytes(big(data.length), kind, data, [0, 0, 0, 0]);
const header = (width, height, colour = 2) => chunk("IHDR", bytes(big(width), big(height), [8, colour, 0, 0, 0]));
const png = (...chunks) => bytes([0x89], "PNG\r\n\x1a\n", ...chunks.map((one) => [...one]), [...chunk("IEND", [])]);
const look = stillOf;

test("a plain PNG is one still picture", () => {
  assert.deepEqual(look(png(header(300, 200), chunk("IDAT", new Uint8Array(64)))), { type: "image/png", width: 300, height: 200, thumbnail: null });
});
test("an animated PNG goes to the service whole", () => {
  assert.equal(look(png(header(300, 200), chunk("acTL", new Uint8Array(8)), chunk("IDAT", new Uint8Array(64)))), null);
});
test("data after the end goes to the service whole", () => {
  const whole = png(header(300, 200), chunk("IDAT", new Uint8Array(64)));
  assert.equal(look(bytes([...whole], "PK\x03\x04 and more of it")), null);
});

const NOT_PLAIN = {
  "a picture with alpha": png(header(300, 200, 6), chunk("IDAT", new Uint8Array(64))),
  "a picture with a clear colour": png(header(300, 200), chunk("tRNS", new Uint8Array(6)), chunk("IDAT", new Uint8Array(64))),
  "a tall picture": png(header(200, 500), chunk("IDAT", new Uint8Array(64))),
  "a picture without pixels": png(header(300, 200)),
};
for (const [name, whole] of Object.entries(NOT_PLAIN)) {
  test(`${name} goes to the service whole`, () => assert.equal(look(whole), null));
}

const segment = (marker, data) => bytes([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255], data);
const frame0 = segment(0xc0, bytes([8, 0, 200, 1, 44, 3], new Uint8Array(9)));
const jpeg = (...segments) => bytes([0xff, 0xd8], ...segments, frame0, segment(0xda, new Uint8Array(10)), new Uint8Array(40).fill(7), [0xff, 0xd9]);
const exif = (thumbnail) =>
  segment(0xe1, bytes("Exif\0\0", "MM\0*", big(8), [0, 1], [1, 0x12, 0, 3], big(1), [0, 6, 0, 0], big(thumbnail ? 26 : 0),
    ...(thumbnail ? [[0, 2], [2, 1, 0, 4], big(1), big(56), [2, 2, 0, 4], big(1), big(thumbnail.length), big(0), thumbnail] : [])));

test("a plain JPEG is one still picture", () => {
  assert.deepEqual(look(jpeg()), { type: "image/jpeg", width: 300, height: 200, turned: false, thumbnail: null });
});
test("the Exif says that a JPEG is turned, and where its own small picture is", () => {
  const { turned, thumbnail } = look(jpeg(exif(jpeg())));
  assert.ok(turned);
  assert.deepEqual([...thumbnail], [...jpeg()]);
});
test("two JPEGs in one file go to the service whole", () => assert.equal(look(bytes(jpeg(), jpeg())), null));
test("a ZIP behind a JPEG goes to the service whole", () => assert.equal(look(bytes(jpeg(), "PK\x05\x06", [0xff, 0xd9])), null));

test("a first chunk is a piece and a whole picture is none", () => {
  for (const whole of [jpeg(), png(header(300, 200), chunk("IDAT", new Uint8Array(64)))]) {
    const cut = whole.subarray(0, whole.length - 20);
    assert.equal(pieceOf(whole, whole.subarray(-64), whole.length), "");
    assert.notEqual(pieceOf(cut, cut.subarray(-64), cut.length), "");
  }
});

const picture = (width, height, colour) => {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(colour(x, y), (y * width + x) * 4);
  return { data, width, height };
};
test("a screen is drawn and noise is not", () => {
  assert.ok(drawnShare(picture(64, 64, () => [200, 200, 200])) > 0.9);
  assert.ok(drawnShare(picture(64, 64, (x, y) => [(x * 37 + y * 91) % 256, x, y])) < 0.1);
});
test("a small picture is alike when turned, and another one is not", () => {
  const wide = gridOf(picture(64, 32, (x) => [x * 4, x * 4, x * 4]));
  const turned = gridOf(picture(16, 32, (_, y) => [y * 8, y * 8, y * 8]));
  const other = gridOf(picture(64, 32, () => [20, 20, 20]));
  assert.ok(alike(wide, turned));
  assert.ok(!alike(wide, other));
});

test("a slice of 4 KB has an anchor of its content, wherever it is cut", () => {
  const content = new Uint8Array(200_000);
  for (let i = 0, state = 1; i < content.length; i++) content[i] = (state = (state * 48271) % 2147483647) & 255;
  const known = new Map();
  new Anchors().feed(content, (hash, place) => { known.set(hash, place); });
  for (let at = 0; at + 4096 <= content.length; at += 1111) {
    let found = null;
    new Anchors().feed(content.subarray(at, at + 4096), (hash, place) => {
      found ??= known.get(hash) - place;
    });
    assert.equal(found, at);
  }
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

const { addressesIn, dataOf, joinedIn, mayCarry, numbersIn } = await import(new URL("shared/embedded.js", src));
const shown = Buffer.from(png(header(300, 200), chunk("IDAT", new Uint8Array(400))));
const base64Text = shown.toString("base64");
const hexText = shown.toString("hex");
const CARRYING = {
  "base64 alone": base64Text,
  "base64 in lines, after words": `look at this\n${base64Text.replace(/.{60}/g, "$&\r\n")}`,
  "base64 for addresses": shown.toString("base64url"),
  "base64 in JSON": JSON.stringify({ file: base64Text }).replace(/\//g, "\\/"),
  "base64 in quotes, line by line": base64Text.replace(/.{60}/g, '$&" +\n"'),
  "the picture of an RTF": `{\\rtf1 {\\pict\\pngblip\n${hexText.replace(/.{78}/g, "$&\n")}}}`,
  "hexadecimal digits": hexText,
  "hexadecimal digits in pairs": hexText.replace(/../g, "$& "),
  "hexadecimal numbers": hexText.replace(/../g, "0x$&, "),
  "escapes of a program": hexText.replace(/../g, "\\x$&"),
  "quoted-printable": hexText.toUpperCase().replace(/../g, "=$&"),
  "an address in an address": encodeURIComponent(`data:image/png;base64,${base64Text}`),
  "a drawing": '<?xml version="1.0"?>\n<!-- x --><s:svg xmlns:s="x"></s:svg>',
};
for (const [name, text] of Object.entries(CARRYING)) test(`${name} may carry a picture`, () => assert.ok(mayCarry("text/plain", text)));

const LETTERS = "iVBORw0KGgo" + "Ab1/".repeat(300);
const cut = (length, between) => LETTERS.match(new RegExp(`.{1,${length}}`, "g")).join(between);
for (const [name, text] of Object.entries({ lines: cut(40, "\n"), "unseen characters": cut(9, "\u200b"), quotes: `> ${cut(60, "\n> ")}`, code: `'${cut(30, "' +\n'")}'` })) {
  test(`the letters of a picture are put together over ${name}`, () => assert.equal(joinedIn(text), LETTERS));
}
test("letters that are together already are met as a run", () => assert.equal(joinedIn(`look ${LETTERS} here`), ""));
test("words are no letters of a picture", () => assert.equal(joinedIn("Look at this, and at that. ".repeat(500)), ""));
const PLAIN = {
  words: "The quick brown fox jumps over the lazy dog. ".repeat(500),
  addresses: `https://example.org/a/9j/b?c=d&${"e".repeat(150)} `.repeat(9),
  "program code": "for (let i = 0; i < words.length; i++) found.push(words[i].trim());\n".repeat(50),
  numbers: "12 apples, 7 pears; on 24.12.2026 at 18:30 h\n".repeat(50),
  "other letters": "\u65e5\u672c\u8a9e\u306e\u6587\u7ae0".repeat(200),
};
for (const [name, text] of Object.entries(PLAIN)) {
  test(`${name} carry no picture`, () => {
    assert.ok(!mayCarry("text/plain", text));
    assert.deepEqual([...numbersIn(text), ...addressesIn(text)], []);
  });
}
test("lists of numbers are read", () => {
  for (const list of [JSON.stringify([...shown]), [...shown].join(" "), hexText.replace(/../g, "0x$&,\n")]) {
    assert.deepEqual(numbersIn(`x = [${list}];`).map((one) => [...one]), [[...shown]]);
  }
});
test("an address is read as browsers read it", () => {
  const ways = [
    `data:image/png;base64,${base64Text}`, ` DATA:image/png;charset=utf-8;BASE64,${base64Text.replace(/.{60}/g, "$&\n")}`,
    `data:;base64, ${base64Text.replace(/=+$/, "")}#part`, `data:image/png;base64,${encodeURIComponent(base64Text)}`,
    `data:image/png,${hexText.replace(/../g, "%$&")}`,
  ];
  for (const way of ways) assert.deepEqual([...dataOf(way).bytes], [...shown], way.slice(0, 60));
  assert.equal(dataOf("data:image/png;base64,!"), null);
  assert.equal(new TextDecoder().decode(dataOf("data:,\u65e5%41").bytes), "\u65e5A");
});
test("addresses are found in any attribute, in quotes and in Markdown", () => {
  const address = "data:image/png;base64,iVBORw0KGgo=";
  for (const text of [`url("${address}")`, `![x](${address})`, `${address} 1x, blob:http://a/b 2x`, `'${address}'`]) assert.equal(addressesIn(text)[0], address);
});
