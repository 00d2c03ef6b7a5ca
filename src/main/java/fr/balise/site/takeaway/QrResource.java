package fr.balise.site.takeaway;

import fr.balise.api.PlainAnswer;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;

/**
 * The QR code of a page of this site, for pages whose address a script has changed since the server wrote them. Of this site
 * alone: nobody is to hide another address behind a code that comes from here.
 */
@Path("/code-qr")
class QrResource {
    /** A path, not the name of another server: neither {@code //} nor {@code /\}, which browsers take for it. */
    private static final Pattern OF_THIS_SITE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");

    @GET
    @Produces("image/svg+xml")
    public Response code(@QueryParam("adresse") @DefaultValue("") String address, @Context UriInfo uri) {
        if (!OF_THIS_SITE.matcher(address).matches()) {
            throw PlainAnswer.notFound("adresse doit être celle d’une page de ce site, sans le nom du serveur.");
        }
        String page = uri.getBaseUri().toString().replaceFirst("/$", "") + address;
        QrPicture picture = QrPicture.find(page)
                .orElseThrow(() -> PlainAnswer.notFound("Cette adresse est trop longue pour un code QR."));
        return Response.ok(svg(picture))
                .header("Cache-Control", "public, max-age=86400")
                .build();
    }

    private static String svg(QrPicture picture) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dh-%1$dz"/><path d="%2$s"/></svg>
                """.formatted(picture.size(), picture.path());
    }
}
