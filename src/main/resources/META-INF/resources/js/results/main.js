// @ts-check
// Wires the page of results. The page that the server wrote is whole without this.
import { mountMapPanel } from "../map/panel.js";
import { mountCombobox } from "../search/combobox.js";
import { mountPlace } from "../search/place.js";
import { nearPoint } from "./address.js";
import { Finder } from "./finder.js";
import { mountForm } from "./form.js";
import { mountList } from "./list.js";

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const finder = new Finder(window.location.pathname + window.location.search);
const form = /** @type {HTMLFormElement} */ (element("recherche"));

document.documentElement.classList.add("with-scripts");
mountForm(form, finder);
mountList(element("lieux"), finder);
mountPlace(/** @type {HTMLElement} */ (form.querySelector("[data-place]")), {
  chosen: () => form.requestSubmit(),
  located: (point, words) => finder.go(nearPoint(finder.address, point, words), { from: "top" }),
});
mountCombobox(/** @type {HTMLInputElement} */ (element("q")), (suggestion) => {
  if (suggestion.page) window.location.assign(suggestion.page);
});
mountMapPanel(element("carte"), element("ouvrir-la-carte"), finder);
window.addEventListener("popstate", () => {
  finder.go(window.location.pathname + window.location.search, { history: "none" });
});
