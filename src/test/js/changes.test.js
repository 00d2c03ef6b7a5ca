import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { changes } from "../../main/resources/META-INF/resources/js/map/changes.js";

const NOTHING = { added: [], removed: [], changed: [] };

/** The answers that the tests of the API hold true. */
const read = async (name) =>
  JSON.parse(await readFile(new URL(`../resources/golden/${name}.json`, import.meta.url), "utf8"));

test("between an answer and itself nothing differs", async () => {
  const view = await read("carte");

  assert.deepEqual(changes(view, structuredClone(view)), { groupes: NOTHING, lieux: NOTHING, communes: NOTHING });
});

test("from one view to the next only what is new, gone or another is drawn", async () => {
  const [before, after] = [await read("carte"), await read("carte-suivante")];
  const found = changes(before, after);

  assert.deepEqual(found.groupes, { ...NOTHING, removed: before.groupes.map(({ cle }) => cle) });
  assert.deepEqual(found.communes, { ...NOTHING, removed: before.communes.map(({ cle }) => cle) });
  assert.equal(found.lieux.added.length + found.lieux.changed.length, 1);
});

test("a group that has grown keeps its key", async () => {
  const before = await read("carte");
  const after = structuredClone(before);
  after.groupes[0].nombre += 1;

  assert.deepEqual(changes(before, after).groupes, { ...NOTHING, changed: after.groupes });
});
