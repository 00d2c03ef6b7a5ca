package fr.balise.site.feedback;

import fr.balise.api.PlainAnswer;
import fr.balise.feedback.FeedbackStore;
import fr.balise.opendata.LieuProperties;
import fr.balise.site.feedback.FeedbackView.Fault;
import fr.balise.site.opening.Language;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueStore;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Signaler une erreur": {@code /lieux/k3f8r2m9qd-microlithe/signaler}, the form, and where it leads. */
@Path("/lieux/{idAndName}/signaler")
@Produces(MediaType.TEXT_HTML)
class FeedbackResource {
    private static final int ID_LENGTH = 10;
    private static final int TOO_MANY_REQUESTS = 429;
    /** Reports that may wait for one venue: nobody reads more before they look. */
    private static final int MOST_WAITING = 20;

    private final VenueStore venues;
    private final FeedbackStore store;
    private final Clock clock;
    private final AddressLimit limit = new AddressLimit();

    FeedbackResource(VenueStore venues, FeedbackStore store, Clock clock) {
        this.venues = venues;
        this.store = store;
        this.clock = clock;
    }

    @GET
    @Transactional
    public Object form(
            @PathParam("idAndName") String idAndName, @QueryParam("langue") @DefaultValue("fr") String code) {
        Venue venue = venue(idAndName);
        SentForm empty = new SentForm(null, "", "");
        return Response.ok(FeedbackPages.feedback(view(venue, Language.of(code), empty, List.of()))
                        .render())
                // The seal is of now.
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response send(
            @PathParam("idAndName") String idAndName,
            @QueryParam("langue") @DefaultValue("fr") String code,
            Fields fields,
            @Context HttpServerRequest request) {
        Venue venue = venue(idAndName);
        Language language = Language.of(code);
        SentForm sent = SentForm.of(fields.kind, fields.text, fields.trap);
        List<Fault> faults = new ArrayList<>(sent.faults(language));
        Fault seal = sealFault(fields.seal, venue, language, request);
        if (seal != null) {
            faults.add(seal);
        }
        if (sent.kind() == null || !faults.isEmpty()) {
            return refuse(400, view(venue, language, sent, faults));
        }
        FeedbackLabel reason = tooMany(venue, request);
        if (reason != null) {
            return refuse(
                    TOO_MANY_REQUESTS, view(venue, language, sent, List.of(new Fault(null, reason.in(language)))));
        }
        store.add(venue.id(), sent.kind(), sent.text().isEmpty() ? null : sent.text());
        String page = LieuProperties.page(venue) + "/signaler/merci" + (language.isEnglish() ? "?langue=en" : "");
        return Response.seeOther(URI.create(page)).build();
    }

    @GET
    @Path("merci")
    @Transactional
    public Object thanks(
            @PathParam("idAndName") String idAndName, @QueryParam("langue") @DefaultValue("fr") String code) {
        SentForm empty = new SentForm(null, "", "");
        return FeedbackPages.feedbackThanks(view(venue(idAndName), Language.of(code), empty, List.of()))
                .render();
    }

    private @Nullable Fault sealFault(
            @Nullable String seal, Venue venue, Language language, HttpServerRequest request) {
        FormSeal.Verdict verdict = SameOrigin.holds(request)
                ? new FormSeal(store.secret()).check(seal, venue.id(), clock.instant())
                : FormSeal.Verdict.FORGED;
        return switch (verdict) {
            case GOOD -> null;
            case TOO_FAST -> new Fault(null, FeedbackLabel.TOO_FAST.in(language));
            case TOO_OLD, FORGED -> new Fault(null, FeedbackLabel.TOO_OLD.in(language));
        };
    }

    /** Null when there is room for one more. */
    private @Nullable FeedbackLabel tooMany(Venue venue, HttpServerRequest request) {
        if (store.countWaiting(venue.id()) >= MOST_WAITING) {
            return FeedbackLabel.ENOUGH;
        }
        boolean allowed = limit.allows(request.remoteAddress().hostAddress(), clock.instant());
        return allowed ? null : FeedbackLabel.TOO_MANY;
    }

    private FeedbackView view(Venue venue, Language language, SentForm sent, List<Fault> faults) {
        return new FeedbackView(
                language,
                venue.facts().name(),
                LieuProperties.page(venue),
                new FormSeal(store.secret()).seal(venue.id(), clock.instant()),
                FeedbackView.choices(sent.kind(), language),
                sent.text(),
                faults);
    }

    private static Response refuse(int status, FeedbackView view) {
        return Response.status(status)
                .entity(FeedbackPages.feedback(view).render())
                .header("Cache-Control", "no-store")
                // Null where there is nothing to wait for.
                .header("Retry-After", status == TOO_MANY_REQUESTS ? AddressLimit.WINDOW.toSeconds() : null)
                .build();
    }

    private Venue venue(String idAndName) {
        String id = idAndName.length() > ID_LENGTH ? idAndName.substring(0, ID_LENGTH) : idAndName;
        return venues.find(id)
                .or(() -> venues.findRedirect(id).flatMap(venues::find))
                .orElseThrow(() -> PlainAnswer.notFound("Aucun lieu n’a cette adresse."));
    }

    /** What the form sends; null where a field is not there. */
    public static class Fields {
        @FormParam("erreur")
        public @Nullable String kind;

        @FormParam("precisions")
        public @Nullable String text;

        @FormParam("site")
        public @Nullable String trap;

        @FormParam("sceau")
        public @Nullable String seal;
    }
}
