// @ts-check
import { fetchJson } from "../api.js";
import { clampBbox } from "../lib/bbox.js";
import { mapAddress } from "../results/address.js";

/** @typedef {import("../types.js").Bbox} Bbox */

/**
 * @typedef {{ id: string, nom: string, statut?: string }} Listed
 * @typedef {{ cle: string, nombre: number, centre: [number, number], bbox: Bbox }} Group
 * @typedef {{ cle: string, nombre: number, position: [number, number], lieux: Listed[], code_insee?: string }} Spot
 * @typedef {{ groupes: Group[], lieux: Spot[], communes: Spot[] }} View
 */

/** All of the world in a thousand cells. */
const WORLD_ZOOM = 3;
const PATIENCE_MS = 15000;

/**
 * What a view of the map shows of a search.
 * @param {string} address of the page of results
 * @param {import("leaflet").LatLngBounds} bounds
 * @param {number} zoom
 * @param {AbortSignal} signal
 * @returns {Promise<View>}
 */
export function fetchView(address, bounds, zoom, signal) {
  const bbox = clampBbox([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
  return fetchJson(mapAddress(address, bbox, Math.round(zoom)), signal);
}

/** The box around all venues of a search; null when there are none. @param {string} address @returns {Promise<Bbox | null>} */
export async function overview(address) {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return boxOf(await fetchJson(mapAddress(address, [-180, -85, 180, 85], WORLD_ZOOM), signal));
}

/** @param {View} view @returns {Bbox | null} */
export function boxOf({ groupes, lieux, communes }) {
  const boxes = [
    ...groupes.map(({ bbox }) => bbox),
    ...[...lieux, ...communes].map(({ position: [east, north] }) => [east, north, east, north]),
  ];
  if (boxes.length === 0) return null;
  const edge = (/** @type {number} */ i) => boxes.map((box) => box[i]);
  return [Math.min(...edge(0)), Math.min(...edge(1)), Math.max(...edge(2)), Math.max(...edge(3))];
}
