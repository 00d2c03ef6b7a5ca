import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ANY_TIME, fromFields, isTimed, toFields } from "../../main/resources/META-INF/resources/js/lib/when.js";
import { sameFilter } from "../../main/resources/META-INF/resources/js/state.js";
import { formatFilter, parseFilter } from "../../main/resources/META-INF/resources/js/url.js";

// The server's form is held to the same examples (WhenFieldsTest).
const EXAMPLES = JSON.parse(readFileSync(new URL("../resources/site/when.json", import.meta.url), "utf8"));
const TODAY = "2026-11-24";
const NOTHING = { services: [], typologie: [], bbox: null, ...ANY_TIME };

for (const { day, time, address, shown = { day, time } } of EXAMPLES) {
  test(`"${day}" at "${time}" is ${address || "no address"}`, () => {
    const when = fromFields({ day, time }, TODAY);
    assert.equal(formatFilter({ ...NOTHING, ...when }), address);
    assert.deepEqual(parseFilter(address), { ...NOTHING, ...when });
    assert.deepEqual(toFields(when), shown);
  });
}

test("any time is no filter", () => {
  assert.ok(!isTimed(ANY_TIME));
  assert.ok(isTimed({ ...ANY_TIME, ouvertApres: "18:00" }));
});

test("what an address says wrongly counts as not said", () => {
  assert.deepEqual(parseFilter("?ouvert_a=bientot&ouvert_le=noel&ouvert_apres=18"), NOTHING);
  assert.deepEqual(parseFilter("?ouvert_a=10:00"), NOTHING);
});

test("other ways to say the same are understood", () => {
  assert.equal(parseFilter("?ouvert_a=Maintenant").ouvertA, "maintenant");
  assert.equal(parseFilter("?ouvert_le=Samedi").ouvertLe, "samedi");
  assert.equal(parseFilter("?ouvert_a=10:00&ouvert_le=2026-11-28").ouvertA, "2026-11-28T10:00");
  assert.equal(parseFilter("?ouvert_a=2026-11-28T10:00:00").ouvertA, "2026-11-28T10:00");
});

test("filters at other times are not the same", () => {
  assert.ok(!sameFilter({ ...NOTHING, ouvertA: "maintenant" }, NOTHING));
  assert.ok(!sameFilter({ ...NOTHING, ouvertLe: "samedi" }, { ...NOTHING, ouvertLe: "dimanche" }));
  assert.ok(sameFilter({ ...NOTHING, ouvertApres: "18:00" }, { ...NOTHING, ouvertApres: "18:00" }));
});
