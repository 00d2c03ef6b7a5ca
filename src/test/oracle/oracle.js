// Asks the npm package opening_hours, our oracle, about values. It is LGPL and only ever runs in tests.
// Comments of ours are the same wherever it is asked: see docs/hours-differences.md.
import { createRequire } from "node:module";

const OpeningHours = createRequire(import.meta.url)("opening_hours");

/** The oracle takes public and school holidays from the state; without coordinates it gives the sun fixed times. */
export function place(state) {
  return { address: { country_code: "fr", state } };
}

/** Compiles a value, or tells why the oracle refuses it. */
export function compile(value, state) {
  const console = muteConsole();
  try {
    return { hours: new OpeningHours(value, place(state), { mode: 0, locale: "en" }) };
  } catch (error) {
    return { error: String(error).split("\n")[0] };
  } finally {
    console.restore();
  }
}

/** O open, U unknown, C closed. */
export function letter(hours, date) {
  if (hours.getState(date)) {
    return "O";
  }
  return hours.getUnknown(date) ? "U" : "C";
}

/** Days between two dates on which the value matches at noon, as 2026-12-25; the oracle knows school holidays to 2026. */
export function daysOf(value, state, from, to) {
  const { hours } = compile(value, state);
  const days = [];
  for (let day = new Date(from); day < to; day.setDate(day.getDate() + 1)) {
    const noon = new Date(day.getFullYear(), day.getMonth(), day.getDate(), 12);
    try {
      if (hours.getState(noon)) {
        days.push(isoDay(noon));
      }
    } catch {
      break;
    }
  }
  return days;
}

export function isoDay(date) {
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function muteConsole() {
  const kept = { log: console.log, warn: console.warn, error: console.error };
  console.log = console.warn = console.error = () => {};
  return { restore: () => Object.assign(console, kept) };
}
