// @ts-check
// Wires the home page. The page that the server wrote is whole without this.
import { mountFilters, readWords } from "./filters/filters.js";
import { followHistory } from "./history.js";
import { mountList } from "./list/list.js";
import { mountMapPanel } from "./map/panel.js";
import { startSearch } from "./search.js";
import { AppState } from "./state.js";
import { parseFilter } from "./url.js";

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const form = /** @type {HTMLFormElement} */ (element("filtres"));
const words = readWords(form);
const state = new AppState(parseFilter(window.location.search));

document.documentElement.classList.add("with-scripts");
followHistory(state, window);
mountFilters(form, state, element("resultats"));
mountList(element("lieux"), state, words);
mountMapPanel(element("carte"), element("ouvrir-la-carte"), state, words);
startSearch(state);
