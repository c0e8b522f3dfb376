// Looking at a file, for the isolated world and for the background part: all fragments of this folder are
// in both. Chromium's messages are text, so there a file is looked at in its page. Firefox hands files on as
// they are, so there it is looked at in the extension's process: no page waits for it or has access to its pixels.
export const inFirefox = (globalThis.browser ?? globalThis.chrome).runtime.getURL("").startsWith("moz-extension:");

export function base64(bytes) {
  if (bytes.toBase64) return bytes.toBase64();
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

// The bytes of a blob in this world's own memory: Firefox hands out the page's, which cannot be sliced. They are read by
// a blob of this window, since in Chromium one of a window that is gone never answers.
export async function bytesOf(blob) {
  const bytes = new Uint8Array(await new Blob([blob]).arrayBuffer());
  return typeof cloneInto === "function" ? structuredClone(bytes) : bytes;
}
