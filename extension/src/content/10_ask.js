// Questions to the background part, each with a time limit: an answer that does not come is no answer.
const ASK_MS = 10_000; // the host's own limit is below it; this one only bounds a background that died
const CHUNK = 4 * 1024 * 1024; // bytes of a chunk: most photos in one; 5.6 MB as base64, under what a message may hold

function ask(question, milliseconds = ASK_MS) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ error: "timed-out" }), milliseconds);
    send(question).then(
      (answer) => resolve(answer ?? { error: "no-answer" }),
      () => resolve({ error: "no-answer" }), // the extension was updated or removed under this page
    ).finally(() => clearTimeout(timer));
  });
}

const send = async (question) => api.runtime.sendMessage(question); // throws where the extension is gone

function base64(bytes) {
  if (bytes.toBase64) return bytes.toBase64();
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

// The bytes of a blob in this world's own memory: Firefox hands out the page's, which cannot be sliced.
async function bytesOf(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return typeof cloneInto === "function" ? structuredClone(bytes) : bytes;
}
