package fr.balise.site;

import fr.balise.api.Problem;
import fr.balise.site.DirectoryView.Link;
import fr.balise.site.ReportView.Kind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the pages; their names and the types of what they show are checked when Balise is built. */
@CheckedTemplate(basePath = "")
class Pages {
    private Pages() {}

    static native TemplateInstance venue(VenueView venue, MapSettings map);

    /** A venue that is closed for good. */
    static native TemplateInstance gone(VenueView venue);

    static native TemplateInstance stops(NextStopsView view);

    static native TemplateInstance tour(TourView tour, MapSettings map);

    static native TemplateInstance sources(SourcesView view);

    static native TemplateInstance source(SourceView view);

    static native TemplateInstance report(ReportView report);

    static native TemplateInstance remarks(Kind kind, RunLine run, Link source);

    /** An import that has no report. */
    static native TemplateInstance run(RunLine run, Link source);

    static native TemplateInstance about(MapSettings map);

    static native TemplateInstance accessibility(AccessibilityAudit audit, Operator operator);

    static native TemplateInstance error(Problem problem);
}
