// @ts-check
import { formatBbox, parseBbox } from "./lib/bbox.js";
import { parseWhen } from "./lib/when.js";

/** @typedef {import("./types.js").Filter} Filter */

// The other parameters of a search (docs/search.md): followed links may have them, and they stay as they are.
const OTHERS = [
  ...["q", "services_tous", "publics_specifiquement_adresses", "prise_en_charge_specifique", "frais_a_charge"],
  ...["modalites_acces", "modalites_accompagnement", "dispositif_programmes_nationaux", "formations_labels", "statut"],
  ...["precision", "itinerance", "source", "date_maj_depuis", "pres_de", "rayon", "commune", "epci", "departement"],
  ...["region", "polygone", "tri"],
];

/** @param {URLSearchParams} parameters @returns {[name: string, value: string][]} */
function others(parameters) {
  return OTHERS.flatMap((name) =>
    parameters
      .getAll(name)
      .filter((value) => value !== "")
      .map((value) => /** @type {[string, string]} */ ([name, value])),
  );
}

/** Values of a parameter that may be repeated or hold a list: services=a,b&services=c. @param {URLSearchParams} parameters @param {string} name */
function listed(parameters, name) {
  const values = parameters.getAll(name).flatMap((value) => value.split(","));
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))].sort();
}

/**
 * What an address asks for; what it says wrongly counts as not said (the server tells people about it).
 * @param {string} search "?services=…&typologie=…&bbox=…"
 * @returns {Filter}
 */
export function parseFilter(search) {
  const parameters = new URLSearchParams(search);
  const autres = others(parameters);
  return {
    services: listed(parameters, "services"),
    typologie: listed(parameters, "typologie"),
    ...parseWhen(parameters),
    bbox: parseBbox(parameters.get("bbox")),
    ...(autres.length > 0 ? { autres } : {}),
  };
}

/**
 * The filter as parameters, in one fixed order, so that the same filter is always the same address.
 * @param {Filter} filter
 */
export function filterParameters(filter) {
  const parameters = new URLSearchParams();
  for (const service of [...filter.services].sort()) parameters.append("services", service);
  for (const type of [...filter.typologie].sort()) parameters.append("typologie", type);
  if (filter.ouvertA) parameters.append("ouvert_a", filter.ouvertA);
  if (filter.ouvertLe) parameters.append("ouvert_le", filter.ouvertLe);
  if (filter.ouvertApres) parameters.append("ouvert_apres", filter.ouvertApres);
  if (filter.bbox) parameters.append("bbox", formatBbox(filter.bbox));
  for (const [name, value] of filter.autres ?? []) parameters.append(name, value);
  return parameters;
}

/** "?services=…", or nothing for the filter that keeps everything. @param {Filter} filter */
export function formatFilter(filter) {
  // A bbox or a time reads better, and travels through e-mails better, with its commas and colons left readable.
  const text = filterParameters(filter).toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}
