package fr.balise.site.finding;

import fr.balise.site.MapSettings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of this package; their names and the types of what they show are checked when Balise is built. */
@CheckedTemplate(basePath = "")
class FindingPages {
    private FindingPages() {}

    static native TemplateInstance home(HomeView view);

    static native TemplateInstance results(ResultsView view, MapSettings map);

    static native TemplateInstance whichplace(WhichPlaceView view);
}
