// @ts-check
// The address of a page of results holds the whole search; these functions read and change it. Nothing here knows the page.

/** What the site's addresses have and the API's have not, or what a map does not ask for. */
const NOT_FOR_MAPS = ["ou", "tri", "limit", "apres", "bbox"];

const WHERE = ["pres_de", "rayon", "commune", "epci", "departement", "region", "polygone"];

/** @typedef {import("../types.js").Bbox} Bbox */

/** @param {string} address "/lieux?…" */
const parametersOf = (address) => new URLSearchParams(address.split("?")[1] ?? "");

/** Commas and colons stay readable, as the server writes them. @param {URLSearchParams} parameters */
function addressOf(parameters) {
  const text = parameters.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return text === "" ? "/lieux" : `/lieux?${text}`;
}

/**
 * The address of the same search on a view of the map.
 * @param {string} address @param {Bbox} bbox @param {number} zoom
 */
export function mapAddress(address, bbox, zoom) {
  const parameters = parametersOf(address);
  for (const name of NOT_FOR_MAPS) parameters.delete(name);
  parameters.set("bbox", bbox.join(","));
  parameters.set("zoom", String(zoom));
  return `/api/carte?${parameters.toString().replaceAll("%2C", ",")}`;
}

/** The same search in the area that a map shows, which takes the place of any other area. @param {string} address @param {Bbox} bbox */
export function withArea(address, bbox) {
  const parameters = parametersOf(address);
  // The point stays, to measure from; how far is now for the map to say.
  for (const name of WHERE) if (name !== "pres_de") parameters.delete(name);
  if (!parameters.has("pres_de")) parameters.delete("ou");
  parameters.delete("apres");
  parameters.set("bbox", bbox.join(","));
  return addressOf(parameters);
}

/** The same search around a point. @param {string} address @param {string} point "48.1,-1.6" @param {string} words */
export function nearPoint(address, point, words) {
  const parameters = parametersOf(address);
  const kilometers = parameters.get("rayon") ?? "20";
  for (const name of [...WHERE, "bbox", "apres", "ou"]) parameters.delete(name);
  parameters.set("ou", words);
  parameters.set("pres_de", point);
  parameters.set("rayon", kilometers);
  return addressOf(parameters);
}

/** Where a search looks: two addresses with the same words look at the same place. @param {string} address */
export function whereOf(address) {
  const parameters = parametersOf(address);
  return WHERE.flatMap((name) => parameters.getAll(name).map((value) => `${name}=${value}`)).join("&");
}

/** @param {string} address */
export const areaOf = (address) => parametersOf(address).get("bbox");

/** The point that distances are measured from, and how far at most. @param {string} address */
export function circleOf(address) {
  const parameters = parametersOf(address);
  const [latitude, longitude] = (parameters.get("pres_de") ?? "").split(",").map(Number);
  if (!parameters.has("pres_de") || !Number.isFinite(latitude) || !Number.isFinite(longitude)) return null;
  const kilometers = Number(parameters.get("rayon") ?? Number.NaN);
  return { latitude, longitude, kilometers: Number.isFinite(kilometers) ? kilometers : null };
}

/**
 * What a form sends, without the fields that say nothing; those of the place are always sent, for an empty one says "anywhere".
 * @param {Iterable<[string, FormDataEntryValue]>} fields
 */
export function formAddress(fields) {
  const parameters = new URLSearchParams();
  for (const [name, value] of fields) {
    if (value !== "" || name === "ou" || name === "lieu_choisi") parameters.append(name, String(value));
  }
  return addressOf(parameters);
}
