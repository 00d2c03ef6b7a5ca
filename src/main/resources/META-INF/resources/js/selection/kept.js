// @ts-check
// The shortlist between two pages. It stays on this device and is forgotten after a day, since many people use a computer
// that others use after them. Where the browser keeps nothing, the address of the page is enough.

/** What fits on a few sheets; `Shortlist.MOST` on the server. */
export const MOST = 30;

const NAME = "balise-selection";
const DAY_MS = 24 * 60 * 60 * 1000;
const ID = /^[0-9a-z]{10}$/;

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Shelf */

/** The browser's own, or none where it is switched off. @returns {Shelf | null} */
function browserShelf() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/**
 * @param {{ shelf?: Shelf | null, now?: () => number }} [how]
 */
export function keptSelection({ shelf = browserShelf(), now = Date.now } = {}) {
  /** What other tabs may have changed meanwhile. @returns {string[]} */
  function list() {
    try {
      const kept = JSON.parse(shelf?.getItem(NAME) ?? "null");
      if (!kept || !Array.isArray(kept.ids) || !(now() - kept.at < DAY_MS)) return [];
      return kept.ids.filter((/** @type {unknown} */ id) => typeof id === "string" && ID.test(id)).slice(0, MOST);
    } catch {
      return [];
    }
  }

  /** Whether the browser took it. @param {string[]} ids */
  function replace(ids) {
    try {
      if (!shelf) return false;
      if (ids.length === 0) shelf.removeItem(NAME);
      else shelf.setItem(NAME, JSON.stringify({ ids: [...new Set(ids)].slice(0, MOST), at: now() }));
      return true;
    } catch {
      return false;
    }
  }

  return { list, replace };
}

/** Where a shortlist is shown. @param {string[]} ids */
export const selectionAddress = (ids) => (ids.length === 0 ? "/selection" : `/selection?lieux=${ids.join(",")}`);
