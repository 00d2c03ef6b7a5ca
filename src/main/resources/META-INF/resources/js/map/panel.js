// @ts-check
import { texts } from "../texts.js";

/** @typedef {import("../results/finder.js").Finder} Finder */

/** From here on there is room for list and map side by side; css/results.css says the same. */
const WIDE = "(min-width: 60rem)";

/**
 * Loads the map when it is wanted: at once on a wide screen, on a narrow one only when asked for, so that a phone with
 * little data left pays for the list alone.
 * @param {HTMLElement} root
 * @param {HTMLElement} button
 * @param {Finder} finder
 */
export function mountMapPanel(root, button, finder) {
  let loaded = false;
  const wide = matchMedia(WIDE);
  const open = () => root.dataset.open === "yes";

  /** @param {boolean} show */
  function setOpen(show) {
    root.dataset.open = show ? "yes" : "no";
    button.setAttribute("aria-expanded", String(show));
    button.textContent = show ? texts.closeMap : texts.openMap;
    if (show) load();
  }

  async function load() {
    if (loaded) return;
    loaded = true;
    try {
      const { mountMap } = await import("../results/map.js");
      await mountMap(root, finder);
    } catch (error) {
      loaded = false;
      console.error(error);
      const notice = /** @type {HTMLElement} */ (root.querySelector("[data-tiles-notice]"));
      notice.textContent = texts.mapMissing;
      notice.hidden = false;
    }
  }

  button.hidden = false;
  button.addEventListener("click", () => setOpen(!open()));
  wide.addEventListener("change", () => wide.matches && setOpen(true));
  finder.addEventListener("selection", () => {
    if (finder.selection.chosenIn === "list" && !open()) setOpen(true);
  });
  setOpen(wide.matches || window.location.hash === "#carte");
}
