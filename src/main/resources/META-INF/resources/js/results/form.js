// @ts-check
import { morph } from "../lib/morph.js";
import { formAddress } from "./address.js";

/** @typedef {import("./finder.js").Finder} Finder */

/**
 * The form of the results. A box or an option acts at once; what is typed, when the form is sent.
 * @param {HTMLFormElement} form
 * @param {Finder} finder
 */
export function mountForm(form, finder) {
  const send = (/** @type {"top" | "form"} */ from) => finder.go(formAddress(new FormData(form)), { from });
  form.addEventListener("change", (event) => {
    const field = /** @type {HTMLElement} */ (event.target);
    const typed = field instanceof HTMLInputElement && field.type !== "checkbox";
    if (!typed) send("form");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send("top");
  });
  finder.addEventListener("page", (event) => {
    const { content, how } = /** @type {CustomEvent<import("./finder.js").Page>} */ (event).detail;
    // Who goes on to the list has done with the field: it says what the server has understood.
    if (how.from === "top") /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    const wanted = content.getElementById(form.id);
    if (wanted) morph(form, wanted);
    limitTime(form);
  });
  limitTime(form);
}

/** Who wants to come now has no other hour to choose. @param {HTMLFormElement} form */
function limitTime(form) {
  const day = /** @type {HTMLSelectElement | null} */ (form.querySelector("#quand"));
  const time = /** @type {HTMLSelectElement | null} */ (form.querySelector("#heure"));
  if (day && time) time.disabled = day.value === "maintenant";
}
