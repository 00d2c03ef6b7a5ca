// @ts-check
import { ANY_TIME, isTimed } from "../lib/when.js";
import { readWhen, writeWhen } from "./when.js";

/** @typedef {import("../state.js").AppState} AppState */
/** @typedef {import("../types.js").Words} Words */

const NAMES = /** @type {const} */ (["services", "typologie"]);

/**
 * The filter form. Without scripts it is sent to the server; with them each choice acts at once, and the button only leads
 * on to the results.
 * @param {HTMLFormElement} form
 * @param {AppState} state
 * @param {HTMLElement} results where the button leads; must be focusable
 */
export function mountFilters(form, state, results) {
  form.addEventListener("change", () => state.changeFilter(readFilters(form)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    results.focus();
    results.scrollIntoView({ block: "start" });
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    state.changeFilter({ services: [], typologie: [], ...ANY_TIME, autres: [] });
  });
  state.addEventListener("filter", () => writeFilters(form, state));
  writeFilters(form, state);
}

/** @param {HTMLFormElement} form @param {string} name */
const boxes = (form, name) =>
  /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll(`input[type=checkbox][name=${name}]`)]);

/** @param {HTMLFormElement} form */
function readFilters(form) {
  const [services, typologie] = NAMES.map((name) =>
    boxes(form, name)
      .filter((box) => box.checked)
      .map((box) => box.value),
  );
  return { services, typologie, ...readWhen(form) };
}

/** @param {HTMLFormElement} form @param {AppState} state */
function writeFilters(form, state) {
  for (const name of NAMES) {
    for (const box of boxes(form, name)) box.checked = state.filter[name].includes(box.value);
  }
  writeWhen(form, state.filter);
  const chosen = state.filter.services.length + state.filter.typologie.length;
  const reset = /** @type {HTMLElement | null} */ (form.querySelector("[data-reset]"));
  if (reset) reset.hidden = chosen === 0 && !isTimed(state.filter);
}

/** The site's words for the standard's codes stand beside each box. @param {HTMLFormElement} form @returns {Words} */
export function readWords(form) {
  const wordsOf = (/** @type {string} */ name) =>
    new Map(boxes(form, name).map((box) => [box.value, box.dataset.words ?? box.value]));
  return { types: wordsOf("typologie"), services: wordsOf("services") };
}
