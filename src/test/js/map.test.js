import assert from "node:assert/strict";
import { test } from "node:test";
import { groupBySpot, joinClose } from "../../main/resources/META-INF/resources/js/map/group.js";
import { markLabel, shortPlace } from "../../main/resources/META-INF/resources/js/map/labels.js";
import { popupContent } from "../../main/resources/META-INF/resources/js/map/popup.js";
import { approximate, NO_WORDS, venue } from "./venues.js";

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

test("the popup of an area lists its venues and says that their place is not exact", () => {
  const closed = approximate("<B>", { statut: { etat: "ferme_definitivement", depuis: "2014-09" } });
  const { text } = popupContent(groupBySpot([approximate("A"), closed])[0], NO_WORDS);
  assert.match(text, /Paris, 19e arrondissement\s: 2 lieux, position approximative/);
  assert.match(text, /&lt;B&gt;/);
  assert.match(text, /Fermé définitivement depuis septembre 2014/);
});

test("the popup of one exact venue is its line of the list", () => {
  const { text } = popupContent(groupBySpot([venue("A", { adresse: "1 rue B" })])[0], NO_WORDS);
  assert.match(text, /1 rue B, 75019/);
});
