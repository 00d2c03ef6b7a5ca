import assert from "node:assert/strict";
import { test } from "node:test";
import { ApiProblem, fetchJson, fetchPage, localAddress } from "../../main/resources/META-INF/resources/js/api.js";

const answer = (body, status = 200) => new Response(JSON.stringify(body), { status });
const never = (_address, { signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
  });
const signal = () => new AbortController().signal;

test("an answer is what the API says", async () => {
  const collection = { nombre: 1 };
  assert.deepEqual(await fetchJson("/x", signal(), { fetch: async () => answer(collection) }), collection);
});

test("a page comes with the address that it has in the end", async () => {
  const page = new Response("<p>a</p>");
  Object.defineProperty(page, "url", { value: "https://proxy.example/lieux?ou=Brest" });
  assert.deepEqual(await fetchPage("/lieux?besoin=x", signal(), { fetch: async () => page }), {
    address: "/lieux?ou=Brest",
    text: "<p>a</p>",
  });
});

test("problem details become an ApiProblem with their French detail", async () => {
  const problem = { title: "Requête incorrecte", detail: "bbox : quatre nombres attendus" };
  await assert.rejects(fetchJson("/x", signal(), { fetch: async () => answer(problem, 400) }), (error) => {
    assert.ok(error instanceof ApiProblem);
    assert.deepEqual([error.kind, error.status, error.detail], ["http", 400, problem.detail]);
    return true;
  });
});

test("an error without problem details is an ApiProblem all the same", async () => {
  const fetch = async () => new Response("<html>", { status: 502 });
  await assert.rejects(fetchPage("/x", signal(), { fetch }), { kind: "http", status: 502, detail: "" });
});

test("no connection is a problem of the network", async () => {
  const fetch = async () => {
    throw new TypeError("failed to fetch");
  };
  await assert.rejects(fetchJson("/x", signal(), { fetch }), { kind: "network" });
});

test("a server that never answers is a timeout", async () => {
  await assert.rejects(fetchJson("/x", signal(), { fetch: never, timeoutMillis: 1 }), { kind: "timeout" });
});

test("a request that is called off is no problem", async () => {
  const request = new AbortController();
  const result = fetchJson("/x", request.signal, { fetch: never });
  request.abort();
  await assert.rejects(result, { name: "AbortError" });
});

test("an answer is asked from this server, whatever name it has", () => {
  assert.equal(localAddress("https://proxy.example/lieux?limit=5"), "/lieux?limit=5");
});
