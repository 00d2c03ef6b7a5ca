// @ts-check
import { filterParameters } from "./url.js";

/** @typedef {import("./types.js").Filter} Filter */
/** @typedef {import("./types.js").VenueCollection} VenueCollection */

/** How many venues one answer brings: what a list can hold and a map can show apart. */
export const LIMIT = 200;
const TIMEOUT_MILLIS = 15000;
const ITEMS = "/api/collections/lieux/items";

/** A request that brought no answer (network, timeout) or an error (http, with the problem+json that came with it). */
export class ApiProblem extends Error {
  /** @param {"network" | "timeout" | "http"} kind @param {string} detail in French, may be empty @param {number} [status] */
  constructor(kind, detail, status) {
    super(`${kind} ${status ?? ""} ${detail}`.trim());
    this.kind = kind;
    this.detail = detail;
    this.status = status;
  }
}

/** @param {Filter} filter */
export const itemsAddress = (filter) => {
  const parameters = filterParameters(filter);
  parameters.append("limit", String(LIMIT));
  return `${ITEMS}?${parameters}`;
};

/**
 * @param {string} address {@link itemsAddress}, or the link `next` of an answer
 * @param {AbortSignal} signal aborts the request; the promise is then rejected with an AbortError
 * @param {{ fetch?: typeof fetch, timeoutMillis?: number }} [options] for tests
 * @returns {Promise<VenueCollection>}
 */
export async function fetchVenues(address, signal, options = {}) {
  const request = new AbortController();
  const abort = () => request.abort();
  signal.addEventListener("abort", abort);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, options.timeoutMillis ?? TIMEOUT_MILLIS);
  try {
    const answer = await (options.fetch ?? fetch)(address, {
      signal: request.signal,
      headers: { Accept: "application/geo+json, application/problem+json" },
    });
    if (!answer.ok) throw await httpProblem(answer);
    return await answer.json();
  } catch (error) {
    if (late) throw new ApiProblem("timeout", "");
    if (signal.aborted || error instanceof ApiProblem) throw error;
    throw new ApiProblem("network", "");
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}

/** @param {Response} answer */
async function httpProblem(answer) {
  const problem = await answer.json().catch(() => ({}));
  return new ApiProblem("http", problem.detail ?? problem.title ?? "", answer.status);
}

/** The link to the rest of the answer, as a path on this server. @param {VenueCollection} collection */
export function nextAddress(collection) {
  const link = collection.links?.find(({ rel }) => rel === "next");
  return link ? localAddress(link.href) : null;
}

/** A link may name the server by the name that a proxy gave it; the page only ever asks its own. @param {string} href */
function localAddress(href) {
  const url = new URL(href, "http://localhost");
  return url.pathname + url.search;
}
