// @ts-check
// When somebody wants to come. A search says it by three parameters, the filter form by two fields that can't contradict
// each other: a day ("maintenant", "2026-11-28", "samedi") and a time ("10:00", "apres-18:00"); empty for any. The
// server's WhenFields does the same.

/** @typedef {import("../types.js").Filter} Filter */
/** @typedef {Pick<Filter, "ouvertA" | "ouvertLe" | "ouvertApres">} When */
/** @typedef {{ day: string, time: string }} Fields */

export const NOW = "maintenant";
const AFTER = "apres-";
const TIME = /^\d\d:\d\d$/;
const DAY = /^(\d{4}-\d\d-\d\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** @type {When} */
export const ANY_TIME = { ouvertA: null, ouvertLe: null, ouvertApres: null };

/** @param {When} when */
export const isTimed = (when) => toFields(when).day !== "" || toFields(when).time !== "";

/**
 * What an address asks for; what it says wrongly counts as not said.
 * @param {URLSearchParams} parameters
 * @returns {When}
 */
export function parseWhen(parameters) {
  const get = (/** @type {string} */ name) => parameters.get(name)?.trim() ?? "";
  const at = get("ouvert_a");
  if (at.toLowerCase() === NOW) return { ...ANY_TIME, ouvertA: NOW };
  if (MOMENT.test(at)) return { ...ANY_TIME, ouvertA: at.slice(0, 16) };
  const on = get("ouvert_le").toLowerCase();
  const after = get("ouvert_apres");
  const day = DAY.test(on) ? on : "";
  if (TIME.test(at)) return day ? fromFields({ day, time: at }, "") : ANY_TIME;
  return fromFields({ day, time: TIME.test(after) ? AFTER + after : "" }, "");
}

/** @param {When} when @returns {Fields} */
export function toFields({ ouvertA, ouvertLe, ouvertApres }) {
  if (ouvertA === NOW) return { day: NOW, time: "" };
  if (ouvertA && MOMENT.test(ouvertA)) return { day: ouvertA.slice(0, 10), time: ouvertA.slice(11) };
  return { day: ouvertLe ?? "", time: ouvertApres ? AFTER + ouvertApres : (ouvertA ?? "") };
}

/**
 * @param {Fields} fields
 * @param {string} today the day of a time to which people gave none
 * @returns {When}
 */
export function fromFields({ day, time }, today) {
  if (day === NOW) return { ...ANY_TIME, ouvertA: NOW };
  if (time === "") return { ...ANY_TIME, ouvertLe: day || null };
  if (time.startsWith(AFTER)) {
    return { ...ANY_TIME, ouvertLe: day || null, ouvertApres: time.slice(AFTER.length) };
  }
  const on = day || today;
  return /^\d/.test(on) ? { ...ANY_TIME, ouvertA: `${on}T${time}` } : { ...ANY_TIME, ouvertA: time, ouvertLe: on };
}
