// @ts-check
import { L } from "../lib/leaflet.js";
import { groupBySpot, joinClose } from "./group.js";
import { icon, nameForReaders } from "./icons.js";

/** @typedef {import("./group.js").Mark} Mark */
/** @typedef {import("leaflet").Map} Map */
/** @typedef {{ mark: Mark, marker: import("leaflet").Marker, content: string }} Shown */

/** Marks closer than this cover each other, in pixels; from zoom 17 on, a town's block apart, all are shown. */
const CLOSE = 46;
const ALL_APART_ZOOM = 17;

/** The marks on the map. They are compared by key with those already there: what stays is not touched. */
export class Markers {
  /**
   * @param {Map} map
   * @param {(mark: Mark, marker: import("leaflet").Marker) => void} choose called when a mark is clicked or entered
   */
  constructor(map, choose) {
    this.map = map;
    this.choose = choose;
    /** @type {globalThis.Map<string, Shown>} */
    this.shown = new globalThis.Map();
    /** @type {import("../types.js").VenueFeature[]} */
    this.venues = [];
  }

  /** @param {import("../types.js").VenueFeature[]} venues */
  show(venues) {
    this.venues = venues;
    this.update();
  }

  /** Groups anew for the present zoom. */
  update() {
    const zoom = this.map.getZoom();
    const toPixels = (/** @type {Mark} */ mark) => this.map.project([mark.latitude, mark.longitude], zoom);
    const marks = joinClose(groupBySpot(this.venues), toPixels, zoom >= ALL_APART_ZOOM ? 0 : CLOSE);
    const gone = new Set(this.shown.keys());
    for (const mark of marks) {
      gone.delete(mark.key);
      this.#place(mark);
    }
    for (const key of gone) this.#remove(key);
  }

  /** @param {Mark} mark */
  #place(mark) {
    const content = mark.venues.map((venue) => venue.id).join();
    const old = this.shown.get(mark.key);
    if (old?.content === content) return;
    if (old) this.#remove(mark.key);
    const marker = L.marker([mark.latitude, mark.longitude], { icon: icon(mark), riseOnHover: true });
    marker.on("click", () => this.choose(mark, marker));
    marker.on("keydown", ({ originalEvent }) => {
      if (originalEvent.key !== "Enter" && originalEvent.key !== " ") return;
      originalEvent.preventDefault();
      this.choose(mark, marker);
    });
    marker.on("add", () => nameForReaders(marker, mark));
    marker.addTo(this.map);
    this.shown.set(mark.key, { mark, marker, content });
  }

  /** @param {string} key */
  #remove(key) {
    this.shown.get(key)?.marker.remove();
    this.shown.delete(key);
  }

  /** The mark that stands for a venue now. @param {string} id */
  find(id) {
    return [...this.shown.values()].find(({ mark }) => mark.venues.some((venue) => venue.id === id)) ?? null;
  }

  /** @param {string[]} ids @param {"is-chosen" | "is-pointed"} state */
  highlight(ids, state) {
    for (const { mark, marker } of this.shown.values()) {
      const on = mark.venues.some((venue) => ids.includes(venue.id));
      marker.getElement()?.classList.toggle(state, on);
      if (state === "is-chosen") marker.setZIndexOffset(on ? 1000 : 0);
    }
  }
}
