import assert from "node:assert/strict";
import { test } from "node:test";
import {
  areaOf,
  circleOf,
  formAddress,
  mapAddress,
  nearPoint,
  whereOf,
  withArea,
} from "../../main/resources/META-INF/resources/js/results/address.js";
import { Finder } from "../../main/resources/META-INF/resources/js/results/finder.js";
import { meaning } from "../../main/resources/META-INF/resources/js/search/place.js";

const BREST = "/lieux?ou=Brest&pres_de=48.39,-4.49&rayon=20&tri=nom&apres=aaaaaaaaaa&services=a";

test("a map asks the API for the same search, without what only a page has", () => {
  assert.equal(
    mapAddress(BREST, [-5, 48, -4, 49], 9),
    "/api/carte?pres_de=48.39,-4.49&rayon=20&services=a&bbox=-5,48,-4,49&zoom=9",
  );
});

test("the area of the map takes the place of any other, and distances stay", () => {
  assert.equal(
    withArea(BREST, [-5, 48, -4, 49]),
    "/lieux?ou=Brest&pres_de=48.39,-4.49&tri=nom&services=a&bbox=-5,48,-4,49",
  );
  assert.equal(withArea("/lieux?ou=Ain&departement=01", [1, 2, 3, 4]), "/lieux?bbox=1,2,3,4");
});

test("another point keeps all else and how far to go", () => {
  assert.equal(
    nearPoint("/lieux?ou=Ain&departement=01&services=a&bbox=1,2,3,4", "48.1,-1.6", "Ma position"),
    "/lieux?services=a&ou=Ma+position&pres_de=48.1,-1.6&rayon=20",
  );
  assert.match(nearPoint("/lieux?pres_de=1,2&rayon=5", "3,4", "x"), /rayon=5$/);
});

test("two addresses look at the same place when only their filters differ", () => {
  assert.equal(whereOf(BREST), whereOf("/lieux?pres_de=48.39,-4.49&rayon=20&services=b"));
  assert.notEqual(whereOf(BREST), whereOf("/lieux?pres_de=48.39,-4.49&rayon=50"));
  assert.equal(areaOf("/lieux?bbox=1,2,3,4"), "1,2,3,4");
});

test("a circle has a middle, and an edge where there is one", () => {
  assert.deepEqual(circleOf(BREST), { latitude: 48.39, longitude: -4.49, kilometers: 20 });
  assert.deepEqual(circleOf("/lieux?pres_de=1,2"), { latitude: 1, longitude: 2, kilometers: null });
  assert.equal(circleOf("/lieux?commune=29019"), null);
  assert.equal(circleOf("/lieux?pres_de=x"), null);
});

test("a form sends what it says, and always the place", () => {
  const fields = [
    ["ou", ""],
    ["lieu_choisi", "Brest"],
    ["q", ""],
    ["services", "a b"],
  ];
  assert.equal(formAddress(fields), "/lieux?ou=&lieu_choisi=Brest&services=a+b");
});

test("a suggestion means a point where it has one, and its department tells communes apart", () => {
  const commune = {
    type: "commune",
    libelle: "Vienne",
    detail: "Isère (38)",
    latitude: 45.5,
    longitude: 4.8,
    parametres: {},
  };
  assert.deepEqual(meaning(commune), { words: "Vienne (38)", parameters: { pres_de: "45.5,4.8" } });
  const parametres = { departement: "86" };
  const department = { type: "departement", libelle: "Vienne", latitude: 46.5, longitude: 0.4, parametres };
  assert.deepEqual(meaning(department), { words: "Vienne", parameters: parametres });
  assert.deepEqual(meaning({ type: "commune", libelle: "A", parametres: { commune: "01001" } }).parameters, {
    commune: "01001",
  });
});

/** A finder whose pages come when the test says so. */
function finding() {
  const requests = [];
  const fetchPage = (address, signal) =>
    new Promise((resolve, reject) => {
      requests.push({ address, signal, resolve, reject });
      signal.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    });
  return { finder: new Finder("/lieux", { fetchPage }), requests };
}

test("a newer question calls off the older one, which is no problem", async () => {
  const { finder, requests } = finding();
  let problems = 0;
  finder.addEventListener("problem", () => {
    problems += 1;
  });
  const old = finder.go("/lieux?services=a");
  finder.go("/lieux?services=b");
  assert.ok(requests[0].signal.aborted);
  await old;
  assert.equal(problems, 0);
  assert.equal(finder.address, "/lieux");
});

test("after a failure the same question can be asked again", async () => {
  const { finder, requests } = finding();
  const heard = new Promise((resolve) => finder.addEventListener("problem", resolve, { once: true }));
  finder.go("/lieux?services=a");
  requests[0].reject(new Error("x"));
  assert.equal((await heard).detail.message, "x");
  finder.retry();
  assert.equal(requests[1].address, "/lieux?services=a");
});

test("a choice is told once, and pointing at the same line is no news", () => {
  const { finder } = finding();
  let heard = 0;
  for (const name of ["selection", "pointed"]) finder.addEventListener(name, () => (heard += 1));
  finder.select(["a"], "map");
  finder.select(["a"], "map");
  finder.point("a");
  finder.point("a");
  assert.equal(heard, 2);
});
