// Editable text, and the browser's own way of inserting into it.
const TEXTUAL = new Set(["text", "search", "url", "tel", "email", "password", "number"]);

export function editableAt(target) {
  if (target instanceof HTMLTextAreaElement) return target;
  if (target instanceof HTMLInputElement) return TEXTUAL.has(target.type) ? target : null;
  if (target instanceof HTMLElement && target.isContentEditable) return target;
  return document.designMode === "on" ? document.body : null;
}

const dataUrl = (blob) =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(blob);
  });

// Do what the browser would have done if the event had not been stopped.
export async function insert(target, files, strings) {
  const text = strings.find(([type]) => type === "text/plain")?.[1];
  const html = strings.find(([type]) => type === "text/html")?.[1];
  target.focus();
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) {
    if (html) return document.execCommand("insertHTML", false, html);
    for (const file of files) {
      if (file.type.startsWith("image/")) document.execCommand("insertImage", false, await dataUrl(file));
    }
  }
  return text ? document.execCommand("insertText", false, text) : false;
}

