// @ts-check

const TIMEOUT_MILLIS = 15000;

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

/** @typedef {{ fetch?: typeof fetch, timeoutMillis?: number }} Options for tests */

/**
 * Asks this server for something and reads it.
 * @template T
 * @param {string} address
 * @param {AbortSignal} signal aborts the request; the promise is then rejected with an AbortError
 * @param {{ accept: string, read: (answer: Response) => Promise<T> }} how
 * @param {Options} [options]
 * @returns {Promise<T>}
 */
async function ask(address, signal, { accept, read }, options = {}) {
  const request = new AbortController();
  const abort = () => request.abort();
  signal.addEventListener("abort", abort);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, options.timeoutMillis ?? TIMEOUT_MILLIS);
  try {
    const answer = await (options.fetch ?? fetch)(address, { signal: request.signal, headers: { Accept: accept } });
    if (!answer.ok) throw await httpProblem(answer);
    return await read(answer);
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

/** An answer of the API. @param {string} address @param {AbortSignal} signal @param {Options} [options] */
export const fetchJson = (address, signal, options) =>
  ask(
    address,
    signal,
    { accept: "application/json, application/geo+json, application/problem+json", read: (answer) => answer.json() },
    options,
  );

/**
 * A page of the site, with the address that it has in the end.
 * @param {string} address
 * @param {AbortSignal} signal
 * @param {Options} [options]
 * @returns {Promise<{ address: string, text: string }>}
 */
export const fetchPage = (address, signal, options) =>
  ask(
    address,
    signal,
    { accept: "text/html", read: async (answer) => ({ address: localAddress(answer.url), text: await answer.text() }) },
    options,
  );

/** A proxy may have given the server another name; the page only ever asks its own. @param {string} href */
export function localAddress(href) {
  const url = new URL(href, "http://localhost");
  return url.pathname + url.search;
}
