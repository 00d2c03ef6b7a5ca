import assert from "node:assert/strict";
import { test } from "node:test";
import { followHistory } from "../../main/resources/META-INF/resources/js/history.js";
import { AppState, sameFilter } from "../../main/resources/META-INF/resources/js/state.js";
import { formatFilter, parseFilter } from "../../main/resources/META-INF/resources/js/url.js";

const NOTHING = {
  services: [],
  typologie: [],
  ouvertA: null,
  ouvertLe: null,
  ouvertApres: null,
  bbox: null,
};
const ADMIN = "Aide aux démarches administratives";
const SAFE = "Utilisation sécurisée du numérique";

test("an address without parameters keeps everything", () => {
  assert.deepEqual(parseFilter(""), NOTHING);
  assert.equal(formatFilter(NOTHING), "");
});

test("a filter survives its address", () => {
  const filter = { ...NOTHING, services: [ADMIN, SAFE], typologie: ["BIB", "EPN"], bbox: [2.2, 48.8, 2.4, 48.9] };
  assert.deepEqual(parseFilter(formatFilter(filter)), filter);
});

test("the same filter is the same address, whatever the order of the choices", () => {
  const one = formatFilter({ ...NOTHING, services: [SAFE, ADMIN], typologie: ["EPN", "BIB"], bbox: null });
  assert.equal(one, formatFilter({ ...NOTHING, services: [ADMIN, SAFE], typologie: ["BIB", "EPN"], bbox: null }));
});

test("parameters may be repeated or listed, with blanks and doubles", () => {
  const filter = parseFilter("?typologie=EPN,%20BIB&typologie=EPN&typologie=&services=a,,b");
  assert.deepEqual(filter.typologie, ["BIB", "EPN"]);
  assert.deepEqual(filter.services, ["a", "b"]);
});

test("a wrong area counts as none", () => assert.equal(parseFilter("?bbox=1,2,3").bbox, null));

test("an area keeps its commas in the address", () => {
  assert.equal(formatFilter({ ...NOTHING, bbox: [1, 2, 3, 4] }), "?bbox=1,2,3,4");
});

test("what the page has no field for stays in the address", () => {
  const filter = parseFilter("?q=epn+paris&commune=75056&commune=69123&rayon=&utm_source=x&apres=7k3f8r2m9q");
  assert.deepEqual(filter.autres, [
    ["q", "epn paris"],
    ["commune", "75056"],
    ["commune", "69123"],
  ]);
  assert.equal(formatFilter(filter), "?q=epn+paris&commune=75056&commune=69123");
  assert.ok(!sameFilter(filter, NOTHING));
  assert.ok(sameFilter({ ...NOTHING, autres: [] }, NOTHING));
});

test("filters are compared as sets", () => {
  assert.ok(sameFilter({ ...NOTHING, services: ["a", "b"] }, { ...NOTHING, services: ["b", "a"] }));
  assert.ok(!sameFilter({ ...NOTHING, services: ["a"] }, NOTHING));
});

function listening(state, name) {
  const heard = [];
  state.addEventListener(name, (event) => heard.push(event));
  return heard;
}

test("a change of filter is told once, and not at all when it changes nothing", () => {
  const state = new AppState(NOTHING);
  const heard = listening(state, "filter");
  state.changeFilter({ typologie: ["EPN"] });
  state.changeFilter({ typologie: ["EPN"] });
  assert.equal(heard.length, 1);
  assert.deepEqual(state.filter, { ...NOTHING, typologie: ["EPN"] });
});

test("new results end a problem; a problem leaves the results", () => {
  const state = new AppState(NOTHING);
  const results = { features: [], matched: 0, next: null };
  state.showResults(results);
  state.showProblem(new Error("x"));
  assert.equal(state.results, results);
  state.showResults(results);
  assert.equal(state.problem, null);
});

test("choosing the same line of the list again shows it again on the map", () => {
  const state = new AppState(NOTHING);
  const heard = listening(state, "selection");
  state.select(["a"], "list");
  state.select(["a"], "list");
  state.select(["b"], "map");
  state.select(["b"], "map");
  assert.equal(heard.length, 3);
});

/** Just enough of a window to watch its history. */
class FakeWindow extends EventTarget {
  constructor(search) {
    super();
    this.location = { pathname: "/", search, hash: "#carte" };
    this.calls = [];
    this.history = {
      pushState: (_state, _title, address) => this.calls.push(["push", address]),
      replaceState: (_state, _title, address) => this.calls.push(["replace", address]),
    };
  }
}

test("a choice is a step back, a further move of the map is not", () => {
  const window = new FakeWindow("");
  const state = new AppState(NOTHING);
  followHistory(state, window);
  state.changeFilter({ typologie: ["EPN"] });
  state.changeFilter({ bbox: [1, 2, 3, 4] }, { replace: true });
  assert.deepEqual(window.calls, [
    ["push", "/?typologie=EPN#carte"],
    ["replace", "/?typologie=EPN&bbox=1,2,3,4#carte"],
  ]);
});

test("going back restores the filter and makes no new step", () => {
  const window = new FakeWindow("?typologie=BIB");
  const state = new AppState(NOTHING);
  followHistory(state, window);
  window.dispatchEvent(new Event("popstate"));
  assert.deepEqual(state.filter.typologie, ["BIB"]);
  assert.deepEqual(window.calls, []);
});
