package fr.balise.site;

import fr.balise.runs.RunReport;
import fr.balise.site.DirectoryView.Link;
import fr.balise.site.ReportView.Joined;
import fr.balise.site.ReportView.Listed;
import java.util.List;

/** The venues that a report names, in the words of its page. */
final class NamedVenueWords {
    private NamedVenueWords() {}

    static Listed<Link> created(RunReport report) {
        List<Link> venues = report.namedVenues().created().stream()
                .map(each -> new Link(each.name(), each.page()))
                .toList();
        return new Listed<>(summary(venues.size(), report.venues().created()), venues);
    }

    static Listed<Joined> merged(RunReport report) {
        List<Joined> venues = report.namedVenues().merged().stream()
                .map(each -> new Joined(each.name(), each.venueId(), new Link(each.intoName(), each.page())))
                .toList();
        return new Listed<>(summary(venues.size(), report.venues().merged()), venues);
    }

    private static String summary(int listed, int count) {
        return listed >= count ? "" : "En voici " + Counted.number(listed) + " sur " + Counted.number(count) + ".";
    }
}
