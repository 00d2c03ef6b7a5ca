// @ts-check

/** The cities whose arrondissements have INSEE codes of their own: the code before the first one, and how many there are. */
const CITIES = [
  { name: "Paris", before: 75100, count: 20 },
  { name: "Lyon", before: 69380, count: 9 },
  { name: "Marseille", before: 13200, count: 16 },
];

/**
 * The municipal arrondissement of an INSEE code: "75119" -> Paris, "19e"; null for any other commune.
 * @param {string | null} insee
 */
export function arrondissement(insee) {
  const code = Number(insee);
  const city = CITIES.find(({ before, count }) => code > before && code <= before + count);
  if (!city) return null;
  const number = code - city.before;
  return { city: city.name, ordinal: number === 1 ? "1er" : `${number}e` };
}
