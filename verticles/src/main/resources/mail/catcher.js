// Renews the page when a mail comes in, and copies codes. The page works without it.
const known = document.body.dataset.newest;

setInterval(async () => {
  if (document.hidden || String(getSelection())) return;
  try {
    const newest = await (await fetch("/newest")).text();
    if (newest !== known) location.reload();
  } catch {
    // The desk is stopped or starts anew: ask again.
  }
}, 1500);

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = "Copied";
  });
}
