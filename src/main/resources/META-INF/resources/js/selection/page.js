// @ts-check
// The page of a shortlist, whose address is the list. It says whether the list is the one that this browser keeps.
import { selectionAddress } from "./kept.js";

const MINE = "#la-mienne";

/**
 * @param {HTMLElement} root
 * @param {{ list: () => string[], replace: (ids: string[]) => boolean }} kept
 * @param {() => void} changed
 */
export function mountSelectionPage(root, kept, changed) {
  const shown = (root.dataset.ids ?? "").split(",").filter(Boolean);
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-${name}]`));

  if (shown.length === 0 && kept.list().length > 0 && window.location.search === "") {
    window.location.replace(`${selectionAddress(kept.list())}${MINE}`);
    return;
  }
  if (window.location.hash === MINE) {
    // Merged and vanished venues have led here under other ids.
    keep();
    history.replaceState(null, "", window.location.pathname + window.location.search);
  }
  show();

  part("keep").addEventListener("click", () => {
    keep();
    root.querySelector("h1")?.setAttribute("tabindex", "-1");
    root.querySelector("h1")?.focus();
  });
  part("forget").addEventListener("click", () => {
    kept.replace([]);
    window.location.assign("/selection");
  });
  for (const link of root.querySelectorAll("[data-drop]")) {
    link.addEventListener("click", () => {
      const id = /** @type {HTMLElement} */ (link).dataset.drop;
      if (isMine()) kept.replace(shown.filter((other) => other !== id));
    });
  }
  root.querySelector("form")?.addEventListener("submit", () => {
    // What the form leads to is this browser's list if this one is.
    if (isMine() || shown.length === 0) root.querySelector("form")?.setAttribute("action", `/selection${MINE}`);
  });

  function isMine() {
    const mine = kept.list();
    return mine.length === shown.length && mine.every((id) => shown.includes(id));
  }

  function keep() {
    kept.replace(shown);
    changed();
    show();
  }

  function show() {
    const mine = isMine() && shown.length > 0;
    part("not-mine").hidden = mine || shown.length === 0;
    part("kept").hidden = !mine;
    part("forget-item").hidden = !mine;
  }
}
