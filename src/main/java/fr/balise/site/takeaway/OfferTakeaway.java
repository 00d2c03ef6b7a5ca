package fr.balise.site.takeaway;

import fr.balise.opening.Openings;
import fr.balise.site.VenueLine;
import fr.balise.site.opening.Language;
import fr.balise.site.takeaway.VenueTakeaway.Discovery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Makes what a page offers to take away; templates ask with {@code cdi:takeaway.of(venue.line)} for a venue and
 * {@code cdi:takeaway.listed(lines)} for a list.
 */
@RequestScoped
@Named("takeaway")
public class OfferTakeaway {
    private final UriInfo uri;
    private final Openings openings;

    OfferTakeaway(UriInfo uri, Openings openings) {
        this.uri = uri;
        this.openings = openings;
    }

    /** For the page that is being written; its form is read from its address. */
    public VenueTakeaway of(VenueLine line) {
        String base = base();
        SheetForm form = form();
        SheetForm usual = new SheetForm(form.language(), false);
        String page = base + usual.on(line.page());
        return new VenueTakeaway(
                form.language(),
                form.isLarge(),
                form.otherType().on(line.page()) + "#emporter",
                usual.on(new Shortlist(List.of(line.id())).address()),
                usual.on(line.page() + "/horaires.ics"),
                ShareLinks.of(line.name(), page),
                QrPicture.of(page),
                discovery(base, page));
    }

    /** For the list that is being written. Its address says all that was asked for, its language too. */
    public ListTakeaway listed(List<VenueLine> lines) {
        SheetForm form = form();
        String page = SheetForm.without(pathAndQuery());
        String address = base() + page;
        Shortlist first = new Shortlist(lines.stream().map(VenueLine::id).toList()).shown();
        return new ListTakeaway(
                form.language(),
                form.isLarge(),
                new SheetForm(Language.FRENCH, !form.isLarge()).on(page) + "#emporter",
                lines.isEmpty() ? null : form.on(first.address()),
                ShareLinks.of(TakeawayLabel.LIST.in(form.language()), address),
                QrPicture.find(address).orElse(null),
                Today.in(form.language(), openings.now()));
    }

    /** Whether this page is asked for in large type. */
    public boolean isLarge() {
        return form().isLarge();
    }

    private String base() {
        return uri.getBaseUri().toString().replaceFirst("/$", "");
    }

    private String pathAndQuery() {
        URI asked = uri.getRequestUri();
        return asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
    }

    private SheetForm form() {
        return SheetForm.of(given(SheetForm.LANGUAGE), given(SheetForm.TYPE));
    }

    private String given(String parameter) {
        return Objects.requireNonNullElse(uri.getQueryParameters().getFirst(parameter), "");
    }

    private static Discovery discovery(String base, String page) {
        String address = base + "/oembed?url=" + URLEncoder.encode(page, StandardCharsets.UTF_8) + "&format=";
        return new Discovery(address + "json", address + "xml");
    }
}
