// A text of the clipboard without some of the pictures in it.
const SHOWS = new Set(["img", "source", "input", "object", "embed", "image", "feimage"]); // elements of which nothing is left without the picture

// { left, taken } as strings of a transfer: the rest, and the part that was taken out.
export function withoutAddresses(string, addresses) {
  const [type, text] = string;
  const taken = ["text/html", [...addresses].map((address) => picture(address)).join("")];
  if (type === "text/html") return { left: [type, htmlWithout(text, addresses)], taken };
  return { left: [type, cut(text, addresses)], taken };
}

function picture(address) {
  const image = new Image();
  image.setAttribute("src", address);
  return image.outerHTML;
}

const cut = (text, addresses) => [...addresses].reduce((rest, address) => rest.replaceAll(address, ""), text);
const names = (value, addresses) => [...addresses].some((address) => value.includes(address));

function htmlWithout(html, addresses) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll("*")) {
    const own = [...element.attributes].filter(({ value }) => names(value, addresses));
    if (own.length && SHOWS.has(element.localName.toLowerCase())) element.remove();
    else for (const { name } of own) element.removeAttribute(name);
    if (element.localName === "style") element.textContent = cut(element.textContent, addresses);
  }
  return page.head.innerHTML + page.body.innerHTML;
}

// Whether nothing useful is left.
export function isBare(string) {
  const [type, text] = string;
  if (type !== "text/html") return !text.trim();
  const page = new DOMParser().parseFromString(text, "text/html");
  return !page.body.textContent.trim() && !page.querySelector([...SHOWS].join());
}
