// @ts-check
import { L } from "../lib/leaflet.js";
import { isClosed } from "../lib/status.js";
import { markLabel, shortPlace } from "./labels.js";

/** @typedef {import("./group.js").Mark} Mark */

/** Width and height in pixels, each a finger's target of 44 pixels at least. */
const SIZES = { area: 52, cluster: 48, point: 44 };

/**
 * What a mark looks like.
 * @typedef {object} Look
 * @property {"point" | "area" | "cluster"} kind
 * @property {number} count
 * @property {boolean} closed all of its venues are
 * @property {string} place what fits under a disc; may be empty
 */

/** @param {Mark} mark */
export function icon(mark) {
  return drawnIcon({
    kind: mark.kind,
    count: mark.venues.length,
    closed: mark.venues.every((venue) => isClosed(venue.properties.statut)),
    place: mark.kind === "area" ? shortPlace(mark.venues[0]) : "",
  });
}

/** A mark is told by its shape, not its colour: a dashed disc, a full disc, a pin; a closed place has a cross. @param {Look} look */
export function drawnIcon(look) {
  const size = SIZES[look.kind];
  return L.divIcon({
    className: `mark mark--${look.kind}${look.closed ? " mark--closed" : ""}`,
    html: content(look),
    iconSize: [size, size],
    // The tip of the pin, not its middle, stands on the spot.
    iconAnchor: look.kind === "point" ? [size / 2, size - 4] : [size / 2, size / 2],
    popupAnchor: look.kind === "point" ? [0, -size + 12] : [0, -size / 2 + 6],
  });
}

/** Built as elements, so that a name from the data can never become markup. @param {Look} look */
function content(look) {
  const box = document.createElement("span");
  box.className = "mark__shape";
  const count = document.createElement("span");
  count.className = "mark__count";
  count.textContent = sign(look);
  box.append(count);
  if (look.place) {
    const place = document.createElement("span");
    place.className = "mark__place";
    place.textContent = look.place;
    box.append(place);
  }
  return box;
}

/** How many venues a mark stands for, "12 k" where five digits would not fit; a cross for one that is closed. @param {Look} look */
function sign({ kind, count, closed }) {
  if (count >= 10000) return `${Math.round(count / 1000)}\u00a0k`;
  if (count > 1) return String(count);
  if (closed) return "×";
  return kind === "point" ? "" : "1";
}

/** @param {import("leaflet").Marker} marker @param {Mark} mark */
export function nameForReaders(marker, mark) {
  const element = marker.getElement();
  element?.setAttribute("aria-label", markLabel(mark));
  element?.setAttribute("title", markLabel(mark));
}
