// Before the first paint: the colour scheme, so that nobody who chose dark sees a white flash.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("relaydesk-colour-scheme");
  } catch {
    // Storage is switched off: follow the system.
  }
  const dark =
    chosen === "dark" || (chosen !== "light" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
