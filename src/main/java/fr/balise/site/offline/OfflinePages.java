package fr.balise.site.offline;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of the page about reading without a connection, checked when Balise is built. */
@CheckedTemplate(basePath = "")
class OfflinePages {
    private OfflinePages() {}

    static native TemplateInstance offline();
}
