// @ts-check
// Whether a venue is open, in words. The server's FrenchWords says the same; src/test/resources/site/openings.json holds
// both to the same examples.
import { clockWords, dayOf, isMidnight, moment } from "./clock.js";
import { frenchDate } from "./dates.js";

/** @typedef {import("../types.js").Ouverture} Ouverture */
/** @typedef {import("../types.js").Intervalle} Intervalle */
/** @typedef {import("./clock.js").Moment} Moment */

/** The reason given where no source tells any hours. */
const NO_HOURS = "horaires inconnus";

/** Comments that say no more than "sur rendez-vous" does. */
const ONLY_APPOINTMENT =
  /^[^\p{L}\p{N}]*((uniquement|seulement|only) )?(sur|by|on)?\s*(rendez[- ]vous|rdv|appointment)( (only|uniquement))?[^\p{L}\p{N}]*$/iu;

/** "Ouvert, ferme dans 20 minutes, à 18 h", without what the source adds. @param {Ouverture} ouverture */
export function stateWords({ etat, jusqu_a, ensuite, motif_inconnu, calcule_a }) {
  if (motif_inconnu === NO_HOURS) return "Horaires inconnus";
  const from = jusqu_a && ensuite ? moment(calcule_a, jusqu_a, false) : null;
  const until = jusqu_a && ensuite ? moment(calcule_a, jusqu_a, true) : null;
  const say = { ouvert: open, sur_rendez_vous: byAppointment, ferme: closed, inconnu: unknown }[etat];
  return say(from, until, ensuite);
}

/** @typedef {(from: Moment | null, until: Moment | null, next: string | null) => string} Say */

/** @type {Say} */
function open(_from, until, next) {
  if (!until) return "Ouvert jour et nuit";
  if (next === "sur_rendez_vous") return `Ouvert ${untilWords(until)}, puis sur rendez-vous`;
  if (next !== "ferme") return `Ouvert ${untilWords(until)} au moins`;
  return until.minutes < 60 ? `Ouvert, ferme ${soonWords(until)}` : `Ouvert ${untilWords(until)}`;
}

/** @type {Say} */
function byAppointment(from, until, next) {
  if (!from || !until) return "Sur rendez-vous";
  if (next === "ouvert") return `Sur rendez-vous, ouvre à tous ${atWords(from)}`;
  return `Sur rendez-vous ${untilWords(until)}${next === "ferme" ? "" : " au moins"}`;
}

/** @type {Say} */
function closed(from, until, next) {
  if (!from || !until) return "Fermé, réouverture inconnue";
  if (next === "ouvert") return `Fermé, ouvre ${atWords(from)}`;
  if (next === "sur_rendez_vous") return `Fermé, reçoit sur rendez-vous ${atWords(from)}`;
  return `Fermé ${untilWords(until)} au moins`;
}

/** @type {Say} */
function unknown(from, _until, next) {
  const words = "Nous ne savons pas si c’est ouvert maintenant";
  return from && next === "ouvert" ? `${words}. Ouvre de façon certaine ${atWords(from)}` : words;
}

/** @param {Moment} moment */
function untilWords({ distance, clock, weekday, date }) {
  if (distance === "today") return `jusqu’à ${clock}`;
  if (distance === "tomorrow") return `jusqu’à demain ${clock}`;
  return distance === "week" ? `jusqu’à ${weekday} ${clock}` : `jusqu’au ${date} à ${clock}`;
}

/** @param {Moment} moment */
function atWords(moment) {
  const { distance, clock, weekday, date, minutes } = moment;
  if (minutes < 60) return soonWords(moment);
  if (distance === "today") return `à ${clock}`;
  if (distance === "tomorrow") return `demain à ${clock}`;
  return distance === "week" ? `${weekday} à ${clock}` : `${weekday} ${date} à ${clock}`;
}

/** @param {Moment} moment */
function soonWords({ minutes, clock }) {
  if (minutes < 1) return `dans moins d’une minute, à ${clock}`;
  return `dans ${minutes}\u00a0minute${minutes === 1 ? "" : "s"}, à ${clock}`;
}

/**
 * What the source adds to a state or a stretch; null when it is nothing new.
 * @param {{ etat: string, commentaire: string | null, motif_inconnu: string | null }} told
 */
export function noteWords({ etat, commentaire, motif_inconnu }) {
  if (etat === "inconnu" && motif_inconnu && motif_inconnu !== NO_HOURS) return motif_inconnu.replaceAll("'", "’");
  return etat === "sur_rendez_vous" && commentaire && ONLY_APPOINTMENT.test(commentaire) ? null : commentaire;
}

/** "9 h à 12 h", without what the source adds. @param {Intervalle} span */
export function spanWords({ debut, fin, etat }) {
  const wholeDay = isMidnight(debut) && isMidnight(fin);
  const nextMorning = !isMidnight(fin) && dayOf(fin) > dayOf(debut);
  const times = `${clockWords(debut)}\u00a0à\u00a0${isMidnight(fin) ? "minuit" : clockWords(fin)}${nextMorning ? " le lendemain" : ""}`;
  if (etat === "ouvert") return wholeDay ? "jour et nuit" : times;
  if (etat === "sur_rendez_vous") return wholeDay ? "sur rendez-vous" : `${times} sur rendez-vous`;
  return wholeDay ? "nous ne savons pas" : `peut-être ${times}`;
}

/** "9 h à 12 h, 14 h à 18 h (atelier)"; empty when the day says nothing. @param {Intervalle[]} spans */
export function dayWords(spans) {
  if (spans.every(({ etat }) => etat === "inconnu")) return "";
  return spans.map((span) => withNote(spanWords(span), noteWords(span))).join(", ");
}

/** @param {string} words @param {string | null} note */
export const withNote = (words, note) => (note ? `${words} (${note})` : words);

/**
 * How far the hours can be trusted.
 * @param {Ouverture} ouverture
 * @param {boolean} phone whether there is a number to call
 */
export function freshnessWords({ fraicheur, confirme_le }, phone) {
  const check = phone ? "à vérifier par téléphone" : "à vérifier avant de venir";
  if (fraicheur === "inconnu" || !confirme_le) return `Date de confirmation inconnue\u00a0: ${check}`;
  if (fraicheur === "ancien") {
    return `Horaires d’une liste de ${confirme_le.slice(0, 4)}\u00a0: ${phone ? "téléphonez avant de venir" : check}`;
  }
  const confirmed = `Horaires confirmés le ${frenchDate(confirme_le).replace(" ", "\u00a0")}`;
  return fraicheur === "recent" ? confirmed : `${confirmed}\u00a0: ${check}`;
}
