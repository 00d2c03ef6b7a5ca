// @ts-check
import { L } from "../lib/leaflet.js";
import { texts } from "../texts.js";
import { addBackground } from "./background.js";
import { followMap } from "./follow.js";
import { Markers } from "./markers.js";
import { openPopup } from "./open-popup.js";
import { readSettings } from "./settings.js";

/** @typedef {import("../state.js").AppState} AppState */
/** @typedef {import("./group.js").Mark} Mark */
/** @typedef {import("../types.js").Words} Words */

/** The mainland and Corsica, for when there is nothing to fit. */
const FRANCE = /** @type {import("../types.js").Bbox} */ ([-5.2, 41.3, 9.6, 51.1]);

/**
 * The map: the same venues as the list, and the area that the list covers.
 * @param {HTMLElement} root
 * @param {AppState} state
 * @param {Words} words
 */
export async function mountMap(root, state, words) {
  // Where the map begins depends on the answer; beginning elsewhere would fetch tiles that nobody sees.
  if (!state.filter.bbox) await firstAnswer(state);
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-${name}]`));
  const settings = readSettings(part("map"));
  const map = createMap(part("map"), settings.maxZoom);
  const box = /** @type {HTMLInputElement} */ (part("follow"));
  fitStart();
  addBackground(map, settings, part("tiles-notice"));
  const follow = followMap(map, state, { box, button: part("search-here") });
  const markers = new Markers(map, choose);

  state.addEventListener("results", showResults);
  state.addEventListener("filter", (event) => {
    const { fromHistory } = /** @type {CustomEvent} */ (event).detail;
    if (fromHistory && state.filter.bbox) follow.quietly(fitArea);
  });
  state.addEventListener("selection", showSelection);
  state.addEventListener("pointed", () => markers.highlight(state.pointed ? [state.pointed] : [], "is-pointed"));
  map.on("zoomend", () => {
    markers.update();
    markers.highlight(state.selection, "is-chosen");
  });
  map.on("popupclose", () => state.select([], "map"));
  if (state.results) showResults();

  function fitStart() {
    const venues = state.results?.features ?? [];
    if (state.filter.bbox || !boundsOf(venues).isValid()) fitArea();
    else fitVenues(map, venues);
  }

  function fitArea() {
    const [west, south, east, north] = state.filter.bbox ?? FRANCE;
    map.fitBounds(L.latLngBounds([south, west], [north, east]), { animate: false });
  }

  function showResults() {
    const venues = state.results?.features ?? [];
    markers.show(venues);
    markers.highlight(state.selection, "is-chosen");
    if (!state.filter.bbox) follow.quietly(() => fitVenues(map, venues));
    showUnplaced(part("unplaced"), venues);
  }

  /** @param {Mark} mark @param {import("leaflet").Marker} marker */
  function choose(mark, marker) {
    if (mark.kind === "cluster") {
      // The cluster goes with the zoom, and the focus with it: from the map itself the next mark is one step away.
      map.getContainer().focus({ preventScroll: true });
      map.fitBounds(boundsOf(mark.venues), { padding: [60, 60], maxZoom: map.getZoom() + 4 });
      return;
    }
    state.select(
      mark.venues.map((venue) => venue.id),
      "map",
    );
    openPopup(map, mark, marker, words);
  }

  function showSelection() {
    markers.highlight(state.selection, "is-chosen");
    if (state.chosenIn === "list" && state.selection[0]) showOnMap(state.selection[0]);
  }

  /** @param {string} id */
  function showOnMap(id) {
    const venue = state.results?.features.find((feature) => feature.id === id);
    if (!venue?.geometry) return;
    const [longitude, latitude] = venue.geometry.coordinates;
    const zoomTo = (/** @type {number} */ zoom) =>
      follow.quietly(() => map.setView([latitude, longitude], zoom, { animate: false }));
    zoomTo(Math.max(map.getZoom(), 12));
    // As far as it takes for the venue to stand apart from its neighbours.
    while (markers.find(id)?.mark.kind === "cluster" && map.getZoom() < map.getMaxZoom()) zoomTo(map.getZoom() + 1);
    const found = markers.find(id);
    root.scrollIntoView({ block: "nearest" });
    if (found) openPopup(map, found.mark, found.marker, words);
  }
}

/** @param {AppState} state */
function firstAnswer(state) {
  if (state.results || state.problem) return Promise.resolve();
  return new Promise((resolve) => {
    state.addEventListener("results", resolve, { once: true });
    state.addEventListener("problem", resolve, { once: true });
  });
}

/** @param {HTMLElement} element @param {number} maxZoom */
function createMap(element, maxZoom) {
  const map = L.map(element, { zoomControl: false, minZoom: 3, maxZoom, worldCopyJump: true });
  L.control.zoom({ position: "bottomright", zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  map.attributionControl.setPrefix("Leaflet");
  return map;
}

/** @param {import("../types.js").VenueFeature[]} venues */
function boundsOf(venues) {
  const bounds = L.latLngBounds([]);
  for (const { geometry } of venues) if (geometry) bounds.extend([geometry.coordinates[1], geometry.coordinates[0]]);
  return bounds;
}

/** @param {import("leaflet").Map} map @param {import("../types.js").VenueFeature[]} venues */
function fitVenues(map, venues) {
  const bounds = boundsOf(venues);
  if (bounds.isValid()) map.fitBounds(bounds, { animate: false, padding: [40, 40], maxZoom: 13 });
}

/** @param {HTMLElement} notice @param {import("../types.js").VenueFeature[]} venues */
function showUnplaced(notice, venues) {
  const count = venues.filter((venue) => !venue.geometry).length;
  notice.textContent = count > 0 ? texts.unplaced(count) : "";
  notice.hidden = count === 0;
}
