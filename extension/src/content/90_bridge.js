// The door to our part in the page's world: a port and a node that no page script ever gets to see.
// It is handed over in one synchronous event, before the page's first script; our other part listens
// once, first of all, and stops the event.
const bridge = document.createElement("video");
guardWindow(window);
function verdictFor({ blob, folder, onlyMedia, text }) {
  if (folder) return judgeFolder(folder);
  if (text !== undefined) return judgeText("text/plain", text);
  // text of the clipboard can hold pictures; other text is told from media by its bytes
  if (onlyMedia && /^text\/(html|plain)/.test(blob.type)) return blob.text().then((words) => judgeText(blob.type.split(";")[0], words));
  return judge(blob, onlyMedia);
}

{
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = async ({ data }) => {
    const resting = data.onlyMedia && release.recent(); // the second line rests after a "Go on" in this frame
    const verdict = resting ? nothing : await verdictFor(data);
    if (!verdict.pass) note.kept(verdict.held, false);
    port1.postMessage({ id: data.id, pass: verdict.pass });
  };
  window.dispatchEvent(new MessageEvent("beforehand", { ports: [port2] }));
  window.dispatchEvent(new MouseEvent("beforehand", { relatedTarget: bridge }));
}
bridge.addEventListener("root", (event) => guardUnder(event.relatedTarget));
bridge.addEventListener("html", (event) => guardAnew(event.relatedTarget));
bridge.addEventListener("open", (event) => openedIn(event.relatedTarget));
bridge.addEventListener("shelf", () => setTimeout(tidy));
bridge.addEventListener("realm", (event) => guardWindow(event.relatedTarget.defaultView));
bridge.addEventListener("soon", () => camera.soon());
bridge.addEventListener("camera", (event) => camera.guard(event.relatedTarget));
if (window === window.top) ask({ is: "hello" }); // wakes a background part that had gone to sleep
