// @ts-check
import { L } from "../lib/leaflet.js";
import { addBackground } from "../map/background.js";
import { Markers } from "../map/markers.js";
import { readSettings } from "../map/settings.js";
import { texts } from "../texts.js";

/** @typedef {import("../types.js").VenueFeature} VenueFeature */

/**
 * The map of the venues in the list of the page; the popup of a mark repeats their lines.
 * @param {HTMLElement} root
 */
export function mountEmbeddedMap(root) {
  const element = /** @type {HTMLElement} */ (root.querySelector("[data-map]"));
  const notice = /** @type {HTMLElement} */ (root.querySelector("[data-tiles-notice]"));
  const venues = /** @type {VenueFeature[]} */ (JSON.parse(element.dataset.places ?? "[]"));
  root.hidden = false;

  const settings = readSettings(element);
  // Who scrolls through the page around the frame must not get caught in the map.
  const map = L.map(element, { zoomControl: false, scrollWheelZoom: false, minZoom: 3, maxZoom: settings.maxZoom });
  L.control.zoom({ position: "bottomright", zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  map.attributionControl.setPrefix("Leaflet");
  const bounds = L.latLngBounds(venues.flatMap(({ geometry }) => (geometry ? [spot(geometry.coordinates)] : [])));
  map.fitBounds(bounds, { animate: false, padding: [40, 40], maxZoom: 15 });
  addBackground(map, settings, notice);
  const markers = new Markers(map, choose);
  markers.show(venues);
  map.on("zoomend", () => markers.update());

  /** @param {import("../map/group.js").Mark} mark @param {import("leaflet").Marker} marker */
  function choose(mark, marker) {
    if (mark.kind === "cluster") {
      map.getContainer().focus({ preventScroll: true });
      const all = mark.venues.flatMap(({ geometry }) => (geometry ? [spot(geometry.coordinates)] : []));
      map.fitBounds(L.latLngBounds(all), { padding: [60, 60], maxZoom: map.getZoom() + 4 });
      return;
    }
    const opener = /** @type {HTMLElement | null} */ (document.activeElement);
    const content = lines(mark.venues.map((venue) => venue.id));
    const size = map.getSize();
    const popup = L.popup({ maxWidth: Math.min(320, size.x - 40), maxHeight: Math.max(120, Math.round(size.y * 0.6)) });
    popup.setLatLng(marker.getLatLng()).setContent(content).openOn(map);
    const box = popup.getElement();
    box?.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", texts.closePopup);
    box?.addEventListener("keydown", (event) => {
      if (event.key === "Escape") popup.close();
    });
    popup.on("remove", () => {
      const back = opener?.isConnected ? opener : map.getContainer();
      if (box?.contains(document.activeElement)) back.focus({ preventScroll: true });
    });
    content.focus({ preventScroll: true });
  }
}

/** Longitude, latitude as Leaflet has them. @param {[number, number]} coordinates @returns {[number, number]} */
const spot = ([longitude, latitude]) => [latitude, longitude];

/** The lines of these venues once more. @param {string[]} ids */
function lines(ids) {
  const box = document.createElement("div");
  box.tabIndex = -1;
  const list = document.createElement("ol");
  list.className = "lines";
  list.lang = "fr";
  for (const id of ids) {
    const line = document.querySelector(`[data-list] > [data-id="${CSS.escape(id)}"]`);
    if (line) list.append(line.cloneNode(true));
  }
  box.append(list);
  return box;
}
