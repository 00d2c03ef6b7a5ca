// @ts-check

export const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/**
 * A year, month or day in words: "2014" -> "2014", "2014-09" -> "septembre 2014", "2014-09-01" -> "1er septembre 2014".
 * Anything else stays as it is.
 * @param {string} date
 */
export function frenchDate(date) {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date);
  const month = match?.[2] ? MONTHS[Number(match[2]) - 1] : null;
  if (!match || month === undefined) return date;
  const day = match[3] ? (match[3] === "01" ? "1er" : String(Number(match[3]))) : null;
  return [day, month, match[1]].filter((part) => part !== null).join(" ");
}

/** "depuis septembre 2014", "depuis le 1er septembre 2014". @param {string} date */
export const since = (date) => `depuis ${withArticle(date)}`;

/** "jusqu’en septembre 2014", "jusqu’au 1er septembre 2014". @param {string} date */
export const until = (date) => (isDay(date) ? `jusqu’au ${frenchDate(date)}` : `jusqu’en ${frenchDate(date)}`);

/** @param {string} date */
const isDay = (date) => /^\d{4}-\d\d-\d\d$/.test(date);

/** @param {string} date */
const withArticle = (date) => (isDay(date) ? `le ${frenchDate(date)}` : frenchDate(date));
