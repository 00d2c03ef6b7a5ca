package fr.balise.site.directory;

import fr.balise.opening.Openings;
import fr.balise.site.PlainWords;
import fr.balise.site.VenueLines;
import fr.balise.site.directory.PackVenue.Fact;
import fr.balise.site.directory.PackVenue.Hours;
import fr.balise.site.opening.Language;
import fr.balise.site.opening.OpeningView;
import fr.balise.site.opening.OpeningView.Notice;
import fr.balise.site.opening.OpeningView.UsualLine;
import fr.balise.site.opening.Said;
import fr.balise.site.opening.TellOpening;
import fr.balise.site.opening.TellState;
import fr.balise.venue.Offer;
import fr.balise.venue.PartialDate;
import fr.balise.venue.StandardValue;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of a venue what is still true when a sheet is read, or a file is opened, on another day. */
@ApplicationScoped
class TellPack {
    private static final double METERS_A_KILOMETER = 1000;

    private final Openings openings;
    private final VenueLines lines;

    TellPack(Openings openings, VenueLines lines) {
        this.openings = openings;
        this.lines = lines;
    }

    /** @param meters from the middle of the commune; null for a venue in it */
    PackVenue of(Venue venue, @Nullable Double meters) {
        VenueFacts facts = venue.facts();
        TellState asked = new TellState(openings.of(venue), facts, openings.now(), Language.FRENCH);
        OpeningView opening = new TellOpening(asked).view(PlainWords::of);
        return new PackVenue(
                lines.of(List.of(venue)).get(0),
                meters == null ? null : distance(meters),
                opening == null ? List.of() : notices(opening),
                opening == null || opening.usual() == null ? List.of() : hours(opening.usual()),
                opening != null && opening.usual() != null && opening.usual().varies(),
                facts(facts),
                facts.verifiedOn() == null
                        ? null
                        : new PartialDate(facts.verifiedOn().toString()).inFrench());
    }

    /** From the middle of a commune nothing is far by metres. */
    private static String distance(double meters) {
        double kilometers = meters / METERS_A_KILOMETER;
        return kilometers < 1
                ? "à moins de 1\u00a0km du centre"
                : String.format(Locale.FRENCH, "à %.0f\u00a0km du centre", kilometers);
    }

    private static List<String> notices(OpeningView opening) {
        return Stream.concat(opening.notices().stream(), opening.announced().stream())
                .map(TellPack::notice)
                .toList();
    }

    private static String notice(Notice notice) {
        String hours = said(notice.hours());
        return notice.said().inFrench() + (hours.isEmpty() ? "" : "\u00a0: " + hours);
    }

    private static List<Hours> hours(OpeningView.Usual usual) {
        List<Hours> hours = new ArrayList<>();
        usual.lines().forEach(line -> hours.add(hours(line, "")));
        usual.schoolHolidays().forEach(line -> hours.add(hours(line, "vacances scolaires, ")));
        return hours;
    }

    private static Hours hours(UsualLine line, String before) {
        return new Hours(before + line.days(), said(line.hours()));
    }

    private static String said(List<Said> hours) {
        return hours.stream().map(Said::inFrench).collect(Collectors.joining(", "));
    }

    private static List<Fact> facts(VenueFacts facts) {
        Offer offer = facts.offer();
        return Stream.of(
                        new Fact("Réservé à", labels(offer.audiences())),
                        new Fact("Prix", labels(offer.fees())),
                        new Fact("Comment venir", labels(offer.accessModes())),
                        new Fact("Comment vous serez aidé", labels(offer.supportModes())),
                        new Fact("Équipé pour accueillir", labels(offer.specialNeeds())),
                        new Fact("Courriel", String.join(", ", facts.contact().mails())))
                .filter(fact -> !fact.words().isEmpty())
                .toList();
    }

    private static String labels(Collection<? extends StandardValue> values) {
        return values.stream().map(StandardValue::label).collect(Collectors.joining(" · "));
    }
}
