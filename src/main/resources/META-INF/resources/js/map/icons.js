// @ts-check
import { L } from "../lib/leaflet.js";
import { isClosed } from "../lib/status.js";
import { markLabel, shortPlace } from "./labels.js";

/** @typedef {import("./group.js").Mark} Mark */

/** Width and height in pixels, each a finger's target of 44 pixels at least. */
const SIZES = { area: 52, cluster: 48, point: 44 };

/** A mark is told by its shape, not its colour: a dashed disc, a full disc, a pin; a closed place has a cross. @param {Mark} mark */
export function icon(mark) {
  const size = SIZES[mark.kind];
  return L.divIcon({
    className: classes(mark),
    html: content(mark),
    iconSize: [size, size],
    // The tip of the pin, not its middle, stands on the spot.
    iconAnchor: mark.kind === "point" ? [size / 2, size - 4] : [size / 2, size / 2],
    popupAnchor: mark.kind === "point" ? [0, -size + 12] : [0, -size / 2 + 6],
  });
}

/** @param {Mark} mark */
function classes(mark) {
  const closed = mark.venues.every((venue) => isClosed(venue.properties.statut));
  return `mark mark--${mark.kind}${closed ? " mark--closed" : ""}`;
}

/** Built as elements, so that a name from the data can never become markup. @param {Mark} mark */
function content(mark) {
  const box = document.createElement("span");
  box.className = "mark__shape";
  const count = document.createElement("span");
  count.className = "mark__count";
  count.textContent = sign(mark);
  box.append(count);
  if (mark.kind === "area") {
    const place = document.createElement("span");
    place.className = "mark__place";
    place.textContent = shortPlace(mark.venues[0]);
    box.append(place);
  }
  return box;
}

/** How many venues a mark stands for; a cross for one that is closed. @param {Mark} mark */
function sign(mark) {
  if (mark.venues.length > 1) return String(mark.venues.length);
  if (isClosed(mark.venues[0].properties.statut)) return "×";
  return mark.kind === "point" ? "" : "1";
}

/** @param {import("leaflet").Marker} marker @param {Mark} mark */
export function nameForReaders(marker, mark) {
  const element = marker.getElement();
  element?.setAttribute("aria-label", markLabel(mark));
  element?.setAttribute("title", markLabel(mark));
}
