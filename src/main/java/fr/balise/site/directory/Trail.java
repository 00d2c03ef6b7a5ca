package fr.balise.site.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.site.DirectoryView.Link;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a page stands: the pages above it, for people as links and for search engines as a {@code BreadcrumbList} of
 * schema.org.
 *
 * @param above from the directory's first page down
 * @param structured JSON that can stand in a page as it is
 */
public record Trail(List<Link> above, String here, String structured) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param here this page, with its address */
    static Trail of(UriInfo uri, List<Link> above, Link here) {
        String base = base(uri);
        List<Map<String, Object>> items = new ArrayList<>();
        Stream.concat(above.stream(), Stream.of(here)).forEach(link -> {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("@type", "ListItem");
            item.put("position", items.size() + 1);
            item.put("name", link.words());
            item.put("item", base + link.address());
            items.add(item);
        });
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@context", "https://schema.org");
        list.put("@type", "BreadcrumbList");
        list.put("itemListElement", items);
        return new Trail(above, here.words(), written(list));
    }

    /** The address of this site, without a slash at its end. */
    static String base(UriInfo uri) {
        return uri.getBaseUri().toString().replaceFirst("/$", "");
    }

    /** No name can end the element of the page that holds it. */
    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a trail can't be written as JSON", e);
        }
    }
}
