// Venues to test with, in the form in which the API answers.

let ids = 0;

/** An exact, open venue in Paris unless told otherwise. */
export function venue(name, { at = [2.38, 48.88], precision = "housenumber", insee = "75119", ...properties } = {}) {
  ids += 1;
  const id = `venue${String(ids).padStart(5, "0")}`;
  return {
    type: "Feature",
    id,
    geometry: at && { type: "Point", coordinates: at },
    properties: {
      nom: name,
      adresse: null,
      complement_adresse: null,
      commune: "Paris 19e Arrondissement",
      code_postal: "75019",
      code_insee: insee,
      typologie: [],
      services: [],
      telephones: [],
      statut: { etat: "ouvert", depuis: null, jusqu_a: null, motif: null },
      precision,
      page: `/lieux/${id}-x`,
      ...properties,
    },
  };
}

export const approximate = (name, more = {}) => venue(name, { precision: "municipality", ...more });

export const NO_WORDS = { types: new Map(), services: new Map() };

export const CLOSED = { etat: "ferme_definitivement", depuis: "2014-09", jusqu_a: null, motif: null };

/** Open until noon on a Tuesday in November, lately confirmed, unless told otherwise. */
export const opening = (more = {}) => ({
  etat: "ouvert",
  jusqu_a: "2026-11-24T12:00:00+01:00",
  ensuite: "ferme",
  commentaire: null,
  motif_inconnu: null,
  calcule_a: "2026-11-24T10:00:00+01:00",
  confirme_le: "2026-03-03",
  fraicheur: "recent",
  aujourd_hui: [],
  ferie_non_prevu: false,
  ...more,
});
