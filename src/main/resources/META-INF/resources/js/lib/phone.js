// @ts-check

/** Calling codes of the overseas departments and collectivities whose numbers are dialled with a 0 like the mainland's. */
const NATIONAL = /^\+(?:33|(590|594|596|262))([1-9]\d{8})$/;
const NO_BREAK = "\u00a0";

/**
 * A number as people in France write and dial it: "+33140180441" -> "01 40 18 04 41", "+590590123456" -> "0590 12 34 56".
 * What cannot be read stays as it is.
 * @param {string} number E.164
 */
export function frenchPhone(number) {
  const match = NATIONAL.exec(number.replace(/[\s.]/g, ""));
  if (!match) return number;
  const national = `0${match[2]}`;
  const groups = match[1] ? [national.slice(0, 4), ...pairs(national.slice(4))] : pairs(national);
  return groups.join(NO_BREAK);
}

/** @param {string} digits */
const pairs = (digits) => digits.match(/\d\d/g) ?? [];
