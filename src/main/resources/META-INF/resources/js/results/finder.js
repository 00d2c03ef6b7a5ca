// @ts-check
import { fetchPage } from "../api.js";

/**
 * What list, filters and map share. The state is the address; the page that the server writes for it is the truth. The parts
 * talk through its events only:
 * - `loading`: another page is on its way
 * - `page`: it is here ({@link Page}, as `detail`)
 * - `problem`: it will not come (`detail`: the error); what is shown is the page of before
 * - `selection`: venues were chosen in the list or on the map ({@link Finder.selection})
 * - `pointed`: the pointer or the focus is on a line of the list ({@link Finder.pointed})
 *
 * @typedef {object} How
 * @property {"push" | "replace" | "none"} [history] a step to go back from, a refinement of the last one, or neither
 * @property {"map" | "top" | "form"} [from] who asked: the map, a link that leads to the head of the list, or the form
 *
 * @typedef {{ content: Document, address: string, how: How }} Page
 * @typedef {{ ids: string[], chosenIn: "list" | "map", at: [latitude: number, longitude: number] | null }} Selection
 */
export class Finder extends EventTarget {
  #running = new AbortController();

  /** @param {string} address @param {{ fetchPage?: typeof fetchPage }} [options] for tests */
  constructor(address, options = {}) {
    super();
    this.address = address;
    this.fetchPage = options.fetchPage ?? fetchPage;
    /** @type {Selection} */
    this.selection = { ids: [], chosenIn: "map", at: null };
    /** @type {string | null} */
    this.pointed = null;
    this.retry = () => {};
  }

  /**
   * Goes to another search. A newer question aborts the older one, so that a slow answer never overwrites a fast one.
   * @param {string} address
   * @param {How} [how]
   */
  async go(address, how = {}) {
    this.#running.abort();
    const request = new AbortController();
    this.#running = request;
    this.retry = () => this.go(address, how);
    this.dispatchEvent(new Event("loading"));
    try {
      const answer = await this.fetchPage(address, request.signal);
      if (request.signal.aborted) return;
      this.#show(answer, how);
    } catch (error) {
      if (!request.signal.aborted) this.dispatchEvent(new CustomEvent("problem", { detail: error }));
    }
  }

  /** @param {{ address: string, text: string }} answer @param {How} how */
  #show({ address, text }, how) {
    const content = new DOMParser().parseFromString(text, "text/html");
    if (!content.getElementById("lieux")) {
      // A page of another kind, which asks which place is meant.
      window.location.assign(address);
      return;
    }
    this.address = address;
    if (how.history !== "none") {
      const step = how.history === "replace" ? "replaceState" : "pushState";
      window.history[step](null, "", address);
    }
    this.dispatchEvent(new CustomEvent("page", { detail: { content, address, how } }));
  }

  /** @param {string[]} ids @param {"list" | "map"} chosenIn @param {[number, number] | null} [at] */
  select(ids, chosenIn, at = null) {
    if (ids.join() === this.selection.ids.join() && chosenIn === "map") return;
    this.selection = { ids, chosenIn, at };
    this.dispatchEvent(new Event("selection"));
  }

  /** @param {string | null} id */
  point(id) {
    if (id === this.pointed) return;
    this.pointed = id;
    this.dispatchEvent(new Event("pointed"));
  }
}
