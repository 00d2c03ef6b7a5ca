import assert from "node:assert/strict";
import { test } from "node:test";
import { keptSelection, MOST, selectionAddress } from "../../main/resources/META-INF/resources/js/selection/kept.js";
import { messageLinks } from "../../main/resources/META-INF/resources/js/selection/listing.js";

const FIRST = "7k3f8r2m9q";
const SECOND = "3hd92kfm4t";

function shelf() {
  const kept = new Map();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, value),
    removeItem: (name) => kept.delete(name),
    kept,
  };
}

test("a shortlist is kept in its order", () => {
  const selection = keptSelection({ shelf: shelf() });
  assert.equal(selection.replace([SECOND, FIRST, SECOND]), true);
  assert.deepEqual(selection.list(), [SECOND, FIRST]);
});

test("an emptied shortlist leaves nothing behind", () => {
  const place = shelf();
  const selection = keptSelection({ shelf: place });
  selection.replace([FIRST]);
  selection.replace([]);
  assert.equal(place.kept.size, 0);
});

test("a shortlist is forgotten after a day", () => {
  let now = 1_000_000;
  const selection = keptSelection({ shelf: shelf(), now: () => now });
  selection.replace([FIRST]);
  now += 23 * 3_600_000;
  assert.deepEqual(selection.list(), [FIRST]);
  now += 2 * 3_600_000;
  assert.deepEqual(selection.list(), []);
});

test("what others wrote there is no shortlist", () => {
  const place = shelf();
  const selection = keptSelection({ shelf: place });
  for (const text of ["", "{", "null", "[]", '{"ids":"a","at":1}', '{"ids":["<b>",3],"at":9e15}']) {
    place.kept.set("balise-selection", text);
    assert.deepEqual(selection.list(), [], text);
  }
});

test("a browser that keeps nothing says so", () => {
  assert.equal(keptSelection({ shelf: null }).replace([FIRST]), false);
  const full = { getItem: () => null, removeItem: () => {}, setItem: () => assert.fail("full") };
  assert.equal(keptSelection({ shelf: full }).replace([FIRST]), false);
});

test("a shortlist has an end and an address", () => {
  const many = Array.from({ length: MOST + 5 }, (_, i) => `7k3f8r2m${String(i).padStart(2, "0")}`);
  const selection = keptSelection({ shelf: shelf() });
  selection.replace(many);
  assert.equal(selection.list().length, MOST);
  assert.equal(selectionAddress([FIRST, SECOND]), "/selection?lieux=7k3f8r2m9q,3hd92kfm4t");
  assert.equal(selectionAddress([]), "/selection");
});

test("the links of a list follow its address", () => {
  const before = "mailto:?subject=Liste%20des%20lieux&body=Liste%20des%20lieux%0D%0Ahttp%3A%2F%2Fa%2F%0D%0A";
  const { mail, sms } = messageLinks(before, "http://a/?q=l'été&b=1");
  assert.equal(new URL(mail).searchParams.get("subject"), "Liste des lieux");
  assert.equal(new URL(mail).searchParams.get("body"), "Liste des lieux\r\nhttp://a/?q=l'été&b=1\r\n");
  assert.equal(new URLSearchParams(sms.slice("sms:?&".length)).get("body"), "Liste des lieux http://a/?q=l'été&b=1");
});
