import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ApiProblem,
  fetchVenues,
  itemsAddress,
  LIMIT,
  nextAddress,
} from "../../main/resources/META-INF/resources/js/api.js";
import { startSearch } from "../../main/resources/META-INF/resources/js/search.js";
import { AppState } from "../../main/resources/META-INF/resources/js/state.js";

const NOTHING = {
  services: [],
  typologie: [],
  ouvertA: null,
  ouvertLe: null,
  ouvertApres: null,
  bbox: null,
};
const answer = (body, status = 200) => new Response(JSON.stringify(body), { status });
const never = (_address, { signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
  });
const signal = () => new AbortController().signal;

test("the API is asked for what the page's address says", () => {
  const address = itemsAddress({ ...NOTHING, services: ["a b"], typologie: ["EPN"], bbox: [1, 2, 3, 4] });
  const parameters = new URL(address, "http://x").searchParams;
  assert.deepEqual(
    [...parameters],
    [
      ["services", "a b"],
      ["typologie", "EPN"],
      ["bbox", "1,2,3,4"],
      ["limit", String(LIMIT)],
    ],
  );
});

test("an answer is the collection", async () => {
  const collection = { numberMatched: 1, features: [] };
  assert.deepEqual(await fetchVenues("/x", signal(), { fetch: async () => answer(collection) }), collection);
});

test("problem details become an ApiProblem with their French detail", async () => {
  const problem = { title: "Requête incorrecte", detail: "bbox : quatre nombres attendus" };
  await assert.rejects(fetchVenues("/x", signal(), { fetch: async () => answer(problem, 400) }), (error) => {
    assert.ok(error instanceof ApiProblem);
    assert.deepEqual([error.kind, error.status, error.detail], ["http", 400, problem.detail]);
    return true;
  });
});

test("an error without problem details is an ApiProblem all the same", async () => {
  const fetch = async () => new Response("<html>", { status: 502 });
  await assert.rejects(fetchVenues("/x", signal(), { fetch }), { kind: "http", status: 502, detail: "" });
});

test("no connection is a problem of the network", async () => {
  const fetch = async () => {
    throw new TypeError("failed to fetch");
  };
  await assert.rejects(fetchVenues("/x", signal(), { fetch }), { kind: "network" });
});

test("a server that never answers is a timeout", async () => {
  await assert.rejects(fetchVenues("/x", signal(), { fetch: never, timeoutMillis: 1 }), { kind: "timeout" });
});

test("a request that is called off is no problem", async () => {
  const request = new AbortController();
  const result = fetchVenues("/x", request.signal, { fetch: never });
  request.abort();
  await assert.rejects(result, { name: "AbortError" });
});

test("the next part is asked from this server, whatever name the link has", () => {
  const links = [
    { rel: "self", href: "http://a" },
    { rel: "next", href: "https://proxy.example/api/collections/lieux/items?limit=200&apres=x" },
  ];
  assert.equal(nextAddress({ links }), "/api/collections/lieux/items?limit=200&apres=x");
  assert.equal(nextAddress({ links: [] }), null);
});

/** Runs a search against answers that the test gives when it wants to. */
function searching(context) {
  const requests = [];
  context.mock.method(globalThis, "fetch", (address, { signal: asked }) => {
    const request = { address, signal: asked };
    request.promise = new Promise((resolve, reject) => {
      request.answer = (body, status) => resolve(answer(body, status));
      asked.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    });
    requests.push(request);
    return request.promise;
  });
  const state = new AppState(NOTHING);
  startSearch(state);
  return { state, requests };
}

const heard = (state, name) => new Promise((resolve) => state.addEventListener(name, resolve, { once: true }));
const found = (...ids) => ({ numberMatched: ids.length, links: [], features: ids.map((id) => ({ id })) });

test("a newer question calls off the older one, whose late answer changes nothing", async (context) => {
  const { state, requests } = searching(context);
  const results = heard(state, "results");
  state.changeFilter({ typologie: ["EPN"] });
  assert.ok(requests[0].signal.aborted);
  requests[0].answer(found("old"));
  requests[1].answer(found("new"));
  await results;
  assert.deepEqual(
    state.results.features.map(({ id }) => id),
    ["new"],
  );
});

test("the next part is added to what is there", async (context) => {
  const { state, requests } = searching(context);
  let results = heard(state, "results");
  requests[0].answer({ ...found("a"), numberMatched: 2, links: [{ rel: "next", href: "http://x/next" }] });
  await results;
  results = heard(state, "results");
  state.dispatchEvent(new Event("more"));
  assert.equal(requests[1].address, "/next");
  requests[1].answer({ ...found("b"), numberMatched: 2 });
  await results;
  assert.deepEqual(
    state.results.features.map(({ id }) => id),
    ["a", "b"],
  );
  assert.equal(state.results.next, null);
});

test("after a failure the question can be asked again", async (context) => {
  const { state, requests } = searching(context);
  const problem = heard(state, "problem");
  requests[0].answer({}, 500);
  await problem;
  assert.equal(state.problem.status, 500);
  const results = heard(state, "results");
  state.dispatchEvent(new Event("retry"));
  requests[1].answer(found("a"));
  await results;
  assert.equal(state.problem, null);
});
