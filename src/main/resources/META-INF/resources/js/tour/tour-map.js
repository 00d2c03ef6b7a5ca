// @ts-check
import { L } from "../lib/leaflet.js";
import { addBackground } from "../map/background.js";
import { joinClose } from "../map/group.js";
import { readSettings } from "../map/settings.js";
import { texts } from "../texts.js";
import { stopIcon, stopLabel, stopPopup } from "./stop-mark.js";

/** @typedef {import("./stop-mark.js").StopFeature} StopFeature */
/** @typedef {import("./stop-mark.js").StopMark} StopMark */

/** Marks closer than this cover each other, in pixels. */
const CLOSE = 46;

/**
 * A map of the stops of a tour: a pin with the stop's number where its spot is known, a dashed disc where only its
 * commune is, a full disc for several that are close. The table below the map says the same.
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
  map.fitBounds(bounds(stops), { padding: [40, 40], maxZoom: 15 });
  addBackground(map, settings, notice);
  const marks = L.layerGroup().addTo(map);
  map.on("zoomend", () => draw(map, marks, stops));
  draw(map, marks, stops);
}

/** @param {StopFeature[]} stops */
const bounds = (stops) =>
  L.latLngBounds(stops.map(({ geometry: { coordinates } }) => [coordinates[1], coordinates[0]]));

/** Groups anew for the present zoom. @param {import("leaflet").Map} map @param {import("leaflet").LayerGroup} layer @param {StopFeature[]} stops */
function draw(map, layer, stops) {
  layer.clearLayers();
  const toPixels = (/** @type {{ latitude: number, longitude: number }} */ mark) =>
    map.project([mark.latitude, mark.longitude], map.getZoom());
  // It joins whatever stands at a place; its type knows only venues.
  const marks = /** @type {StopMark[]} */ (
    /** @type {unknown} */ (joinClose(/** @type {any} */ (stops.map(single)), toPixels, CLOSE))
  );
  for (const mark of marks) addMark(map, layer, mark);
}

/** @param {StopFeature} stop @returns {StopMark} */
const single = (stop) => ({
  kind: stop.properties.approximate ? "area" : "point",
  key: stop.id,
  latitude: stop.geometry.coordinates[1],
  longitude: stop.geometry.coordinates[0],
  venues: [stop],
});

/** @param {import("leaflet").Map} map @param {import("leaflet").LayerGroup} layer @param {StopMark} mark */
function addMark(map, layer, mark) {
  const marker = L.marker([mark.latitude, mark.longitude], { icon: stopIcon(mark), riseOnHover: true });
  const name = stopLabel(mark);
  marker.on("add", () => {
    marker.getElement()?.setAttribute("aria-label", name);
    marker.getElement()?.setAttribute("title", name);
  });
  const around = bounds(mark.venues);
  const apart = !around.getSouthWest().equals(around.getNorthEast()) && map.getZoom() < map.getMaxZoom();
  if (mark.kind === "cluster" && apart) {
    const comeCloser = () => map.fitBounds(around, { padding: [40, 40] });
    marker.on("click", comeCloser);
    marker.on("keydown", ({ originalEvent }) => {
      if (originalEvent.key === "Enter") comeCloser();
    });
  } else {
    addPopup(map, marker, stopPopup(mark));
  }
  layer.addLayer(marker);
}

/**
 * As wide as the map allows. It takes the focus; Escape or the cross gives it back to the mark.
 * @param {import("leaflet").Map} map
 * @param {import("leaflet").Marker} marker
 * @param {HTMLElement} content
 */
function addPopup(map, marker, content) {
  content.tabIndex = -1;
  content.addEventListener("keydown", (event) => {
    if (event.key === "Escape") marker.closePopup();
  });
  marker.bindPopup(content, { maxWidth: Math.min(300, map.getSize().x - 60) });
  marker.on("popupopen", ({ popup }) => {
    const cross = popup.getElement()?.querySelector(".leaflet-popup-close-button");
    cross?.setAttribute("aria-label", texts.closePopup);
    content.focus({ preventScroll: true });
  });
  marker.on("popupclose", () => {
    const within = marker.getPopup()?.getElement()?.contains(document.activeElement);
    if (within) marker.getElement()?.focus({ preventScroll: true });
  });
}
