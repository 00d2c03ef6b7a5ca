// @ts-check
import { isApproximate } from "../list/line.js";

/** @typedef {import("../types.js").VenueFeature} VenueFeature */

/**
 * @typedef {object} Mark What the map draws as one thing.
 * @property {"point" | "area" | "cluster"} kind an exact spot; somewhere in a commune; several of them too close to tell apart
 * @property {string} key the same for the same mark after a move
 * @property {number} latitude
 * @property {number} longitude
 * @property {VenueFeature[]} venues at least one
 */

/** 6 decimals are about 10 cm. @param {VenueFeature} venue */
const spot = (venue) => venue.geometry?.coordinates.map((degrees) => degrees.toFixed(6)).join(",") ?? "";

/** @param {VenueFeature} venue */
const keyOf = (venue) =>
  isApproximate(venue) ? `area:${venue.properties.code_insee ?? spot(venue)}` : `point:${spot(venue)}`;

/**
 * One mark per exact spot and one per commune (or arrondissement) of which no more is known. Venues without a point are
 * left out: the list has them.
 * @param {VenueFeature[]} venues
 * @returns {Mark[]}
 */
export function groupBySpot(venues) {
  /** @type {Map<string, Mark>} */
  const marks = new Map();
  for (const venue of venues) {
    if (!venue.geometry) continue;
    const key = keyOf(venue);
    const mark = marks.get(key);
    if (mark) mark.venues.push(venue);
    else marks.set(key, newMark(key, venue, venue.geometry.coordinates));
  }
  return [...marks.values()];
}

/** @param {string} key @param {VenueFeature} venue @param {[number, number]} coordinates @returns {Mark} */
const newMark = (key, venue, [longitude, latitude]) => ({
  kind: isApproximate(venue) ? "area" : "point",
  key,
  latitude,
  longitude,
  venues: [venue],
});

/**
 * Joins marks that would cover each other into clusters: greedily, each mark with all that are closer than `distance`.
 * @param {Mark[]} marks
 * @param {(mark: Mark) => { x: number, y: number }} toPixels
 * @param {number} distance in pixels; 0 keeps all apart
 * @returns {Mark[]}
 */
export function joinClose(marks, toPixels, distance) {
  const waiting = marks.map((mark) => ({ mark, pixels: toPixels(mark) }));
  /** @type {Mark[]} */
  const joined = [];
  while (waiting.length > 0) {
    const [first] = waiting.splice(0, 1);
    const close = [first];
    for (let i = waiting.length - 1; i >= 0; i--) {
      const { x, y } = waiting[i].pixels;
      if (Math.hypot(x - first.pixels.x, y - first.pixels.y) < distance) close.push(...waiting.splice(i, 1));
    }
    joined.push(close.length === 1 ? first.mark : cluster(close.map(({ mark }) => mark)));
  }
  return joined;
}

/** @param {Mark[]} marks @returns {Mark} */
function cluster(marks) {
  const venues = marks.flatMap((mark) => mark.venues);
  const mean = (/** @type {(mark: Mark) => number} */ value) =>
    marks.reduce((sum, mark) => sum + value(mark) * mark.venues.length, 0) / venues.length;
  return {
    kind: "cluster",
    key: `cluster:${marks
      .map((mark) => mark.key)
      .sort()
      .join("|")}`,
    latitude: mean((mark) => mark.latitude),
    longitude: mean((mark) => mark.longitude),
    venues,
  };
}
