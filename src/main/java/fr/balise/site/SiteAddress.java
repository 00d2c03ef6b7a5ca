package fr.balise.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;

/**
 * This site as the visitor addressed it, through a proxy or not: {@code {cdi:site.of('/annuaire')}} in templates, for those
 * few links that have to be whole, such as the canonical one.
 */
@Named("site")
@RequestScoped
public class SiteAddress {
    private final UriInfo uri;

    SiteAddress(UriInfo uri) {
        this.uri = uri;
    }

    /** {@code /annuaire} becomes {@code https://balise.example/annuaire}. */
    public String of(String path) {
        return uri.getBaseUri().toString().replaceFirst("/$", "") + path;
    }
}
