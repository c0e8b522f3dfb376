// A verdict for one file: { pass, held, item, judged, copy }. `held`: it was judged and is not clean; `judged`: it was
// judged and is clean, and `copy` is what was judged.
import { ask } from "./ask.js";
import { note } from "./note.js";
import { remember } from "./provenance.js";
import { release } from "./release.js";
import { inFirefox } from "../shared/bytes.js";
import { question } from "../shared/question.js";
import { turns } from "../shared/turns.js";

const FILE_MS = 300_000; // for the background part: what it asks the host has its own limits, once its turn has come
const SIDE_BY_SIDE = 4; // so that a folder of photos is neither read into memory nor asked about all at once

export const nothing = { pass: true, held: false, item: "" };

const inTurn = turns(SIDE_BY_SIDE);

// Never throws and never hangs: what fails is "could not be checked", and the policy decides what follows.
export const judge = (blob, onlyMedia = false) => inTurn(() => verdictOn(blob, onlyMedia));

const askInTurn = (message, milliseconds) => ask({ ...message, milliseconds }, FILE_MS);
const answerOn = (blob, onlyMedia) =>
  inFirefox ? ask({ is: "file", blob, onlyMedia }, FILE_MS) : question(askInTurn, blob, onlyMedia);

async function verdictOn(blob, onlyMedia) {
  let answer;
  try {
    answer = await answerOn(blob, onlyMedia);
  } catch {
    answer = { error: "unreadable" };
  }
  if (answer.action === "allow") {
    if (answer.unjudged) return { ...nothing, piece: answer.piece === true };
    const copy = copyOf(blob, answer);
    await remember(copy).catch(() => undefined);
    return { ...nothing, judged: true, copy };
  }
  if (answer.action) return { pass: false, held: true, item: answer.item ?? "" };
  return unchecked();
}

// The bytes that were judged, as a file of their own: the one on the disk can be another a moment later. A file of a
// chosen folder stays itself, since no other could say where in the folder it was.
function copyOf(blob, { bytes, copy }) {
  const content = bytes ?? copy;
  if (!content || blob.webkitRelativePath) return blob;
  const { name, type, lastModified } = blob;
  return name === undefined ? new Blob([content], { type }) : new File([content], name, { type, lastModified });
}

// What the rules say about a file that nobody could look at; if they say nothing, it stays here.
export async function unanswered() {
  const answer = await ask({ is: "unanswered" }, 2_000);
  return answer.unanswered ?? "hold";
}

// The verdict on what could not be checked.
export const unchecked = async () => ({ pass: (await unanswered()) === "allow", held: false, item: "" });

// Judge several; show the note; call `deliver` with the clean ones, and later with each one released: as a map of each
// to what goes on in its place.
export async function judgeAll(blobs, deliver) {
  const looking = note.looking();
  const verdicts = await Promise.all(Array.from(blobs, (blob) => judge(blob)));
  looking.end();
  const kept = verdicts.filter((verdict) => !verdict.pass);
  const clean = new Map();
  Array.from(blobs).forEach((blob, index) => {
    const { pass, copy, item } = verdicts[index];
    if (pass) clean.set(blob, copy ?? blob);
    if (item) release.await(item, () => deliver(new Map([[blob, blob]])));
  });
  if (kept.length) note.kept(kept.some((verdict) => verdict.held), clean.size > 0);
  return deliver(clean, kept.length > 0);
}
