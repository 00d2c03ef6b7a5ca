package fr.balise.site.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes the two documents of the protocol of sitemaps.org, version 0.9. */
final class SitemapXml {
    private static final String NAMES = "http" + "://www.sitemaps.org/schemas/sitemap/0.9";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(ZoneOffset.UTC);

    private final StringBuilder written;
    private final String base;
    private final String root;
    private final String item;

    private SitemapXml(String base, String root, String item) {
        this.base = base.replace("&", "&amp;").replace("<", "&lt;");
        this.root = root;
        this.item = item;
        written = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append('<')
                .append(root)
                .append(" xmlns=\"")
                .append(NAMES)
                .append("\">\n");
    }

    /** Of pages. */
    static SitemapXml ofPages(String base) {
        return new SitemapXml(base, "urlset", "url");
    }

    /** Of other sitemaps. */
    static SitemapXml ofSitemaps(String base) {
        return new SitemapXml(base, "sitemapindex", "sitemap");
    }

    /**
     * @param path of plain letters, digits and hyphens, as all addresses of pages are
     * @param changed when what stands there last changed; null when nobody knows
     */
    void add(String path, @Nullable Instant changed) {
        written.append('<')
                .append(item)
                .append("><loc>")
                .append(base)
                .append(path)
                .append("</loc>");
        if (changed != null) {
            written.append("<lastmod>").append(MOMENT.format(changed)).append("</lastmod>");
        }
        written.append("</").append(item).append(">\n");
    }

    /** The whole document. */
    String end() {
        return written.append("</").append(root).append(">\n").toString();
    }
}
