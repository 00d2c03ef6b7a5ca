// @ts-check
import { fetchVenues, itemsAddress, nextAddress } from "./api.js";

/** @typedef {import("./state.js").AppState} AppState */

/**
 * Keeps the results in step with the filter. A newer question aborts the older one, so that a slow answer never
 * overwrites a fast one.
 * @param {AppState} state
 */
export function startSearch(state) {
  let running = new AbortController();

  /** @param {string} address @param {import("./types.js").VenueFeature[]} before what the answer goes on from */
  async function ask(address, before) {
    running.abort();
    const request = new AbortController();
    running = request;
    state.startLoading();
    try {
      const answer = await fetchVenues(address, request.signal);
      if (request.signal.aborted) return;
      state.showResults({
        features: [...before, ...answer.features],
        matched: answer.numberMatched,
        next: nextAddress(answer),
      });
    } catch (error) {
      if (!request.signal.aborted) state.showProblem(/** @type {Error} */ (error));
    }
  }

  const again = () => ask(itemsAddress(state.filter), []);
  state.addEventListener("filter", again);
  state.addEventListener("retry", again);
  state.addEventListener("more", () => {
    if (state.results?.next) ask(state.results.next, state.results.features);
  });
  again();
}
