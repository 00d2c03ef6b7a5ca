package fr.balise.site.embed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** An answer of oEmbed 1.0 of the type "rich" (oembed.com, section 2.3.4). */
record OEmbed(
        String version,
        String type,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        String title,
        String html,
        int width,
        int height,
        @JsonProperty("cache_age") int cacheAge) {
    private static final int A_DAY_SECONDS = 86_400;

    static OEmbed of(EmbedRequest request, String base, Size size) {
        return new OEmbed(
                "1.0",
                "rich",
                "Balise",
                base + "/",
                EmbedLabel.TITLE.in(request.language()),
                EmbedCode.frame(request, base, String.valueOf(size.width()), size.height()),
                size.width(),
                size.height(),
                A_DAY_SECONDS);
    }

    /** In pixels. */
    record Size(int width, int height) {
        private static final Size USUAL = new Size(800, EmbedCode.DEFAULT_HEIGHT);

        /** The usual size, or as much of it as the asking site has room for. */
        static Size within(int maxWidth, int maxHeight) {
            return new Size(Math.min(USUAL.width, maxWidth), Math.min(USUAL.height, maxHeight));
        }
    }

    /** The same as XML, as section 2.3.1 of oEmbed has it. */
    String xml() {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n");
        List<Map.Entry<String, Object>> fields = List.of(
                Map.entry("version", version),
                Map.entry("type", type),
                Map.entry("provider_name", providerName),
                Map.entry("provider_url", providerUrl),
                Map.entry("title", title),
                Map.entry("html", html),
                Map.entry("width", width),
                Map.entry("height", height),
                Map.entry("cache_age", cacheAge));
        fields.forEach(field -> xml.append("  <")
                .append(field.getKey())
                .append('>')
                .append(EmbedCode.escaped(String.valueOf(field.getValue())))
                .append("</")
                .append(field.getKey())
                .append(">\n"));
        return xml.append("</oembed>\n").toString();
    }
}
