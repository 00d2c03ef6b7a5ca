package fr.balise.site.takeaway;

import fr.balise.site.VenueLine;
import fr.balise.site.takeaway.VenueTakeaway.Discovery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Makes what a venue's page offers to take away; its template asks with {@code cdi:takeaway.of(venue.line)}. */
@RequestScoped
@Named("takeaway")
public class OfferTakeaway {
    private final UriInfo uri;

    OfferTakeaway(UriInfo uri) {
        this.uri = uri;
    }

    /** For the page that is being written; its form is read from its address. */
    public VenueTakeaway of(VenueLine line) {
        String base = uri.getBaseUri().toString().replaceFirst("/$", "");
        SheetForm form = SheetForm.of(given(SheetForm.LANGUAGE), given(SheetForm.TYPE));
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

    private String given(String parameter) {
        return Objects.requireNonNullElse(uri.getQueryParameters().getFirst(parameter), "");
    }

    private static Discovery discovery(String base, String page) {
        String address = base + "/oembed?url=" + URLEncoder.encode(page, StandardCharsets.UTF_8) + "&format=";
        return new Discovery(address + "json", address + "xml");
    }
}
