package fr.balise.site;

import fr.balise.api.PlainAnswer;
import fr.balise.runs.PublicReport;
import fr.balise.runs.ReportCsv;
import fr.balise.runs.RunFigures;
import fr.balise.runs.RunReport;
import fr.balise.runs.RunStore;
import fr.balise.runs.SourceSearch;
import fr.balise.site.DirectoryView.Link;
import fr.balise.site.ReportView.Kind;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * The report of one import as a page, as JSON and as CSV: what {@code ./balise report} tells, without what may tell of a
 * person. Search engines are asked to leave it out: it quotes cells as they were delivered.
 */
@Path("/sources/{source}/imports")
class ReportResource {
    private final SourceSearch sources;
    private final RunStore runs;

    ReportResource(SourceSearch sources, RunStore runs) {
        this.sources = sources;
        this.runs = runs;
    }

    @GET
    @Path("{run}")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance report(@PathParam("source") String source, @PathParam("run") String run) {
        RunFigures figures = figures(source, run);
        Optional<RunReport> report = runs.find(figures.run()).map(PublicReport::of);
        return report.isPresent()
                ? Pages.report(ReportWords.whole(report.get(), figures.run()))
                : Pages.run(RunLine.of(figures), new Link(title(source), SourceCard.addressOf(source)));
    }

    @GET
    @Path("{run}/remarques/{type}")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance kind(
            @PathParam("source") String source, @PathParam("run") String run, @PathParam("type") String type) {
        RunReport report = kept(source, run);
        Kind kind = ReportWords.kind(report, Long.parseLong(run), type);
        if (kind == null) {
            throw PlainAnswer.notFound("Cet import n’a pas de remarque de ce genre.");
        }
        return Pages.remarks(
                kind, RunLine.of(figures(source, run)), new Link(title(source), SourceCard.addressOf(source)));
    }

    /** Answers whatever is accepted: the address says the format. */
    @GET
    @Path("{run}.json")
    @Produces(MediaType.WILDCARD)
    @Transactional
    public Response json(@PathParam("source") String source, @PathParam("run") String run) {
        return file(RunStore.json(kept(source, run)), "application/json").build();
    }

    /** As {@link #json}; with a byte order mark, without which spreadsheets take accents for something else. */
    @GET
    @Path("{run}.csv")
    @Produces(MediaType.WILDCARD)
    @Transactional
    public Response csv(@PathParam("source") String source, @PathParam("run") String run) {
        String lines = String.join("\r\n", ReportCsv.lines(kept(source, run))) + "\r\n";
        return file("\ufeff" + lines, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + source + "-import-" + run + ".csv\"")
                .build();
    }

    private static Response.ResponseBuilder file(String text, String type) {
        return Response.ok(text, type).header("X-Robots-Tag", "noindex");
    }

    private RunFigures figures(String source, String run) {
        boolean wellFormed = SourcesResource.isId(source) && SourcesResource.isRun(run);
        return (wellFormed ? sources.findRun(source, Long.parseLong(run)) : Optional.<RunFigures>empty())
                .orElseThrow(() -> PlainAnswer.notFound(
                        "Cette source n’a pas d’import de ce numéro. Sa page montre ceux qu’elle a."));
    }

    private RunReport kept(String source, String run) {
        return runs.find(figures(source, run).run())
                .map(PublicReport::of)
                .orElseThrow(() -> PlainAnswer.notFound(
                        "Cet import n’a pas de rapport\u00a0: il n’est pas fini, ou il a échoué."));
    }

    private String title(String source) {
        return sources.find(source).orElseThrow().title();
    }
}
