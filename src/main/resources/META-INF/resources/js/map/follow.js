// @ts-check
import { clampBbox } from "../lib/bbox.js";

/** @typedef {import("../state.js").AppState} AppState */
/** @typedef {import("leaflet").Map} Map */

/**
 * "The list shows what the map shows": after each move of the visitor's the filter becomes the map's view, at once or,
 * with the box unticked, when they press the button. Moves that the page makes itself go through `quietly`.
 * @param {Map} map
 * @param {AppState} state
 * @param {{ box: HTMLInputElement, button: HTMLElement }} controls
 */
export function followMap(map, state, controls) {
  let quiet = false;
  let last = view(map);

  map.on("autopanstart", () => {
    quiet = true;
  });
  map.on("moveend", () => {
    const now = view(map);
    const moved = now !== last;
    last = now;
    if (quiet) quiet = false;
    else if (moved) afterMove();
  });
  controls.button.addEventListener("click", searchHere);
  controls.box.addEventListener("change", () => {
    if (controls.box.checked && !controls.button.hidden) searchHere();
  });

  function afterMove() {
    if (controls.box.checked) searchHere();
    else controls.button.hidden = false;
  }

  function searchHere() {
    const bounds = map.getBounds();
    const bbox = clampBbox([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
    controls.button.hidden = true;
    // The first area is a step of its own, to go back from; the next ones refine it.
    state.changeFilter({ bbox }, { replace: state.filter.bbox !== null });
  }

  return {
    /** Moves the map without asking for another list; the move must not be animated. @param {() => void} move */
    quietly(move) {
      quiet = true;
      move();
      quiet = false;
      last = view(map);
    },
  };
}

/** A change of size is a moveend too, but it leaves middle and zoom. @param {Map} map */
function view(map) {
  const { lat, lng } = map.getCenter();
  return `${map.getZoom()} ${lat.toFixed(4)} ${lng.toFixed(4)}`;
}
