// @ts-check
import { ApiProblem } from "../api.js";
import { html, render } from "../lib/html.js";
import { isTimed } from "../lib/when.js";
import { texts } from "../texts.js";
import { line, lineClass } from "./line.js";
import { summary } from "./summary.js";

/** @typedef {import("../state.js").AppState} AppState */
/** @typedef {import("../types.js").VenueFeature} VenueFeature */
/** @typedef {import("../types.js").Words} Words */

/**
 * The list of venues: the accessible twin of the map. It takes over the list that the server wrote, line by line.
 * @param {HTMLElement} root
 * @param {AppState} state
 * @param {Words} words
 */
export function mountList(root, state, words) {
  const list = part(root, "[data-list]");
  const count = part(root, "[data-count]");
  const notice = part(root, "[data-notice]");
  const more = part(root, "[data-more]");
  const everywhere = part(root, "[data-everywhere]");
  const openNote = part(root, "[data-open-note]");
  const empty = part(root, "[data-empty]");

  state.addEventListener("loading", () => {
    list.setAttribute("aria-busy", "true");
    notice.hidden = true;
  });
  state.addEventListener("results", () => {
    list.removeAttribute("aria-busy");
    updateLines(list, state.results?.features ?? [], words);
    markSelection(list, state.selection);
    showCounts();
  });
  state.addEventListener("problem", () => {
    list.removeAttribute("aria-busy");
    showProblem(notice, state.problem, () => state.dispatchEvent(new Event("retry")));
  });
  state.addEventListener("selection", () => {
    markSelection(list, state.selection);
    if (state.chosenIn === "map") revealFirst(list, state.selection);
  });
  more.addEventListener("click", () => state.dispatchEvent(new Event("more")));
  everywhere.addEventListener("click", (event) => {
    event.preventDefault();
    state.changeFilter({ bbox: null });
  });
  reportPointer(list, state);

  function showCounts() {
    const { features, matched, next } = state.results ?? { features: [], matched: 0, next: null };
    const inArea = state.filter.bbox !== null;
    setText(count, summary({ shown: features.length, matched, inArea }));
    openNote.hidden = !isTimed(state.filter);
    empty.hidden = matched > 0;
    more.hidden = next === null;
    everywhere.hidden = !inArea;
    // The server's links to further parts of the list: from here on the button above adds them in place.
    root.querySelector("[data-pages]")?.remove();
  }
}

/** @param {Element} root @param {string} selector */
const part = (root, selector) => /** @type {HTMLElement} */ (root.querySelector(selector));

/** A live region must only change when there is news. @param {Element} element @param {string} text */
function setText(element, text) {
  if (element.textContent?.trim() !== text) element.textContent = text;
}

/**
 * Makes the lines those of the venues, keeping each line that stays, so that focus and reading position stay too.
 * @param {HTMLElement} list
 * @param {VenueFeature[]} venues
 * @param {Words} words
 */
function updateLines(list, venues, words) {
  const old = new Map([...list.children].map((item) => [/** @type {HTMLElement} */ (item).dataset.id, item]));
  let previous = /** @type {Element | null} */ (null);
  for (const venue of venues) {
    const item = old.get(venue.id) ?? document.createElement("li");
    old.delete(venue.id);
    fillLine(/** @type {HTMLElement} */ (item), venue, words);
    const place = previous ? previous.nextElementSibling : list.firstElementChild;
    if (item !== place) list.insertBefore(item, place);
    previous = item;
  }
  for (const item of old.values()) item.remove();
}

/** A line is written once: while a page is open, a venue does not change. @param {HTMLElement} item @param {VenueFeature} venue @param {Words} words */
function fillLine(item, venue, words) {
  if (item.dataset.filled) return;
  item.dataset.filled = "yes";
  item.dataset.id = venue.id;
  item.className = lineClass(venue);
  render(item, line(venue, words));
  if (venue.geometry) item.append(showButton(venue));
}

/** @param {VenueFeature} venue */
function showButton(venue) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link-button line__show";
  button.dataset.show = venue.id;
  render(button, html`${texts.showOnMap}<span class="visually-hidden"> : ${venue.properties.nom}</span>`);
  return button;
}

/** @param {HTMLElement} list @param {string[]} ids */
function markSelection(list, ids) {
  for (const item of /** @type {Iterable<HTMLElement>} */ (list.children)) {
    const chosen = ids.includes(item.dataset.id ?? "");
    if (chosen) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
  }
}

/** @param {HTMLElement} list @param {string[]} ids */
function revealFirst(list, ids) {
  const first = [...list.children].find((item) => ids.includes(/** @type {HTMLElement} */ (item).dataset.id ?? ""));
  // On a narrow screen the list is below the map: jumping there would take the map away from under the finger.
  if (matchMedia("(min-width: 60rem)").matches) first?.scrollIntoView({ block: "nearest" });
}

/** @param {HTMLElement} list @param {AppState} state */
function reportPointer(list, state) {
  const idOf = (/** @type {Event} */ event) =>
    /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-id]"))?.dataset.id ?? null;
  list.addEventListener("pointerover", (event) => state.point(idOf(event)));
  list.addEventListener("pointerleave", () => state.point(null));
  list.addEventListener("focusin", (event) => state.point(idOf(event)));
  list.addEventListener("focusout", () => state.point(null));
  list.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-show]"));
    if (button?.dataset.show) state.select([button.dataset.show], "list");
  });
}

/** @param {HTMLElement} notice @param {Error | null} problem @param {() => void} retry */
function showProblem(notice, problem, retry) {
  const known = problem instanceof ApiProblem ? problem : new ApiProblem("http", "");
  render(
    notice,
    html`<p>${texts.problem(known.kind, known.detail)}</p><button type="button" class="button">${texts.retry}</button>`,
  );
  notice.querySelector("button")?.addEventListener("click", retry);
  notice.hidden = false;
}
