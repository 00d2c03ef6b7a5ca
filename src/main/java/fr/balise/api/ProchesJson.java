package fr.balise.api;

import fr.balise.geo.Position;
import fr.balise.search.NearSearch.NearPage;
import fr.balise.search.NearVenue;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;

/** Writes the nearest venues as {@link ProchesAnswer} describes them. */
final class ProchesJson {
    private ProchesJson() {}

    static byte[] of(NearPage page) {
        JsonBytes json = new JsonBytes().open('{');
        json.name("nombre").value(page.matched());
        json.name("lieux").open('[');
        for (NearVenue venue : page.venues()) {
            write(venue, json);
        }
        return json.close(']').close('}').toBytes();
    }

    private static void write(NearVenue venue, JsonBytes json) {
        json.open('{');
        json.name("id").value(venue.id());
        json.name("nom").value(venue.name());
        if (!Double.isNaN(venue.meters())) {
            json.name("distance").value(Math.round(venue.meters()));
        }
        Position position = venue.position();
        if (position != null) {
            json.name("position").open('[');
            json.degrees(position.longitude()).degrees(position.latitude()).close(']');
        }
        json.name("precision").value(venue.precision().wireName());
        if (!venue.inseeCode().isEmpty()) {
            json.name("code_insee").value(venue.inseeCode());
        }
        json.name("typologie").open('[');
        for (Typology kind : Typology.values()) {
            if (venue.typologies().contains(kind)) {
                json.value(kind.code());
            }
        }
        json.close(']');
        if (venue.state() != VenueState.OPEN) {
            json.name("statut").value(venue.state().wireName());
        }
        json.close('}');
    }
}
