// @ts-check
// The shapes of what the public API answers and of what the modules share. Types only: no code.

/** @typedef {[west: number, south: number, east: number, north: number]} Bbox WGS 84 degrees, as the API's `bbox` */

/**
 * @typedef {object} Statut
 * @property {"ouvert" | "ferme_temporairement" | "ferme_definitivement" | "inconnu"} etat
 * @property {string | null} [depuis] "2014", "2014-09" or "2014-09-30"
 * @property {string | null} [jusqu_a] the same
 * @property {string | null} [motif]
 */

/** @typedef {"ouvert" | "sur_rendez_vous" | "inconnu" | "ferme"} Etat "inconnu" is never a way to say closed */

/**
 * @typedef {object} Intervalle A stretch of time that is not closed; times by the clock of the place, with its offset.
 * @property {string} debut
 * @property {string} fin
 * @property {Etat} etat
 * @property {string | null} commentaire
 * @property {string | null} motif_inconnu
 */

/**
 * @typedef {object} Ouverture Whether the door is open at the moment of the answer.
 * @property {Etat} etat
 * @property {string | null} jusqu_a when that changes
 * @property {Etat | null} ensuite what it becomes then
 * @property {string | null} commentaire
 * @property {string | null} motif_inconnu
 * @property {string} calcule_a the moment of the answer
 * @property {string | null} confirme_le
 * @property {"recent" | "a_verifier" | "ancien" | "inconnu"} fraicheur
 * @property {Intervalle[]} aujourd_hui
 * @property {boolean} ferie_non_prevu today is a public holiday, of which the hours say nothing
 */

/**
 * @typedef {object} VenueProperties
 * @property {string} nom
 * @property {string | null} adresse
 * @property {string | null} complement_adresse
 * @property {string | null} commune
 * @property {string | null} code_postal
 * @property {string | null} code_insee
 * @property {string[]} typologie
 * @property {string[]} services
 * @property {string[]} telephones E.164 where the number could be read, else as the source wrote it
 * @property {Statut} statut
 * @property {string | null} [horaires] the usual hours, as the standard has them
 * @property {Ouverture} [ouverture]
 * @property {"housenumber" | "street" | "locality" | "municipality" | "unknown"} precision
 * @property {string} page address of the venue's page on this server
 */

/**
 * @typedef {object} VenueFeature
 * @property {"Feature"} type
 * @property {string} id
 * @property {{ type: "Point", coordinates: [longitude: number, latitude: number] } | null} geometry
 * @property {VenueProperties} properties
 */

/**
 * @typedef {object} VenueCollection
 * @property {"FeatureCollection"} type
 * @property {number} numberMatched
 * @property {number} numberReturned
 * @property {{ rel: string, href: string }[]} links
 * @property {VenueFeature[]} features
 */

/**
 * @typedef {object} Words The site's words for the standard's codes, read from the filter form.
 * @property {Map<string, string>} types code -> label
 * @property {Map<string, string>} services label of the standard -> plain words
 */

/**
 * @typedef {object} MapSettings What the server says about the background map, in data-* attributes.
 * @property {string} tileUrl with {z}, {x} and {y}
 * @property {string} attribution
 * @property {string} attributionLink empty: no link
 * @property {number} maxZoom
 */

export {};
