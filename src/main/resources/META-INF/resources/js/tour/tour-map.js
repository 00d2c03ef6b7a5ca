// @ts-check
import { L } from "../lib/leaflet.js";
import { addBackground } from "../map/background.js";
import { readSettings } from "../map/settings.js";
import { texts } from "../texts.js";

/**
 * @typedef {object} StopFeature
 * @property {string} id
 * @property {{ coordinates: [longitude: number, latitude: number] }} geometry
 * @property {{ number: number, name: string, place: string, approximate: boolean, next: string | null }} properties
 */

const TARGET = 44;

/**
 * A map of the stops of a tour: a pin with the stop's number where its spot is known, a dashed disc where only its
 * commune is. The table below the map says the same.
 * @param {HTMLElement} root
 */
export function mountTourMap(root) {
  const element = /** @type {HTMLElement} */ (root.querySelector("[data-map]"));
  const notice = /** @type {HTMLElement} */ (root.querySelector("[data-tiles-notice]"));
  const stops = /** @type {StopFeature[]} */ (JSON.parse(element.dataset.stops ?? "[]"));
  if (stops.length === 0) return;
  root.hidden = false;

  const settings = readSettings(element);
  const map = L.map(element, { zoomControl: false, scrollWheelZoom: false, minZoom: 3, maxZoom: settings.maxZoom });
  L.control.zoom({ position: "bottomright", zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  map.attributionControl.setPrefix("Leaflet");
  map.fitBounds(L.latLngBounds(stops.map(place)), { padding: [40, 40], maxZoom: 15 });
  addBackground(map, settings, notice);
  for (const stop of stops) addMarker(map, stop);
}

/** @param {StopFeature} stop @returns {[number, number]} */
const place = ({ geometry }) => [geometry.coordinates[1], geometry.coordinates[0]];

/** @param {import("leaflet").Map} map @param {StopFeature} stop */
function addMarker(map, stop) {
  const { number, name, approximate } = stop.properties;
  const marker = L.marker(place(stop), { icon: icon(number, approximate), riseOnHover: true });
  marker.on("add", () => {
    const words = `${number}. ${name}${approximate ? `, ${texts.approximate}` : ""}`;
    marker.getElement()?.setAttribute("aria-label", words);
    marker.getElement()?.setAttribute("title", words);
  });
  marker.bindPopup(content(stop));
  marker.addTo(map);
}

/** @param {number} number @param {boolean} approximate */
function icon(number, approximate) {
  const shape = document.createElement("span");
  shape.className = "mark__shape";
  const count = document.createElement("span");
  count.className = "mark__count";
  count.textContent = String(number);
  shape.append(count);
  return L.divIcon({
    className: `mark mark--${approximate ? "area" : "point"}`,
    html: shape,
    iconSize: [TARGET, TARGET],
    // The tip of the pin, not its middle, stands on the spot.
    iconAnchor: approximate ? [TARGET / 2, TARGET / 2] : [TARGET / 2, TARGET - 4],
    popupAnchor: approximate ? [0, -TARGET / 2 + 6] : [0, -TARGET + 12],
  });
}

/** Built as elements, so that a name from the data can never become markup. @param {StopFeature} stop */
function content({ properties }) {
  const box = document.createElement("div");
  const lines = [properties.name, properties.place, properties.approximate ? texts.approximate : null];
  if (properties.next) lines.push(texts.nextVisit(properties.next));
  for (const [index, words] of lines.filter(Boolean).entries()) {
    const line = document.createElement(index === 0 ? "strong" : "div");
    line.textContent = words ?? "";
    box.append(line);
  }
  return box;
}
