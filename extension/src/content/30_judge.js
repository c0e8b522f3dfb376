// A verdict for one file: { pass, held, item }. `held` says that it was looked at and is not clean.
const LARGEST = 256 * 1024 * 1024; // bytes; more is not sent through, and so could not be checked
const HASHED = 128 * 1024 * 1024; // bytes read into memory at once for the hash
const PICTURE_MS = 8_000;
const BYTES_MS = 60_000;
const SIDE_BY_SIDE = 4; // a folder of photos is neither read into memory at once nor asked about at once

const nothing = { pass: true, held: false, item: "" };

async function digest(bytes) {
  // Pages without TLS have no crypto.subtle: then there is no short way, only the long one.
  if (!globalThis.crypto?.subtle || !bytes) return "";
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

async function askWithBytes(blob, bytes, sha256) {
  const ticket = crypto.randomUUID?.() ?? `${performance.now()}-${Math.random()}`;
  for (let at = 0; ; at += CHUNK) {
    const more = at + CHUNK < blob.size;
    const chunk = base64(bytes?.subarray(at, at + CHUNK) ?? (await bytesOf(blob.slice(at, at + CHUNK))));
    const answer = await ask({ is: "bytes", ticket, chunk, more, sha256 }, more ? ASK_MS : BYTES_MS);
    if (!more || answer.error) return answer;
  }
}

async function question(blob, onlyMedia) {
  if (blob.size === 0) return { action: "allow" };
  const bytes = blob.size <= HASHED ? await bytesOf(blob) : null; // read once for everything below
  const head = bytes ? bytes.subarray(0, HEAD) : await bytesOf(blob.slice(0, HEAD));
  if (onlyMedia && !isMedia(head)) return { action: "allow" };
  const tail = bytes ? bytes.subarray(-TAIL) : await bytesOf(blob.slice(-TAIL));
  const picture = stillOf(head, tail, blob.size);
  // while the hash is asked about, where that is quick: decoded whole it would only hold up the answer
  const early = picture && decodesSmall ? small(blob, bytes, picture) : null;
  const sha256 = await digest(bytes);
  if (sha256) {
    const answer = await ask({ is: "hash", sha256 });
    if (answer.known || answer.error) return answer;
  }
  const thumb = picture && (await (early ?? small(blob, bytes, picture)));
  if (thumb) return askWithPicture(thumb, sha256);
  return blob.size > LARGEST ? { error: "too-large" } : askWithBytes(blob, bytes, sha256);
}

const askWithPicture = (thumb, sha256) =>
  ask({ is: "bytes", ticket: "", chunk: base64(thumb), more: false, sha256 }, PICTURE_MS);

let running = 0;
const next = []; // those that wait for their turn

async function inTurn(work) {
  if (running < SIDE_BY_SIDE) running++;
  else await new Promise((resolve) => next.push(resolve));
  try {
    return await work();
  } finally {
    if (next.length) next.shift()();
    else running--;
  }
}

// Never throws and never hangs: what fails is "could not be checked", and the policy says what then.
const judge = (blob, onlyMedia = false) => inTurn(() => verdictOn(blob, onlyMedia));

async function verdictOn(blob, onlyMedia) {
  let answer;
  try {
    answer = await question(blob, onlyMedia);
  } catch {
    answer = { error: "unreadable" };
  }
  if (answer.action === "allow") return nothing;
  if (answer.action) return { pass: false, held: true, item: answer.item ?? "" };
  return { pass: (await unanswered()) === "allow", held: false, item: "" };
}

// What the rules say about a file that nobody could look at; without a word from them it stays here.
async function unanswered() {
  const answer = await ask({ is: "unanswered" }, 2_000);
  return answer.unanswered ?? "hold";
}

// Judge several; show the note; call `deliver` with the clean ones, and later with each one released.
async function judgeAll(blobs, deliver) {
  const looking = note.looking();
  const verdicts = await Promise.all(Array.from(blobs, (blob) => judge(blob)));
  looking.end();
  const kept = verdicts.filter((verdict) => !verdict.pass);
  const clean = Array.from(blobs).filter((_, index) => verdicts[index].pass);
  Array.from(blobs).forEach((blob, index) => {
    if (verdicts[index].item) release.await(verdicts[index].item, () => deliver([blob]));
  });
  if (kept.length) note.kept(kept.some((verdict) => verdict.held), clean.length > 0);
  return deliver(clean, kept.length > 0);
}
