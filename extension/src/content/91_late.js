// Firefox brings us into what it makes of XML by XSLT only when the scripts in there have run, and so have put
// their listeners before ours: such a page is left at once. What was open before the extension was there stays.
async function leaveIfLate() {
  if (!inFirefox || document.readyState !== "complete" || !location.protocol.startsWith("http")) return;
  const { at } = await ask({ is: "since" });
  if (at < performance.timeOrigin) location.replace("about:blank");
}
leaveIfLate();
