// @ts-check
// Moments by the clock of the place: "2026-11-28T18:00:00+01:00" shows 18:00 there, whatever this device's own clock says.
import { MONTHS } from "./dates.js";

const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
const DAY_MILLIS = 24 * 60 * 60 * 1000;

/**
 * @typedef {object} Moment
 * @property {"today" | "tomorrow" | "week" | "year" | "later"} distance from now, as people count it
 * @property {number} minutes from now until then, rounded down
 * @property {string} clock "18 h", or "minuit" for a midnight up to which something lasts
 * @property {string} weekday
 * @property {string} date "24 décembre", with the year when it is another one
 */

/** "2026-11-28T18:00:00+01:00" -> "2026-11-28". @param {string} time */
export const dayOf = (time) => time.slice(0, 10);

/** "2026-11-28T18:05:00+01:00" -> "18 h 05", with no-break spaces. @param {string} time */
export function clockWords(time) {
  const [hour, minute] = [time.slice(11, 13), time.slice(14, 16)];
  return `${Number(hour)}\u00a0h${minute === "00" ? "" : `\u00a0${minute}`}`;
}

/** @param {string} time */
export const isMidnight = (time) => time.slice(11, 16) === "00:00";

/** The day of a time in milliseconds, for counting days only. @param {string} time */
const dayMillis = (time) => Date.parse(`${dayOf(time)}T00:00:00Z`);

/**
 * A coming moment as seen from now. For one at which something ends, midnight belongs to the day that it ends.
 * @param {string} now
 * @param {string} at
 * @param {boolean} ends
 * @returns {Moment}
 */
export function moment(now, at, ends) {
  const midnight = ends && isMidnight(at);
  const day = new Date(dayMillis(at) - (midnight ? DAY_MILLIS : 0));
  const days = Math.round((day.getTime() - dayMillis(now)) / DAY_MILLIS);
  const sameYear = String(day.getUTCFullYear()) === now.slice(0, 4);
  return {
    distance: distance(days, sameYear),
    minutes: Math.floor((Date.parse(at) - Date.parse(now)) / 60000),
    clock: midnight ? "minuit" : clockWords(at),
    weekday: WEEKDAYS[day.getUTCDay()],
    date: dateWords(day, sameYear),
  };
}

/** @param {number} days @param {boolean} sameYear */
function distance(days, sameYear) {
  if (days <= 0) return "today";
  if (days === 1) return "tomorrow";
  if (days <= 6) return "week";
  return sameYear ? "year" : "later";
}

/** @param {Date} day @param {boolean} sameYear */
function dateWords(day, sameYear) {
  const number = day.getUTCDate() === 1 ? "1er" : String(day.getUTCDate());
  const date = `${number}\u00a0${MONTHS[day.getUTCMonth()]}`;
  return sameYear ? date : `${date} ${day.getUTCFullYear()}`;
}
