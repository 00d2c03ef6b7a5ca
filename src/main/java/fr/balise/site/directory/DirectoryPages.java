package fr.balise.site.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the directory, checked when Balise is built. */
@CheckedTemplate(basePath = "")
class DirectoryPages {
    private DirectoryPages() {}

    static native TemplateInstance places(PlacesView view);

    static native TemplateInstance commune(CommuneView view);

    /** A page of this site. */
    static native TemplateInstance pack(PackView pack);

    /** A file that needs nothing of this site. */
    static native TemplateInstance packfile(PackView pack, String style);
}
