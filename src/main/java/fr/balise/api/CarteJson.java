package fr.balise.api;

import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import fr.balise.search.MapVenue;
import fr.balise.search.map.MapGroup;
import fr.balise.search.map.MapSpot;
import fr.balise.search.map.MapView;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;

/** Writes a {@link MapView} as {@link CarteAnswer} describes it. */
final class CarteJson {
    /** More than fit in a window beside a point; all of them are in {@code /api/collections/lieux/items}. */
    static final int LISTED = 50;

    private final JsonBytes json = new JsonBytes();

    private CarteJson() {}

    static byte[] of(MapView view) {
        return new CarteJson().write(view);
    }

    /** What opens a group: its zoom and its key. */
    static String key(int zoom, MapGroup group) {
        return zoom + "-" + Long.toString(group.key(), Character.MAX_RADIX);
    }

    private byte[] write(MapView view) {
        json.open('{');
        json.name("zoom").value(view.zoom());
        json.name("nombre").value(view.total());
        json.name("groupes").open('[');
        for (MapGroup group : view.groups()) {
            write(group, view.zoom());
        }
        json.close(']');
        writeSpots("lieux", view, false);
        writeSpots("communes", view, true);
        return json.close('}').toBytes();
    }

    private void write(MapGroup group, int zoom) {
        BBox box = group.box();
        json.open('{');
        json.name("cle").value(key(zoom, group));
        json.name("nombre").value(group.count());
        json.name("centre");
        write(group.center());
        json.name("bbox").open('[');
        json.degrees(box.west()).degrees(box.south()).degrees(box.east()).degrees(box.north());
        json.close(']').close('}');
    }

    private void writeSpots(String name, MapView view, boolean approximate) {
        json.name(name).open('[');
        for (MapSpot spot : view.spots()) {
            if (spot.approximate() == approximate) {
                write(spot);
            }
        }
        json.close(']');
    }

    private void write(MapSpot spot) {
        json.open('{');
        json.name("cle").value(spot.key());
        if (spot.approximate()) {
            json.name("code_insee").value(spot.venues().get(0).inseeCode());
        }
        json.name("nombre").value(spot.venues().size());
        json.name("position");
        write(spot.position());
        json.name("lieux").open('[');
        for (int i = 0; i < Math.min(LISTED, spot.venues().size()); i++) {
            write(spot.venues().get(i));
        }
        json.close(']').close('}');
    }

    private void write(MapVenue venue) {
        json.open('{');
        json.name("id").value(venue.id());
        json.name("nom").value(venue.name());
        json.name("typologie").open('[');
        for (Typology kind : venue.typologies()) {
            json.value(kind.code());
        }
        json.close(']');
        json.name("precision").value(venue.precision().wireName());
        if (venue.state() != VenueState.OPEN) {
            json.name("statut").value(venue.state().wireName());
        }
        json.close('}');
    }

    private void write(Position position) {
        json.open('[')
                .degrees(position.longitude())
                .degrees(position.latitude())
                .close(']');
    }
}
