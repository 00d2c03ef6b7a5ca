// @ts-check
/** @typedef {import("../types.js").Bbox} Bbox */

/** 4 decimals are about 10 m: enough for an area, and the address stays short. @param {number} degrees */
const round = (degrees) => Math.round(degrees * 10000) / 10000;

/** "2.2,48.8,2.4,48.9" -> four numbers; null when the text is no box on the globe. @param {string | null} text */
export function parseBbox(text) {
  const parts = (text ?? "").split(",");
  const numbers = parts.map(Number);
  if (parts.length !== 4 || parts.some((part) => part.trim() === "") || !numbers.every(Number.isFinite)) return null;
  const [west, south, east, north] = numbers;
  const onGlobe = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south <= north;
  return onGlobe ? /** @type {Bbox} */ ([west, south, east, north]) : null;
}

/** @param {Bbox} bbox */
export const formatBbox = (bbox) => bbox.map(round).join(",");

/** What of the map's view lies on the globe; a map zoomed far out shows more than one world. @param {Bbox} bbox @returns {Bbox} */
export function clampBbox([west, south, east, north]) {
  const within = (/** @type {number} */ value, /** @type {number} */ limit) => Math.max(-limit, Math.min(limit, value));
  return [round(within(west, 180)), round(within(south, 90)), round(within(east, 180)), round(within(north, 90))];
}

/** @param {Bbox | null} a @param {Bbox | null} b */
export const sameBbox = (a, b) => (a === null || b === null ? a === b : formatBbox(a) === formatBbox(b));
