import assert from "node:assert/strict";
import { test } from "node:test";
import { boxOf } from "../../main/resources/META-INF/resources/js/map/carte.js";
import { groupBySpot, joinClose } from "../../main/resources/META-INF/resources/js/map/group.js";
import { joinNear } from "../../main/resources/META-INF/resources/js/map/join.js";
import { carteLabel, markLabel, shortPlace } from "../../main/resources/META-INF/resources/js/map/labels.js";
import { approximate, venue } from "./venues.js";

const names = (mark) => mark.venues.map(({ properties }) => properties.nom);
const toPixels = ({ longitude, latitude }) => ({ x: longitude * 100, y: latitude * 100 });

test("venues known by their commune only share one area, never a pin", () => {
  const marks = groupBySpot([approximate("A"), approximate("B"), approximate("C", { insee: "75120" })]);
  assert.deepEqual(
    marks.map((mark) => [mark.kind, names(mark)]),
    [
      ["area", ["A", "B"]],
      ["area", ["C"]],
    ],
  );
});

test("an exact venue on the very point of its commune keeps its pin", () => {
  const marks = groupBySpot([approximate("A"), venue("B")]);
  assert.deepEqual(
    marks.map(({ kind }) => kind),
    ["area", "point"],
  );
});

test("venues on one spot are one mark, those a metre apart are two", () => {
  const marks = groupBySpot([venue("A"), venue("B"), venue("C", { at: [2.38001, 48.88] })]);
  assert.deepEqual(marks.map(names), [["A", "B"], ["C"]]);
});

test("approximate venues without an INSEE code are grouped by their point", () => {
  const marks = groupBySpot([approximate("A", { insee: null }), approximate("B", { insee: null })]);
  assert.deepEqual(marks.map(names), [["A", "B"]]);
});

test("a venue without a point is not on the map", () => {
  assert.deepEqual(groupBySpot([venue("A", { at: null })]), []);
});

test("marks that would cover each other become one cluster at their middle", () => {
  const marks = groupBySpot([
    venue("A", { at: [0, 0] }),
    venue("B", { at: [0.1, 0] }),
    venue("C", { at: [9, 9] }),
    venue("D", { at: [0.1, 0] }),
  ]);
  const [cluster, alone] = joinClose(marks, toPixels, 40);
  assert.equal(cluster.kind, "cluster");
  assert.deepEqual(names(cluster).sort(), ["A", "B", "D"]);
  assert.ok(Math.abs(cluster.longitude - 0.2 / 3) < 1e-9);
  assert.deepEqual([alone.kind, names(alone)], ["point", ["C"]]);
});

test("no venue is lost or doubled by clustering, whatever the distance", () => {
  const venues = Array.from({ length: 200 }, (_, i) => venue(`V${i}`, { at: [(i * 37) % 11, (i * 53) % 13] }));
  for (const distance of [0, 50, 200, 5000]) {
    const shown = joinClose(groupBySpot(venues), toPixels, distance).flatMap(names);
    assert.deepEqual(shown.sort(), venues.map(({ properties }) => properties.nom).sort());
  }
});

test("a cluster keeps its key when its venues come in another order", () => {
  const [a, b] = [venue("A", { at: [0, 0] }), venue("B", { at: [0.1, 0] })];
  const key = (venues) => joinClose(groupBySpot(venues), toPixels, 40)[0].key;
  assert.equal(key([a, b]), key([b, a]));
});

test("every mark has a name in words", () => {
  const label = (...venues) => markLabel(groupBySpot(venues)[0]).replaceAll("\u00a0", " ");
  assert.equal(
    label(approximate("A"), approximate("B")),
    "Paris, 19e arrondissement : 2 lieux, position approximative",
  );
  assert.equal(label(venue("A"), venue("B")), "2 lieux au même endroit");
  assert.equal(label(venue("A")), "A");
  const closed = venue("A", { statut: { etat: "ferme_definitivement", depuis: "2014-09" } });
  assert.equal(label(closed), "A, Fermé définitivement depuis septembre 2014");
});

test("an arrondissement is told by its number under its disc, a commune by its name", () => {
  assert.equal(shortPlace(approximate("A", { commune: "Paris" })), "19e");
  assert.equal(shortPlace(approximate("A", { commune: "Lyon", insee: "69381" })), "1er");
  assert.equal(shortPlace(approximate("A", { commune: "Saint-Denis", insee: "93066" })), "Saint-Denis");
  assert.equal(shortPlace(approximate("A", { commune: "Marseille", insee: "13055" })), "Marseille");
});

test("a mark of the map's answers has a name in words", () => {
  const label = (kind, entry) => carteLabel({ kind, entry }).replace(/\s/g, " ");
  const lieux = [{ id: "a", nom: "A" }];
  assert.equal(label("cluster", { nombre: 1234 }), "1 234 lieux : zoomer pour les séparer");
  assert.equal(label("point", { nombre: 1, lieux }), "A");
  assert.equal(
    label("point", { nombre: 1, lieux: [{ ...lieux[0], statut: "ferme_temporairement" }] }),
    "A, Fermé pour le moment",
  );
  assert.equal(label("point", { nombre: 3, lieux }), "3 lieux au même endroit");
  assert.equal(
    label("area", { nombre: 2, lieux, code_insee: "75119" }),
    "Paris, 19e arrondissement : 2 lieux, position approximative",
  );
  assert.equal(label("area", { nombre: 1, lieux, code_insee: "29019" }), "A : 1 lieu, position approximative");
  assert.equal(
    label("area", { nombre: 2, lieux, code_insee: "29019" }),
    "Une même commune : 2 lieux, position approximative",
  );
});

test("the box of a view holds its groups and its spots", () => {
  const spot = (position) => ({ cle: "a", nombre: 1, position, lieux: [] });
  const view = {
    groupes: [{ cle: "g", nombre: 2, centre: [2, 48], bbox: [1, 47, 3, 49] }],
    lieux: [spot([-4.5, 48.4])],
    communes: [spot([2, 51])],
  };
  assert.deepEqual(boxOf(view), [-4.5, 47, 3, 51]);
  assert.equal(boxOf({ groupes: [], lieux: [], communes: [] }), null);
});

test("marks that a finger can't tell apart become a group, and nothing is lost", () => {
  const spot = (cle, position, nombre = 1) => ({ cle, nombre, position, lieux: [] });
  const view = {
    groupes: [{ cle: "g", nombre: 10, centre: [0, 0], bbox: [-1, -1, 1, 1] }],
    lieux: [spot("a", [0.1, 0]), spot("b", [5, 5])],
    communes: [spot("c", [5.1, 5], 3)],
  };
  const joined = joinNear(view, ([x, y]) => ({ x: x * 100, y: y * 100 }), 36);
  assert.deepEqual(joined.lieux, []);
  assert.deepEqual(joined.communes, []);
  assert.deepEqual(
    joined.groupes.map(({ cle, nombre, bbox }) => [cle, nombre, bbox]),
    [
      ["a g", 11, [-1, -1, 1, 1]],
      ["b c", 4, [5, 5, 5.1, 5]],
    ],
  );
  assert.deepEqual(
    joinNear(view, ([x, y]) => ({ x, y }), 0),
    view,
  );
});
