// The verdict on what the part in the page's world asks about.
import { judgeFolder } from "./folders.js";
import { judge } from "./judge.js";
import { judgeText } from "./pictures.js";

export function verdictFor({ blob, folder, onlyMedia, text }) {
  if (folder) return judgeFolder(folder);
  if (text !== undefined) return judgeText("text/plain", text);
  // text of the clipboard can hold pictures; other text is told from media by its bytes
  if (onlyMedia && /^text\/(html|plain)/.test(blob.type)) return blob.text().then((words) => judgeText(blob.type.split(";")[0], words));
  return judge(blob, onlyMedia);
}

