package fr.balise.site;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The accessibility statement, with the parts that article 47 of the law of 11 February 2005 asks for. */
@Path("/accessibilite")
@Produces(MediaType.TEXT_HTML)
class AccessibilityResource {
    private final Operator operator;

    AccessibilityResource(Operator operator) {
        this.operator = operator;
    }

    @GET
    public TemplateInstance statement() {
        return Pages.accessibility(AccessibilityAudit.LAST, operator);
    }
}
