// The small note in the page: one plain sentence, in a root the page cannot read.
import { ask } from "./ask.js";
import { api, isGone, listen } from "./realm.js";

export const note = (() => {
  const SHOWN_MS = 9_000;
  const PATIENCE_MS = 400; // a shorter look needs no note
  const HTML = new Image().namespaceURI; // the page may be a drawing, whose elements are of another kind
  const make = (name) => /** @type {HTMLElement} */ (document.createElementNS(HTML, name));
  const STYLE = `
    :host { all: initial; }
    div { position: fixed; inset: auto 1rem 1rem auto; max-width: min(22rem, calc(100vw - 4rem)); z-index: 2147483647;
      font: 15px/1.45 system-ui, sans-serif; color: #1d2b33; background: #f4f8f6; border: 1px solid #b9cfc5;
      border-radius: 12px; padding: .8rem 2.4rem .8rem 1rem; box-shadow: 0 4px 18px #0002; }
    button { all: unset; position: absolute; top: .5rem; right: .7rem; cursor: pointer; font-size: 18px; line-height: 1;
      padding: .15rem .3rem; border-radius: 6px; }
    button:focus-visible { outline: 2px solid #2f6f5b; }
    @media (prefers-color-scheme: dark) { div { color: #e6efeb; background: #22302b; border-color: #3c5a4e; } }`;
  let host = null;
  let timer = 0;
  // these words are needed after the extension is gone, when the browser no longer provides them
  const words = { updated: "", close: "" };
  const learn = () => { for (const key of Object.keys(words)) words[key] ||= wordsOf(key); };
  addEventListener("load", () => setTimeout(learn), { once: true });

  function wordsOf(key) {
    if (words[key]) return words[key];
    try {
      return api.i18n.getMessage(key);
    } catch {
      return "";
    }
  }

  function close() {
    clearTimeout(timer);
    host?.remove();
    host = null;
  }

  function show(key, lasting) {
    if (window !== window.top && (innerWidth < 260 || innerHeight < 120) && !isGone()) {
      ask({ is: "note", key }); // this frame is too small to read in
      return;
    }
    close();
    host = make(lasting ? "beforehand-look" : "beforehand-note");
    const root = host.attachShadow({ mode: "closed" });
    const style = make("style");
    style.textContent = STYLE;
    const box = make("div");
    box.setAttribute("role", "status");
    box.dir = "auto";
    box.append(wordsOf(key));
    const button = make("button");
    button.textContent = "×";
    button.ariaLabel = wordsOf("close");
    button.addEventListener("click", close);
    box.append(button);
    root.append(style, box);
    document.documentElement?.append(host);
    if (!lasting) timer = setTimeout(close, SHOWN_MS);
  }

  function looking() {
    let shown = false;
    if (!isGone()) learn();
    const patience = setTimeout(() => {
      shown = true;
      show("looking", true);
    }, PATIENCE_MS);
    return {
      end() {
        clearTimeout(patience);
        if (shown) close();
      },
    };
  }

  api.runtime.onMessage.addListener((message) => {
    if (message.is === "note" && window === window.top) show(message.key, false);
  });
  // The extension was updated under this page, and the part of it that was here before has ended without a word: a page
  // that claims so gets a note and nothing else.
  listen("beforehand-gone", () => show("updated", false));
  const left = document.querySelector("beforehand-look");
  left?.remove();
  if (left) show("updated", false);

  return {
    looking,
    show: (key) => show(key, false),
    kept: (held, some) => show(held ? (some ? "kept_some" : "kept") : isGone() ? "updated" : "unchecked", false),
  };
})();
