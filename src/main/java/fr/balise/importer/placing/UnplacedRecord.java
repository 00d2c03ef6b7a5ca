package fr.balise.importer.placing;

import fr.balise.venue.VenueFacts;

/** A record that states a street, but whose point is no better than that of its commune. */
record UnplacedRecord(long id, VenueFacts facts) {}
