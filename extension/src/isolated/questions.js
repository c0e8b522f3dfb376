// Verdicts for questions from the part in the page's world.
import { judgeFolder } from "./folders.js";
import { judge, nothing } from "./judge.js";
import { judgeText } from "./pictures.js";
import { begin, follow } from "./pieces.js";
import { isFromClean } from "./provenance.js";
import { bytesOf } from "../shared/bytes.js";
import { isMedia } from "../shared/media.js";

// On a part of a body that was cut from `whole`: a picture is judged whole, and a container that is none says
// nothing about its parts.
async function verdictOnPart(blob, whole) {
  if (await isFromClean(blob)) return nothing;
  if (whole && (await isPicture(whole))) return { ...(await judge(whole, true)), whole: true };
  const joined = await follow(blob);
  if (joined) return judge(joined, true);
  const verdict = await judge(blob, true);
  if (verdict.piece) begin(blob);
  return { ...verdict, whole: !whole && verdict.judged };
}

const isPicture = async (blob) => isMedia(await bytesOf(blob.slice(0, 64)));

export function verdictFor({ blob, whole, folder, onlyMedia, clipboard, text }) {
  if (folder) return judgeFolder(folder);
  if (text !== undefined) return judgeText("text/plain", text);
  // text of the clipboard can hold pictures
  if (clipboard && /^text\//.test(blob.type)) return onText(blob);
  return onlyMedia ? verdictOnPart(blob, whole) : judge(blob, onlyMedia);
}

async function onText(blob) {
  const verdict = await judgeText(blob.type.split(";")[0], await blob.text());
  return verdict.text === undefined ? verdict : { ...verdict, copy: new Blob([verdict.text], { type: blob.type }) };
}
