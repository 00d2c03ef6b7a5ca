import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  dayWords,
  freshnessWords,
  noteWords,
  stateWords,
} from "../../main/resources/META-INF/resources/js/lib/opening.js";
import { openingLine, openingWords, stateLine } from "../../main/resources/META-INF/resources/js/list/opening-line.js";
import { CLOSED, opening, venue } from "./venues.js";

// The server's words are held to the same examples (OpeningWordsTest).
const examples = (name) => JSON.parse(readFileSync(new URL(`../resources/site/${name}.json`, import.meta.url), "utf8"));
const plain = (text) => text.replaceAll("\u00a0", " ");

for (const example of examples("openings")) {
  test(`state: ${example.text}${example.why ? ` (${example.why})` : ""}`, () => {
    const { now, etat, jusqu_a, ensuite, motif_inconnu = null } = example;
    assert.equal(plain(stateWords(opening({ etat, jusqu_a, ensuite, motif_inconnu, calcule_a: now }))), example.text);
  });
}

for (const example of examples("days")) {
  test(`day: ${example.text}`, () => {
    const spans = example.spans.map((span) => ({ commentaire: null, motif_inconnu: null, ...span }));
    assert.equal(plain(dayWords(spans)), example.text);
  });
}

for (const example of examples("freshness")) {
  test(`freshness: ${example.text}`, () => {
    assert.equal(plain(freshnessWords(opening(example), example.phone)), example.text);
  });
}

const text = (html) =>
  plain(html.text.replace(/<[^>]*>/g, " ").replace(/&#39;/g, "'"))
    .replace(/\s+/g, " ")
    .trim();
const MORNING = {
  debut: "2026-11-24T09:00:00+01:00",
  fin: "2026-11-24T12:00:00+01:00",
  etat: "ouvert",
  commentaire: "atelier",
  motif_inconnu: null,
};

test("a line tells the state, the hours of today and how fresh they are", () => {
  const { properties } = venue("A", {
    horaires: "Tu 09:00-12:00",
    telephones: ["+33140180441"],
    ouverture: opening({ aujourd_hui: [MORNING], fraicheur: "a_verifier", commentaire: "atelier" }),
  });
  assert.equal(
    text(openingLine(properties)),
    "Ouvert jusqu’à 12 h (atelier) Aujourd’hui : 9 h à 12 h (atelier) " +
      "Horaires confirmés le 3 mars 2026 : à vérifier par téléphone",
  );
  assert.match(openingLine(properties).text, /class="door door--ouvert door--to-check"/);
  assert.equal(text(stateLine(properties)), "Ouvert jusqu’à 12 h (atelier)");
});

test("hours that were confirmed not long ago look sure", () => {
  const { properties } = venue("A", { horaires: "Tu 09:00-12:00", ouverture: opening() });
  assert.match(openingLine(properties).text, /class="door door--ouvert door--sure"/);
});

test("hours that nobody knows have no date of confirmation", () => {
  const { properties } = venue("A", {
    horaires: null,
    ouverture: opening({ etat: "inconnu", motif_inconnu: "horaires inconnus", jusqu_a: null, ensuite: null }),
  });
  assert.equal(text(openingLine(properties)), "Horaires inconnus");
});

test("a public holiday of which the hours say nothing is a reason to ask", () => {
  const { properties } = venue("A", { horaires: "x", ouverture: opening({ ferie_non_prevu: true }) });
  assert.match(text(openingLine(properties)), /jour férié : à vérifier/);
});

test("a venue that is closed for good has no hours, nor one closed without a day to come back", () => {
  assert.equal(openingWords(venue("A", { statut: CLOSED, ouverture: opening() }).properties), null);
  const statut = { etat: "ferme_temporairement", depuis: null, jusqu_a: null, motif: "travaux" };
  const shut = opening({ etat: "ferme", jusqu_a: null, ensuite: null, commentaire: "travaux" });
  assert.equal(openingWords(venue("A", { statut, ouverture: shut }).properties), null);
});

test("the reason of a closing is not said twice", () => {
  const statut = { etat: "ferme_temporairement", depuis: null, jusqu_a: "2026-12-06", motif: "travaux" };
  const ouverture = opening({
    etat: "ferme",
    jusqu_a: "2026-12-07T09:00:00+01:00",
    ensuite: "ouvert",
    commentaire: "travaux",
  });
  assert.equal(
    plain(openingWords(venue("A", { statut, ouverture }).properties).state),
    "Fermé, ouvre lundi 7 décembre à 9 h",
  );
});

test("a comment that only repeats the state is left out", () => {
  const told = { etat: "sur_rendez_vous", motif_inconnu: null };
  assert.equal(noteWords({ ...told, commentaire: "sur rendez-vous" }), null);
  assert.equal(noteWords({ ...told, commentaire: "By appointment only" }), null);
  assert.equal(noteWords({ ...told, commentaire: "sur RDV au 01 40 18 04 41" }), "sur RDV au 01 40 18 04 41");
});

test("a comment can't become markup", () => {
  const { properties } = venue("A", { horaires: "x", ouverture: opening({ commentaire: "<script>" }) });
  assert.doesNotMatch(openingLine(properties).text, /<script>/);
});
