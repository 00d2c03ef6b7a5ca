// @ts-check
// Ways to share that only a script can offer: the device's own menu, the clipboard, the printer.

/** @param {HTMLElement} root */
export function mountShare(root) {
  const words = /** @type {HTMLElement | null} */ (root.querySelector("[data-address]"));
  if (!words) return;
  /** A script may have changed it since the page was written. */
  const address = () => words.dataset.address ?? "";
  const part = (/** @type {string} */ name) => /** @type {HTMLElement | null} */ (root.querySelector(`[data-${name}]`));

  if (typeof navigator.share === "function") {
    offer("share", () => {
      // People who close the menu have changed their mind: nothing went wrong.
      navigator.share({ title: document.title, url: address() }).catch(() => {});
    });
  }
  if (navigator.clipboard) offer("copy", copy);
  offer("print", () => window.print());
  const how = part("how-to-print");
  if (how) how.hidden = true;

  /** @param {string} name @param {() => void} action */
  function offer(name, action) {
    const item = part(`${name}-item`);
    if (!item) return;
    item.hidden = false;
    part(name)?.addEventListener("click", action);
  }

  async function copy() {
    const said = part("said");
    let done = true;
    try {
      await navigator.clipboard.writeText(address());
    } catch {
      done = false;
    }
    if (said) said.textContent = (done ? said.dataset.copied : said.dataset.notCopied) ?? "";
  }
}
