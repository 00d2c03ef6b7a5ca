// @ts-check
// Every French sentence that a script shows; those of the server's pages stand in its templates.

/** @param {number} count */
export const plural = (count) => (count >= 2 ? "s" : "");

/** 12345 -> "12 345", with the narrow no-break space of French typography. @param {number} count */
export const number = (count) => new Intl.NumberFormat("fr-FR").format(count);

export const texts = {
  approximate: "position approximative",
  noPosition: "position inconnue",
  phone: "Téléphone\u00a0:",
  today: "Aujourd’hui\u00a0:",
  publicHoliday: "jour férié\u00a0: à vérifier",
  pick: "Ajouter à ma sélection",
  unpick: "Retirer de ma sélection",
  unpickEnglish: "Remove from my selection",
  showOnMap: "Voir sur la carte",
  closedForGood: "Fermé définitivement",
  closedForNow: "Fermé pour le moment",
  loading: "Recherche en cours…",
  suggestions: "Propositions",
  oneCommune: "Une même commune",
  aroundMe: "Chercher autour de moi",
  myPosition: "Ma position",
  located: "C’est noté.",
  retry: "Réessayer",
  zoomIn: "Zoomer",
  zoomOut: "Dézoomer",
  closePopup: "Fermer",
  openMap: "Afficher la carte",
  closeMap: "Masquer la carte",
  tilesMissing: "Le fond de carte ne répond pas. Les lieux restent affichés sur un simple contour de la France.",
  mapMissing: "La carte n’a pas pu être chargée. La liste, elle, est complète.",

  /** @param {number} count */
  stops: (count) => `${number(count)} arrêts`,
  /** @param {string} words */
  nextVisit: (words) => `Prochain passage\u00a0: ${words}`,
  /** @param {number} count */
  venues: (count) => `${number(count)} lieu${count >= 2 ? "x" : ""}`,
  /** @param {number} count @param {string} place */
  inArea: (count, place) => `${place}\u00a0: ${texts.venues(count)}, ${texts.approximate}`,
  /** @param {number} count */
  approximateWhy: (count) =>
    count === 1
      ? "Son adresse exacte n’est pas connue\u00a0: il est quelque part dans cette zone."
      : "Leurs adresses exactes ne sont pas connues\u00a0: ils sont quelque part dans cette zone.",
  /** @param {number} count */
  onSpot: (count) => `${texts.venues(count)} au même endroit`,
  /** @param {number} count */
  cluster: (count) => `${texts.venues(count)}\u00a0: zoomer pour les séparer`,

  locating: "Nous cherchons où vous êtes…",
  notLocated: "Votre appareil ne dit pas où vous êtes. Écrivez plutôt le nom de votre commune ou son code postal.",

  /** @param {number} count */
  andOthers: (count) => `et ${number(count)} autre${plural(count)}\u00a0: voyez la liste.`,
  /** @param {number} count */
  suggested: (count) =>
    count === 0 ? "Aucune proposition." : `${number(count)} proposition${plural(count)}, flèches pour choisir.`,
  /** What a suggestion is, where its name does not say it. @param {string} type */
  suggestedType: (type) => ({ departement: "département", region: "région", code_postal: "code postal" })[type] ?? "",

  /** What went wrong with a request, and what to do. @param {"network" | "timeout" | "http"} kind @param {string} detail */
  problem: (kind, detail) =>
    `La liste n’a pas pu être mise à jour\u00a0: ${causes(kind, detail)}. Les lieux affichés sont ceux de la recherche précédente.`,
  /** The same of the map. @param {"network" | "timeout" | "http"} kind @param {string} detail */
  mapProblem: (kind, detail) =>
    `Les lieux n’ont pas pu être placés sur la carte\u00a0: ${causes(kind, detail)}. La liste, elle, reste utilisable.`,
};

/** @param {"network" | "timeout" | "http"} kind @param {string} detail */
const causes = (kind, detail) =>
  ({
    network: "pas de connexion, ou le serveur ne répond pas",
    timeout: "le serveur met trop longtemps à répondre",
    http: detail || "le serveur a répondu par une erreur",
  })[kind];
