package fr.balise.site.finding;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Department;
import fr.balise.gazetteer.Epci;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.gazetteer.Region;
import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import fr.balise.search.Area;
import fr.balise.search.MapSearch;
import fr.balise.search.VenuePage;
import fr.balise.search.VenueQuery;
import fr.balise.search.VenueSearch;
import fr.balise.site.Counted;
import fr.balise.site.DirectoryView.Link;
import fr.balise.site.DistanceWords;
import fr.balise.site.PlainWords;
import fr.balise.site.VenueLine;
import fr.balise.site.VenueLines;
import fr.balise.site.finding.Chips.Chip;
import fr.balise.site.finding.ResultsView.Line;
import fr.balise.site.finding.ResultsView.Listed;
import fr.balise.site.finding.ResultsView.None;
import fr.balise.venue.Location;
import fr.balise.venue.Venue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the search and tells its answer as the page of results. */
@ApplicationScoped
class ShowResults {
    private final VenueSearch search;
    private final MapSearch counts;
    private final Loosen loosen;
    private final Needs needs;
    private final VenueLines lines;
    private final Gazetteers gazetteers;

    ShowResults(
            VenueSearch search, MapSearch counts, Loosen loosen, Needs needs, VenueLines lines, Gazetteers gazetteers) {
        this.search = search;
        this.counts = counts;
        this.loosen = loosen;
        this.needs = needs;
        this.lines = lines;
        this.gazetteers = gazetteers;
    }

    /**
     * @param place as it was typed; null where the address does not say
     * @param today the day in Paris
     */
    ResultsView of(VenueQuery query, @Nullable String place, LocalDate today) {
        String where = place == null ? placeWords(query.area()) : place;
        SearchAddress address = SearchAddress.of(query, where.isEmpty() ? null : where);
        FilterForm form = new FilterForm(query, address.first(), where);
        List<Chip> chips = new Chips(address.first(), where, today).list(query.openParameters());
        VenuePage page = search.find(query);
        return new ResultsView(
                form.fields(),
                form.groups(counts.findFacets(query).answer().get().values()),
                form.when(today),
                chips.stream().map(Chip::shown).toList(),
                listed(query, page, address, form),
                also(query, address.first()),
                page.matched() == 0 ? none(query, address.first(), chips) : null);
    }

    private Listed listed(VenueQuery query, VenuePage page, SearchAddress address, FilterForm form) {
        boolean inArea = query.area().bbox() != null;
        String next = page.next();
        return new Listed(
                Counted.found(page.matched(), inArea),
                query.area().near().isEmpty() || page.venues().isEmpty()
                        ? null
                        : "Distances à vol d’oiseau depuis «\u00a0" + form.place() + "\u00a0».",
                form.sorts(),
                lines(page),
                inArea ? address.first().without("bbox").path() : null,
                next == null ? null : address.with("apres", List.of(next)).path(),
                query.after() == null ? null : address.first().path());
    }

    private List<Line> lines(VenuePage page) {
        List<VenueLine> told = lines.of(page.venues());
        List<Line> all = new ArrayList<>(told.size());
        for (int i = 0; i < told.size(); i++) {
            all.add(line(told.get(i), page.venues().get(i), page));
        }
        return all;
    }

    private static Line line(VenueLine told, Venue venue, VenuePage page) {
        Location location = venue.facts().location();
        Position position = location.position();
        Double meters = page.meters().get(venue.id());
        boolean roughly = location.precision().isApproximate();
        return new Line(
                told,
                meters == null ? null : DistanceWords.of(meters, roughly),
                position == null ? null : position.latitude() + "," + position.longitude(),
                roughly);
    }

    /** For a need whose services were chosen: the venues of the kinds where one may ask for it, too. */
    private List<Link> also(VenueQuery query, SearchAddress first) {
        if (!query.filter().typologies().isEmpty()) {
            return List.of();
        }
        return needs.list().stream()
                .filter(need -> !need.services().isEmpty()
                        && !need.kinds().isEmpty()
                        && need.services().equals(query.filter().services()))
                .flatMap(need -> also(need, first.without("services").withAll(need.kindParameters())))
                .toList();
    }

    private Stream<Link> also(Need need, SearchAddress address) {
        long count = loosen.count(address);
        String kinds =
                String.join(", ", need.kinds().stream().map(PlainWords::of).toList());
        return count == 0
                ? Stream.empty()
                : Stream.of(new Link(kinds + "\u00a0: " + Counted.venues(count), address.path()));
    }

    private None none(VenueQuery query, SearchAddress first, List<Chip> chips) {
        String point = point(query.area());
        return new None(
                loosen.looser(first, chips),
                query.text() == null ? List.of() : loosen.meant(query.text(), first),
                point == null ? List.of() : lines(loosen.nearest(first, point)));
    }

    /** Where the question is asked from; null where only names of areas say it. */
    private @Nullable String point(Area area) {
        if (!area.near().isEmpty()) {
            return area.near().get(0).latitude() + "," + area.near().get(0).longitude();
        }
        BBox box = area.bbox();
        if (box != null && !box.crossesAntimeridian()) {
            return (box.south() + box.north()) / 2 + "," + (box.west() + box.east()) / 2;
        }
        Gazetteer gazetteer = gazetteers.current();
        return area.communes().stream()
                .flatMap(code -> gazetteer.findByInsee(code).stream())
                .map(Commune::position)
                .filter(position -> position != null)
                .map(position -> position.latitude() + "," + position.longitude())
                .findFirst()
                .orElse(null);
    }

    /** The place of an address that has no words of its own. */
    private String placeWords(Area area) {
        Gazetteer gazetteer = gazetteers.current();
        if (!area.near().isEmpty()) {
            Position point = area.near().get(0);
            return String.format(Locale.FRENCH, "le point %.3f ; %.3f", point.latitude(), point.longitude());
        }
        List<String> names = Stream.of(
                        names(
                                area.communes(),
                                code -> gazetteer.findByInsee(code).map(Commune::name)),
                        names(area.epcis(), code -> gazetteer.findEpci(code).map(Epci::name)),
                        names(
                                area.departments(),
                                code -> gazetteer.findDepartment(code).map(Department::name)),
                        names(area.regions(), code -> gazetteer.findRegion(code).map(Region::name)))
                .flatMap(all -> all)
                .toList();
        if (names.isEmpty()) {
            return area.polygon() == null ? "" : "la zone dessinée";
        }
        return String.join(", ", names);
    }

    private static Stream<String> names(Set<String> codes, Function<String, Optional<String>> name) {
        return codes.stream().sorted().map(code -> name.apply(code).orElse(code));
    }
}
