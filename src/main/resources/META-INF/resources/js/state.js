// @ts-check
import { sameBbox } from "./lib/bbox.js";

/** @typedef {import("./types.js").Filter} Filter */
/** @typedef {import("./types.js").VenueFeature} VenueFeature */

/**
 * @typedef {object} Results
 * @property {VenueFeature[]} features
 * @property {number} matched how many there are in all
 * @property {string | null} next address of the next part
 */

/**
 * The one state that map, list and filters share; they talk through its events only:
 * - `filter`: the visitor asked for something else ({@link AppState.filter}; detail.replace: not worth a step back)
 * - `loading`: the answer is on its way
 * - `results`: it is here ({@link AppState.results})
 * - `problem`: it will not come ({@link AppState.problem}); the results are those of before
 * - `selection`: venues were chosen, in the list or on the map ({@link AppState.selection}, {@link AppState.chosenIn})
 * - `pointed`: the pointer or the focus is on a line of the list ({@link AppState.pointed})
 */
export class AppState extends EventTarget {
  /** @param {Filter} filter */
  constructor(filter) {
    super();
    this.filter = filter;
    /** @type {Results | null} */
    this.results = null;
    /** @type {Error | null} */
    this.problem = null;
    /** @type {string[]} */
    this.selection = [];
    /** @type {"list" | "map" | null} */
    this.chosenIn = null;
    /** @type {string | null} */
    this.pointed = null;
  }

  /**
   * @param {Partial<Filter>} change
   * @param {{ replace?: boolean, fromHistory?: boolean }} [how]
   */
  changeFilter(change, how = {}) {
    const filter = { ...this.filter, ...change };
    if (sameFilter(filter, this.filter)) return;
    this.filter = filter;
    this.dispatchEvent(new CustomEvent("filter", { detail: how }));
  }

  startLoading() {
    this.dispatchEvent(new Event("loading"));
  }

  /** @param {Results} results */
  showResults(results) {
    this.results = results;
    this.problem = null;
    this.dispatchEvent(new Event("results"));
  }

  /** @param {Error} problem */
  showProblem(problem) {
    this.problem = problem;
    this.dispatchEvent(new Event("problem"));
  }

  /** @param {string[]} ids @param {"list" | "map"} chosenIn */
  select(ids, chosenIn) {
    if (ids.join() === this.selection.join() && chosenIn === "map") return;
    this.selection = ids;
    this.chosenIn = chosenIn;
    this.dispatchEvent(new Event("selection"));
  }

  /** @param {string | null} id */
  point(id) {
    if (id === this.pointed) return;
    this.pointed = id;
    this.dispatchEvent(new Event("pointed"));
  }
}

/** @param {string[]} a @param {string[]} b */
const sameSet = (a, b) => a.length === b.length && a.every((value) => b.includes(value));

/** @param {Filter} a @param {Filter} b */
export function sameFilter(a, b) {
  return (
    sameSet(a.services, b.services) &&
    sameSet(a.typologie, b.typologie) &&
    a.ouvertA === b.ouvertA &&
    a.ouvertLe === b.ouvertLe &&
    a.ouvertApres === b.ouvertApres &&
    sameBbox(a.bbox, b.bbox) &&
    JSON.stringify(a.autres ?? []) === JSON.stringify(b.autres ?? [])
  );
}
