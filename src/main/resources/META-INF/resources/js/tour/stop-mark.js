// @ts-check
import { L } from "../lib/leaflet.js";
import { texts } from "../texts.js";

/**
 * @typedef {object} StopFeature
 * @property {string} id
 * @property {{ coordinates: [longitude: number, latitude: number] }} geometry
 * @property {{ number: number, name: string, place: string, approximate: boolean, next: string | null }} properties
 */

/** @typedef {{ kind: "point" | "area" | "cluster", key: string, latitude: number, longitude: number, venues: StopFeature[] }} StopMark */

const TARGET = 44;

/** A pin or a disc with the number of the stop; a full disc with the numbers of several. @param {StopMark} mark */
export function stopIcon(mark) {
  const shape = document.createElement("span");
  shape.className = "mark__shape";
  const count = document.createElement("span");
  count.className = "mark__count";
  count.textContent = mark.venues.length > 2 ? texts.stops(mark.venues.length) : numbers(mark);
  shape.append(count);
  const size = mark.venues.length > 2 ? TARGET + 20 : TARGET;
  const pin = mark.kind === "point";
  return L.divIcon({
    className: `mark mark--${mark.kind}`,
    html: shape,
    iconSize: [size, size],
    // The tip of the pin, not its middle, stands on the spot.
    iconAnchor: pin ? [size / 2, size - 4] : [size / 2, size / 2],
    popupAnchor: pin ? [0, -size + 12] : [0, -size / 2 + 6],
  });
}

/** @param {StopMark} mark */
const numbers = ({ venues }) =>
  venues
    .map(({ properties }) => properties.number)
    .sort((one, other) => one - other)
    .join(", ");

/** What a mark is, in words. @param {StopMark} mark */
export const stopLabel = ({ venues }) => venues.map(name).join(" ; ");

/** @param {StopFeature} stop */
const name = ({ properties: { number, name, approximate } }) =>
  `${number}. ${name}${approximate ? `, ${texts.approximate}` : ""}`;

/** Built as elements, so that a name from the data can never become markup. @param {StopMark} mark */
export function stopPopup({ venues }) {
  const box = document.createElement("div");
  for (const stop of venues) {
    const { number, name, place, approximate, next } = stop.properties;
    box.append(line("strong", `${number}. ${name}`), line("div", place));
    if (approximate) box.append(line("div", texts.approximate));
    if (next) box.append(line("div", texts.nextVisit(next)));
  }
  return box;
}

/** @param {"strong" | "div"} tag @param {string} words */
function line(tag, words) {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}
