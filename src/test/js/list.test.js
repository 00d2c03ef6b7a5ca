import assert from "node:assert/strict";
import { test } from "node:test";
import { line, lineClass, placeWords } from "../../main/resources/META-INF/resources/js/list/line.js";
import { approximate, NO_WORDS, venue } from "./venues.js";

const CLOSED = { etat: "ferme_definitivement", depuis: "2014-09" };
const text = (lieu, words = NO_WORDS) =>
  line(lieu, words)
    .text.replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

test("a line tells name, place and phone", () => {
  const lieu = venue("Access-Site", { adresse: "12 rue de Nantes", telephones: ["+33140180441", "+33140180416"] });
  assert.equal(
    text(lieu),
    "Access-Site 12 rue de Nantes, 75019 Paris 19e Arrondissement Téléphone : 01 40 18 04 41 , 01 40 18 04 16 Ajouter à ma sélection : Access-Site",
  );
});

test("a number can be called with a touch", () => {
  assert.match(line(venue("A", { telephones: ["+33140180441"] }), NO_WORDS).text, /href="tel:\+33140180441"/);
});

test("a venue known by its commune only says so; one with an address does not", () => {
  assert.match(text(approximate("Microlithe")), /position approximative/);
  assert.match(text(venue("A", { precision: "unknown" })), /position approximative/);
  assert.doesNotMatch(text(venue("A", { precision: "street" })), /approximative/);
});

test("a venue without any position says so", () => {
  assert.match(text(venue("A", { at: null, precision: "unknown" })), /position inconnue/);
});

test("a closed venue says so in words and has a line of its own kind", () => {
  assert.match(text(venue("A", { statut: CLOSED })), /Fermé définitivement depuis septembre 2014/);
  assert.equal(lineClass(venue("A", { statut: CLOSED })), "line line--closed");
  assert.equal(lineClass(venue("A")), "line");
});

test("codes are told in the site's words; an unknown code stays itself", () => {
  const words = { types: new Map([["EPN", "Espace public numérique"]]), services: new Map([["s", "Se former"]]) };
  const told = text(venue("A", { typologie: ["EPN", "NEUF"], services: ["s", "t"] }), words);
  assert.match(told, /Espace public numérique, NEUF/);
  assert.match(told, /Se former · t/);
});

test("a name from the data can't become markup, nor its address a script", () => {
  const written = line(venue("<script>alert(1)</script>", { page: "javascript:alert(1)" }), NO_WORDS).text;
  assert.doesNotMatch(written, /<script>|javascript:/);
});

test("a place of which nothing is known is empty", () => {
  assert.equal(placeWords(venue("A", { commune: null, code_postal: null })), "");
});
