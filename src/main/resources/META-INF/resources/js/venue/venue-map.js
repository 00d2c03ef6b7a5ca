// @ts-check
import { L } from "../lib/leaflet.js";
import { addBackground } from "../map/background.js";
import { icon } from "../map/icons.js";
import { readSettings } from "../map/settings.js";
import { mapWords } from "./words.js";

/** What of a venue its small map shows; the page's element carries it as GeoJSON. */
/** @typedef {import("../types.js").VenueFeature} VenueFeature */

/**
 * A map of one venue: a pin where its spot is known, a dashed disc where only its commune is.
 * @param {HTMLElement} root
 */
export function mountVenueMap(root) {
  const element = /** @type {HTMLElement} */ (root.querySelector("[data-map]"));
  const notice = /** @type {HTMLElement} */ (root.querySelector("[data-tiles-notice]"));
  const venue = /** @type {VenueFeature} */ (JSON.parse(element.dataset.venue ?? "null"));
  if (!venue?.geometry) return;
  root.hidden = false;
  keepSizeForPaper(element);
  const [longitude, latitude] = venue.geometry.coordinates;
  const approximate = ["municipality", "unknown"].includes(venue.properties.precision);
  const mark = /** @type {import("../map/group.js").Mark} */ ({
    kind: approximate ? "area" : "point",
    key: venue.id,
    latitude,
    longitude,
    venues: [venue],
  });

  const words = mapWords(root.lang);
  const settings = readSettings(element);
  const map = L.map(element, { zoomControl: false, scrollWheelZoom: false, minZoom: 3, maxZoom: settings.maxZoom });
  L.control.zoom({ position: "bottomright", zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  map.attributionControl.setPrefix("Leaflet");
  map.setView([latitude, longitude], approximate ? 12 : 16);
  addBackground(map, settings, notice, words.tilesMissing);
  const marker = L.marker([latitude, longitude], { icon: icon(mark), interactive: false, keyboard: false });
  marker.on("add", () => {
    // Nothing to press here, so not a button: a picture with a name.
    const picture = marker.getElement();
    const name = venue.properties.nom + (approximate ? `, ${words.approximate}` : "");
    picture?.setAttribute("role", "img");
    picture?.setAttribute("aria-label", name);
    picture?.setAttribute("title", name);
  });
  marker.addTo(map);
}

/**
 * Leaflet lays out tiles for the screen; paper has another width, and no script runs between the two. So paper shows the map
 * as wide and high as it was. `css/print.css` reads this.
 * @param {HTMLElement} element
 */
function keepSizeForPaper(element) {
  const paper = window.matchMedia("print");
  new ResizeObserver(() => {
    if (paper.matches) return;
    element.style.setProperty("--paper-width", `${element.clientWidth}px`);
    element.style.setProperty("--paper-height", `${element.clientHeight}px`);
  }).observe(element);
}
