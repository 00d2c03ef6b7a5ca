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
