// @ts-check
import { clampBbox } from "../lib/bbox.js";

/** @typedef {import("leaflet").Map} Map */

/**
 * "The list shows what the map shows": after each move of the visitor's the search becomes that of the map's view, at once or,
 * with the box unticked, when they press the button. Moves that the page makes itself go through `quietly`.
 * @param {Map} map
 * @param {{ box: HTMLInputElement, button: HTMLElement }} controls
 * @param {(area: import("../types.js").Bbox) => void} search
 */
export function followMap(map, controls, search) {
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
    controls.button.hidden = true;
    search(clampBbox([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]));
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
