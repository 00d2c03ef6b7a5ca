package fr.balise.site.takeaway;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of what is taken away, checked when Balise is built. */
@CheckedTemplate(basePath = "")
class TakeawayPages {
    private TakeawayPages() {}

    static native TemplateInstance selection(SelectionView view);
}
