// @ts-check
import { L } from "../lib/leaflet.js";
import { changes } from "./changes.js";
import { drawnIcon } from "./icons.js";
import { joinNear } from "./join.js";
import { carteLabel, cartePlace } from "./labels.js";

/** @typedef {import("./carte.js").View} View */
/** @typedef {import("./carte.js").Group} Group */
/** @typedef {import("./carte.js").Spot} Spot */
/** @typedef {import("leaflet").Marker} Marker */
/**
 * @typedef {{ kind: "cluster", entry: Group, marker: Marker }} DrawnGroup
 * @typedef {{ kind: "point" | "area", entry: Spot, marker: Marker }} DrawnSpot
 * @typedef {DrawnGroup | DrawnSpot} Drawn
 */

const KINDS = /** @type {const} */ ({ groupes: "cluster", lieux: "point", communes: "area" });
/** Marks closer than this, in pixels, are hard to hit. */
const CLOSE = 36;
/** From here on, a few houses apart, all are shown. */
export const APART_ZOOM = 18;
const CLOSED = new Set(["ferme_temporairement", "ferme_definitivement"]);

/** What /api/carte answers, on the map. Answers are compared by key: what stays is not touched, and keeps its focus. */
export class CarteMarks {
  /** @param {import("leaflet").Map} map @param {(drawn: Drawn) => void} choose called when a mark is clicked or entered */
  constructor(map, choose) {
    this.map = map;
    this.choose = choose;
    /** @type {View} */
    this.view = { groupes: [], lieux: [], communes: [] };
    /** @type {globalThis.Map<string, Drawn>} */
    this.drawn = new globalThis.Map();
  }

  /** @param {View} answer */
  show(answer) {
    const zoom = this.map.getZoom();
    const toPixels = (/** @type {[number, number]} */ [longitude, latitude]) =>
      this.map.project([latitude, longitude], zoom);
    const view = joinNear(answer, toPixels, zoom >= APART_ZOOM ? 0 : CLOSE);
    const all = changes(this.view, view);
    this.view = view;
    for (const list of /** @type {(keyof typeof KINDS)[]} */ (Object.keys(KINDS))) {
      const { added, removed, changed } = all[list];
      for (const key of removed) this.#remove(`${list} ${key}`);
      for (const entry of changed) this.#remove(`${list} ${entry.cle}`);
      for (const entry of [...added, ...changed]) this.#place(list, /** @type {any} */ (entry));
    }
  }

  /** @param {keyof typeof KINDS} list @param {any} entry */
  #place(list, entry) {
    const kind = KINDS[list];
    const [longitude, latitude] = entry.centre ?? entry.position;
    const closed = entry.lieux?.every((/** @type {import("./carte.js").Listed} */ { statut }) =>
      CLOSED.has(statut ?? ""),
    );
    const look = { kind, count: entry.nombre, closed: closed === true, place: cartePlace(entry) };
    const marker = L.marker([latitude, longitude], { icon: drawnIcon(look), riseOnHover: true });
    const drawn = /** @type {Drawn} */ ({ kind, entry, marker });
    marker.on("click", () => this.choose(drawn));
    marker.on("keydown", ({ originalEvent }) => {
      if (originalEvent.key !== "Enter" && originalEvent.key !== " ") return;
      originalEvent.preventDefault();
      this.choose(drawn);
    });
    marker.on("add", () => {
      marker.getElement()?.setAttribute("aria-label", carteLabel(drawn));
      marker.getElement()?.setAttribute("title", carteLabel(drawn));
    });
    marker.addTo(this.map);
    this.drawn.set(`${list} ${entry.cle}`, drawn);
  }

  /** @param {string} key */
  #remove(key) {
    const marker = this.drawn.get(key)?.marker;
    // The mark under the finger goes; from the map the next one is one step away.
    if (marker?.getElement() && marker.getElement() === document.activeElement) {
      this.map.getContainer().focus({ preventScroll: true });
    }
    marker?.remove();
    this.drawn.delete(key);
  }

  /** The spot on which a venue stands now; null while it is in a group, or none of those named. @param {string} id */
  find(id) {
    for (const drawn of this.drawn.values()) {
      if (drawn.kind !== "cluster" && drawn.entry.lieux.some((venue) => venue.id === id)) return drawn;
    }
    return null;
  }

  /** @param {string[]} ids @param {"is-chosen" | "is-pointed"} state */
  highlight(ids, state) {
    for (const { kind, entry, marker } of this.drawn.values()) {
      const on = kind !== "cluster" && entry.lieux.some((/** @type {{ id: string }} */ { id }) => ids.includes(id));
      marker.getElement()?.classList.toggle(state, on);
      if (state === "is-chosen") marker.setZIndexOffset(on ? 1000 : 0);
    }
  }
}
