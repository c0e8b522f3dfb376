// The background part: passes questions on to the host on this machine, and the answers back. It stores
// only the rules for what cannot be answered, and in memory which contents were clean.
import { Host } from "./host.js";
import { question } from "../shared/question.js";
import { turns } from "../shared/turns.js";
import { Presence } from "./presence.js";
import { Rules } from "./rules.js";

const api = globalThis.browser ?? globalThis.chrome;
const CLEAN = 1_000; // contents remembered as clean while the browser runs

const clean = new Set(); // sha-256, oldest first
const WAITING = 64; // items that wait for an outcome; the oldest are dropped
const open = new Map(); // item -> the frame of a tab that waits for its outcome
// Fewer than a request worker of the host holds. More would be answered with "busy", and so pass unseen where the rules
// let pass what cannot be checked: a page with many frames could bring that about.
const inTurn = turns(48);
const rules = new Rules(api.storage.local);
const host = new Host(api, onMessage);
const presence = new Presence(api, host, open);

// When the browser first started this part; kept in the browser's memory, since this part is put to sleep and woken.
const since = api.storage.session.get({ since: Date.now() }).then((found) => api.storage.session.set(found).then(() => found.since));

function remember(sha256) {
  if (!sha256) return;
  clean.delete(sha256);
  clean.add(sha256);
  if (clean.size > CLEAN) clean.delete(clean.values().next().value);
}

function onMessage(message) {
  if (message.is === "rules") rules.set(message);
  if (message.is !== "outcome") return;
  const place = open.get(message.item);
  open.delete(message.item);
  if (place) api.tabs.sendMessage(place.tab, message, { frameId: place.frame }).catch(() => undefined);
}

async function judged(message, sender, milliseconds) {
  if (message.is === "hash" && clean.has(message.sha256)) return { known: true, action: "allow" };
  const asked = () => host.ask(message, milliseconds);
  // A late frame is of no use, so it is not waited for; the camera then shows nothing.
  const answer = await (message.is === "frame" ? asked() : inTurn(asked));
  if (answer.action === "allow" && message.is !== "frame") remember(message.sha256);
  if (answer.item && sender.tab) {
    open.set(answer.item, { tab: sender.tab.id, frame: sender.frameId ?? 0 });
    if (open.size > WAITING) open.delete(open.keys().next().value);
  }
  return answer;
}

let dragged = null; // what was dragged last out of a page: { tab, frame, address }

// The verdict on a dragged picture, from the page that it comes from, for the page that it is dropped on.
async function fromThere({ addresses }, sender) {
  if (!dragged || !sender.tab || !addresses.includes(dragged.address)) return {};
  const { tab, frame, address } = dragged;
  if (tab === sender.tab.id && frame === (sender.frameId ?? 0)) return {};
  const verdict = await api.tabs.sendMessage(tab, { is: "judge-dragged", address }, { frameId: frame }).catch(() => ({}));
  if (verdict?.item) open.set(verdict.item, { tab: sender.tab.id, frame: sender.frameId ?? 0 });
  return { pass: verdict?.pass ?? true, held: verdict?.held === true, item: verdict?.item ?? "" };
}

const answers = {
  dragged: async ({ address }, sender) => {
    dragged = sender.tab ? { tab: sender.tab.id, frame: sender.frameId ?? 0, address } : null;
    return {};
  },
  "from-there": fromThere,
  hello: async () => presence.report(),
  unanswered: () => rules.get(),
  since: async () => ({ at: await since }),
  note: async ({ key }, sender) => {
    if (sender.tab) api.tabs.sendMessage(sender.tab.id, { is: "note", key }, { frameId: 0 }).catch(() => undefined);
  },
  file: async ({ blob, onlyMedia }, sender) => {
    const { bytes, ...answer } = await question((message, milliseconds) => judged(message, sender, milliseconds), blob, onlyMedia);
    return answer.action === "allow" && bytes && !answer.unjudged ? { ...answer, copy: new Blob([bytes]) } : answer;
  },
  hash: ({ milliseconds, ...message }, sender) => judged(message, sender, milliseconds),
  bytes: ({ milliseconds, ...message }, sender) => judged(message, sender, milliseconds),
  frame: (message, sender) => judged(message, sender),
};

api.runtime.onMessage.addListener((message, sender, answer) => {
  const give = sender.id === api.runtime.id ? answers[message?.is] : undefined;
  if (!give) return false;
  give(message, sender).then(answer, () => answer({ error: "failed" }));
  return true; // the answer comes later
});

api.tabs.onRemoved.addListener((tab) => {
  for (const [item, place] of open) if (place.tab === tab) open.delete(item);
});

// Without a listener for each of these, the browser starts this part only when a page needs it.
api.runtime.onStartup.addListener(() => presence.report());
api.runtime.onInstalled.addListener(() => presence.report());
api.alarms.onAlarm.addListener(() => presence.report());
presence.start();
