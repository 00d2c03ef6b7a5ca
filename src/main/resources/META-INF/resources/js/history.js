// @ts-check
import { formatFilter, parseFilter } from "./url.js";

/** @typedef {import("./state.js").AppState} AppState */

/**
 * Keeps the address in step with the filter, both ways. A choice is a step that the back button undoes; a move of the map
 * only refines the step it belongs to.
 * @param {AppState} state
 * @param {Window} window
 */
export function followHistory(state, window) {
  state.addEventListener("filter", (event) => {
    const how = /** @type {CustomEvent} */ (event).detail;
    if (how.fromHistory) return;
    const address = window.location.pathname + formatFilter(state.filter) + window.location.hash;
    window.history[how.replace ? "replaceState" : "pushState"](null, "", address);
  });
  window.addEventListener("popstate", () => {
    state.changeFilter(parseFilter(window.location.search), { fromHistory: true });
  });
}
