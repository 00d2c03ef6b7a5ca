package fr.balise.site;

import fr.balise.api.PlainAnswer;
import fr.balise.gazetteer.Department;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.runs.PublishedSource;
import fr.balise.runs.RunFigures;
import fr.balise.runs.SourceSearch;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists that Balise reads, and the imports of each. */
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
class SourcesResource {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern RUN = Pattern.compile("[0-9]{1,18}");

    private final SourceSearch search;
    private final Gazetteers gazetteers;

    SourcesResource(SourceSearch search, Gazetteers gazetteers) {
        this.search = search;
        this.gazetteers = gazetteers;
    }

    @GET
    @Transactional
    public TemplateInstance sources(@QueryParam("apres") @Nullable String after) {
        List<PublishedSource> found = search.list(isId(after) ? after : null);
        List<PublishedSource> shown = part(found);
        Map<String, RunFigures> last = search
                .listLastRuns(shown.stream().map(PublishedSource::id).toList())
                .stream()
                .collect(Collectors.toMap(RunFigures::sourceId, Function.identity()));
        List<SourceCard> cards = shown.stream()
                .map(source -> SourceCard.of(source, territory(source), last.get(source.id())))
                .toList();
        String next = found.size() > shown.size()
                ? "/sources?apres=" + shown.get(shown.size() - 1).id()
                : null;
        return Pages.sources(new SourcesView(cards, next));
    }

    @GET
    @Path("{source}")
    @Transactional
    public TemplateInstance source(@PathParam("source") String id, @QueryParam("avant") @Nullable String before) {
        PublishedSource source = (isId(id) ? search.find(id) : Optional.<PublishedSource>empty())
                .orElseThrow(() -> PlainAnswer.notFound(
                        "Aucune source n’a ce nom. La page «\u00a0Sources\u00a0» montre celles que Balise lit."));
        List<RunFigures> found = search.listRuns(id, isRun(before) ? Long.parseLong(before) : Long.MAX_VALUE);
        List<RunFigures> shown = part(found);
        RunFigures last = search.listLastRuns(List.of(id)).stream().findFirst().orElse(null);
        String next = found.size() > shown.size()
                ? SourceCard.addressOf(id) + "?avant="
                        + shown.get(shown.size() - 1).run()
                : null;
        return Pages.source(new SourceView(
                SourceCard.of(source, territory(source), last),
                shown.stream().map(RunLine::of).toList(),
                next));
    }

    private static <T> List<T> part(List<T> found) {
        return found.size() > SourceSearch.PART ? found.subList(0, SourceSearch.PART) : found;
    }

    /** What is no id, or no number, begins at the first part. */
    static boolean isId(@Nullable String text) {
        return text != null && text.length() <= 100 && ID.matcher(text).matches();
    }

    static boolean isRun(@Nullable String text) {
        return text != null && RUN.matcher(text).matches();
    }

    /** {@code Martinique (972), Paris (75)}; a code that the gazetteer does not know stays a code. */
    private String territory(PublishedSource source) {
        if (source.territory() == null || source.territory().isBlank()) {
            return "toute la France";
        }
        return Arrays.stream(source.territory().split(","))
                .map(String::strip)
                .map(code -> gazetteers
                        .current()
                        .findDepartment(code)
                        .map(Department::name)
                        .map(name -> name + " (" + code + ")")
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }
}
