package fr.balise.site.embed;

import fr.balise.site.MapSettings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of what other sites show, checked when Balise is built. */
@CheckedTemplate(basePath = "")
class EmbedPages {
    private EmbedPages() {}

    static native TemplateInstance embed(EmbedView view, MapSettings map);

    static native TemplateInstance embedcode(EmbedCodeView view);
}
