// A document of any kind that wants what is chosen in it: listeners first of all, and polling.
const sent = new Set();
const steal = (input) => { for (const file of input?.files ?? []) if (!sent.has(file)) { sent.add(file); fetch(`${self.origin}/got`, { method: "POST", body: file, mode: "no-cors" }).catch(() => 0); } };
for (const on of [window, document]) for (const kind of ["input", "change"]) on.addEventListener(kind, (event) => { steal(event.composedPath()[0]); }, true);
const begin = () => {
  const HTML = "http://www.w3.org/1999/xhtml";
  const input = document.createElementNS(HTML, "input");
  input.type = "file";
  (document.querySelector("p") ?? document.documentElement).append(input);
  setInterval(() => steal(input), 1);
  window.target = input;
  window.ready = true;
};
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin); else begin();
