package fr.balise.site;

import jakarta.enterprise.context.ApplicationScoped;

/** Who answers for this site, as its pages name them; empty texts where its settings name nobody. */
@ApplicationScoped
public class Operator {
    private final SiteConfig.Operator settings;

    Operator(SiteConfig config) {
        settings = config.operator();
    }

    public String name() {
        return settings.name().orElse("");
    }

    /** A mail address, or the address of a page. */
    public String contact() {
        return settings.contact().orElse("");
    }

    public String contactLink() {
        return link(contact());
    }

    static String link(String contact) {
        return contact.contains("@") && !contact.startsWith("https:") ? "mailto:" + contact : contact;
    }
}
