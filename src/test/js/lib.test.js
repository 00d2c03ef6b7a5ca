import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { clampBbox, formatBbox, parseBbox, sameBbox } from "../../main/resources/META-INF/resources/js/lib/bbox.js";
import { frenchDate, since, until } from "../../main/resources/META-INF/resources/js/lib/dates.js";
import { html, safeAddress } from "../../main/resources/META-INF/resources/js/lib/html.js";
import { frenchPhone } from "../../main/resources/META-INF/resources/js/lib/phone.js";
import { statusWords } from "../../main/resources/META-INF/resources/js/lib/status.js";

// The same examples hold the Java side (FrenchPhoneTest, StatusWordsTest), so that both say the same.
const examples = (name) => JSON.parse(readFileSync(new URL(`../resources/site/${name}.json`, import.meta.url), "utf8"));

for (const { number, text } of examples("phones")) {
  test(`the number ${number} is shown as ${text}`, () => {
    assert.equal(frenchPhone(number).replaceAll("\u00a0", " "), text);
  });
}

for (const { statut, text } of examples("statuses")) {
  test(`the status ${JSON.stringify(statut)} is shown as ${text}`, () => assert.equal(statusWords(statut), text));
}

test("a phone number never breaks over two lines", () => assert.doesNotMatch(frenchPhone("+33140180441"), / /));

test("a template escapes every value", () => {
  const name = `<img src=x onerror="alert('1')"> & co`;
  assert.equal(
    html`<p title="${name}">${name}</p>`.text,
    '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co">' +
      "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co</p>",
  );
});

test("a template takes templates and lists of them as they are, and leaves out what is not there", () => {
  const items = ["a", "<b>"].map((item) => html`<li>${item}</li>`);
  assert.equal(html`<ul>${items}</ul>${null}${false}${undefined}${0}`.text, "<ul><li>a</li><li>&lt;b&gt;</li></ul>0");
});

test("only web, phone, mail and local addresses become links", () => {
  for (const good of ["https://a.fr", "http://a.fr", "tel:3960", "mailto:a@b.fr", "/lieux/x"]) {
    assert.equal(safeAddress(good), good);
  }
  for (const bad of ["javascript:alert(1)", "data:text/html,x", "//other.example", " javascript:x", ""]) {
    assert.equal(safeAddress(bad), "#");
  }
});

test("a box is read from four numbers on the globe", () => {
  assert.deepEqual(parseBbox("2.2,48.8,2.4,48.9"), [2.2, 48.8, 2.4, 48.9]);
});

for (const text of [null, "", "1,2,3", "1,2,3,4,5", "a,2,3,4", "1,,3,4", "2,50,3,40", "-200,0,0,1", "0,0,1,91"]) {
  test(`« ${text} » is no box`, () => assert.equal(parseBbox(text), null));
}

test("a box is written with 4 decimals, about 10 metres", () => {
  assert.equal(formatBbox([2.123456, 48.8, 2.4, 48.99999]), "2.1235,48.8,2.4,49");
});

test("a view that goes beyond the globe is cut at its edges", () => {
  assert.deepEqual(clampBbox([-220.5, -95, 190, 91]), [-180, -90, 180, 90]);
});

test("boxes are the same when their addresses are", () => {
  assert.ok(sameBbox([1.00001, 2, 3, 4], [1, 2, 3, 4]));
  assert.ok(sameBbox(null, null));
  assert.ok(!sameBbox(null, [1, 2, 3, 4]));
  assert.ok(!sameBbox([1.1, 2, 3, 4], [1, 2, 3, 4]));
});

test("dates are told as far as they are known", () => {
  assert.equal(frenchDate("2014"), "2014");
  assert.equal(frenchDate("2014-09"), "septembre 2014");
  assert.equal(frenchDate("2014-09-01"), "1er septembre 2014");
  assert.equal(frenchDate("2014-13"), "2014-13");
  assert.equal(frenchDate("bientôt"), "bientôt");
});

test("a day has an article, a month has none", () => {
  assert.equal(since("2014-09-12"), "depuis le 12 septembre 2014");
  assert.equal(since("2014-09"), "depuis septembre 2014");
  assert.equal(until("2014-09-12"), "jusqu’au 12 septembre 2014");
  assert.equal(until("2014"), "jusqu’en 2014");
});
