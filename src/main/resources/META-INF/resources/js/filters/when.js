// @ts-check
import { clockWords } from "../lib/clock.js";
import { frenchDate } from "../lib/dates.js";
import { fromFields, NOW, toFields } from "../lib/when.js";

/** @typedef {import("../types.js").Filter} Filter */

/** @param {HTMLFormElement} form */
function fields(form) {
  const select = (/** @type {string} */ name) =>
    /** @type {HTMLSelectElement} */ (form.querySelector(`select[name=${name}]`));
  return { day: select("quand"), time: select("heure") };
}

/** @param {HTMLFormElement} form */
export function readWhen(form) {
  const { day, time } = fields(form);
  return fromFields({ day: day.value, time: time.value }, form.dataset.today ?? "");
}

/** @param {HTMLFormElement} form @param {Filter} filter */
export function writeWhen(form, filter) {
  const { day, time } = fields(form);
  const chosen = toFields(filter);
  choose(day, chosen.day, frenchDate);
  choose(time, chosen.time, timeWords);
  time.disabled = chosen.day === NOW;
}

/** An address may ask for a day or a time that the form does not offer. @param {HTMLSelectElement} select @param {string} value @param {(value: string) => string} words */
function choose(select, value, words) {
  if (![...select.options].some((option) => option.value === value)) select.add(new Option(words(value), value));
  select.value = value;
}

/** "10:30" -> "à 10 h 30", "apres-16:00" -> "après 16 h". @param {string} value */
function timeWords(value) {
  const after = value.startsWith("apres-");
  return `${after ? "après" : "à"} ${clockWords(`0000-00-00T${after ? value.slice("apres-".length) : value}`)}`;
}
