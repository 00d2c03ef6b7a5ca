// @ts-check
import { fetchJson } from "../api.js";
import { html, render } from "../lib/html.js";
import { texts } from "../texts.js";

/**
 * @typedef {object} Suggestion
 * @property {string} type
 * @property {string} libelle
 * @property {string} [detail]
 * @property {number} [latitude]
 * @property {number} [longitude]
 * @property {Record<string, string>} parametres of a search for it
 * @property {string} [page] of a venue
 */

/** Long enough for the next letter to come. */
const PAUSE_MS = 150;
const LEAST_LETTERS = 2;
const MOST = 7;

/**
 * Suggestions below a field while somebody types: the "editable combobox with list autocomplete" of the ARIA practices. Arrows
 * walk through the list, Enter takes, Escape closes; the focus stays in the field. Without an answer it is a plain field.
 * @param {HTMLInputElement} input its data-suggest names the types to suggest
 * @param {(suggestion: Suggestion) => void} choose
 */
export function mountCombobox(input, choose) {
  const list = document.createElement("ul");
  const status = document.createElement("span");
  /** @type {Suggestion[]} */
  let shown = [];
  let active = -1;
  let running = new AbortController();
  let timer = 0;
  prepare();

  input.addEventListener("input", () => {
    running.abort();
    clearTimeout(timer);
    if (input.value.trim().length < LEAST_LETTERS) close();
    else timer = window.setTimeout(suggest, PAUSE_MS);
  });
  input.addEventListener("keydown", onKey);
  input.addEventListener("blur", () => {
    running.abort();
    clearTimeout(timer);
    close();
  });
  // The focus must stay in the field while the pointer is on the list.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = /** @type {Element} */ (event.target).closest("li");
    if (option) take([...list.children].indexOf(option));
  });

  function prepare() {
    list.id = `${input.id}-liste`;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", texts.suggestions);
    list.dataset.added = "yes";
    status.className = "visually-hidden";
    status.dataset.added = "yes";
    status.setAttribute("role", "status");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    input.after(list, status);
  }

  async function suggest() {
    const request = new AbortController();
    running = request;
    const parameters = new URLSearchParams({
      q: input.value.trim(),
      types: input.dataset.suggest ?? "",
      limit: String(MOST),
    });
    try {
      const { suggestions } = await fetchJson(`/api/suggestions?${parameters}`, request.signal);
      if (!request.signal.aborted) open(suggestions);
    } catch {
      // Typing on is possible without suggestions, and what is sent is understood all the same.
      if (!request.signal.aborted) close();
    }
  }

  /** @param {Suggestion[]} suggestions */
  function open(suggestions) {
    shown = suggestions;
    render(list, html`${suggestions.map((one, place) => option(one, place))}`);
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(suggestions.length > 0));
    status.textContent = texts.suggested(suggestions.length);
    activate(-1);
  }

  /** @param {Suggestion} suggestion @param {number} place */
  function option({ libelle, detail, type }, place) {
    const kind = texts.suggestedType(type);
    const more = [detail, kind].filter(Boolean).join(", ");
    return html`<li id="${list.id}-${place}" role="option" aria-selected="false" class="suggestion">${libelle}${more && html` <span class="suggestion__detail">${more}</span>`}</li>`;
  }

  function close() {
    shown = [];
    list.hidden = true;
    list.replaceChildren();
    status.textContent = "";
    input.setAttribute("aria-expanded", "false");
    activate(-1);
  }

  /** @param {number} place -1: none */
  function activate(place) {
    active = place;
    for (const [i, item] of [...list.children].entries()) item.setAttribute("aria-selected", String(i === place));
    const item = list.children[place];
    if (item) {
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  /** @param {number} place */
  function take(place) {
    const suggestion = shown[place];
    input.value = suggestion.libelle;
    close();
    choose(suggestion);
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (shown.length === 0 || event.isComposing) return;
    const last = shown.length - 1;
    if (event.key === "ArrowDown") activate(active === last ? -1 : active + 1);
    else if (event.key === "ArrowUp") activate(active === -1 ? last : active - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) take(active);
    else return;
    event.preventDefault();
  }
}
