// Questions to the background part, each with a time limit, after which there is no answer.
import { api } from "./realm.js";

const ASK_MS = 10_000; // the host's own limit is below it; this one only bounds a background that died

export function ask(question, milliseconds = ASK_MS) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ error: "timed-out" }), milliseconds);
    send(question).then(
      (answer) => resolve(answer ?? { error: "no-answer" }),
      () => resolve({ error: "no-answer" }), // the extension was updated or removed under this page
    ).finally(() => clearTimeout(timer));
  });
}

const send = async (question) => api.runtime.sendMessage(question); // throws where the extension is gone

// Answer questions that the background part passes on from another page.
export function answerTo(kind, give) {
  api.runtime.onMessage.addListener((message, _sender, answer) => {
    if (message.is !== kind) return false;
    give(message).then(answer, () => answer({}));
    return true; // the answer comes later
  });
}
