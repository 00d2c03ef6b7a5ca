package fr.balise.api;

import fr.balise.opening.Openings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets browsers, proxies and other sites keep answers: one strong ETag for one address, one form and one state of the data (RFC
 * 9110, section 8.8.3), the same on all nodes. Who shows it again gets 304 before anything is searched.
 */
@ApplicationScoped
class Caching {
    /** 96 bits: two answers of one address never share them. */
    private static final int TAG_BYTES = 12;

    /** More than anybody keeps of one address. */
    private static final int MAX_TAGS = 50;

    /** Other sites are told that they, by name, may read the answer. */
    private static final String VARY = "Accept, Accept-Encoding, Origin";

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Openings openings;

    Caching(Openings openings) {
        this.openings = openings;
    }

    /**
     * What a request shows of itself.
     *
     * @param address the whole of it, since answers hold links to themselves
     * @param coding in which the answer will travel, as far as it is worth it
     */
    record Asked(String address, @Nullable String ifNoneMatch, String coding) {
        static Asked of(UriInfo uri, HttpHeaders headers) {
            return of(uri.getRequestUri(), headers.getRequestHeaders());
        }

        static Asked of(ContainerRequestContext request) {
            return of(request.getUriInfo().getRequestUri(), request.getHeaders());
        }

        private static Asked of(URI address, MultivaluedMap<String, String> headers) {
            return new Asked(
                    address.toString(),
                    headers.getFirst(HttpHeaders.IF_NONE_MATCH),
                    coding(headers.getFirst(HttpHeaders.ACCEPT_ENCODING)));
        }

        /** The same bytes packed otherwise are another form, with a tag of its own. */
        private static String coding(@Nullable String accepted) {
            String all = accepted == null ? "" : accepted.toLowerCase(Locale.ROOT);
            for (String coding : new String[] {"br", "gzip", "deflate"}) {
                if (all.contains(coding)) {
                    return coding;
                }
            }
            return "";
        }
    }

    /**
     * What an answer depends on beside its address.
     *
     * @param type media type
     * @param version see {@link fr.balise.search.live.DataVersion}
     */
    record Form(String type, String version, Lasting lasting) {}

    /** The answer, or 304 where whoever asks has it. */
    Response answer(Asked asked, Form form, Supplier<?> entity) {
        Optional<Response> known = findKnown(asked, form);
        return known.isPresent()
                ? known.get()
                : with(Response.ok(entity.get(), form.type()), asked, form).build();
    }

    /** 304, if whoever asks has the answer. */
    Optional<Response> findKnown(Asked asked, Form form) {
        String given = asked.ifNoneMatch();
        if (given == null) {
            return Optional.empty();
        }
        String tag = tag(asked, form);
        for (String one : COMMA.split(given.strip(), MAX_TAGS)) {
            // Weakly: a proxy that packs an answer makes its tag a weak one.
            if ((one.startsWith("W/") ? one.substring(2) : one).equals(tag)) {
                return Optional.of(with(Response.notModified(), asked, form).build());
            }
        }
        return Optional.empty();
    }

    Response.ResponseBuilder with(Response.ResponseBuilder response, Asked asked, Form form) {
        Instant now = openings.now();
        return response.header(HttpHeaders.ETAG, tag(asked, form))
                .header(HttpHeaders.CACHE_CONTROL, form.lasting().cacheControl(now))
                .header(HttpHeaders.VARY, VARY);
    }

    String tag(Asked asked, Form form) {
        String all = String.join(
                "\n",
                form.version(),
                asked.address(),
                form.type(),
                asked.coding(),
                form.lasting().stretch(openings.now()));
        byte[] hash = sha256().digest(all.getBytes(StandardCharsets.UTF_8));
        byte[] first = Arrays.copyOf(hash, TAG_BYTES);
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(first) + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
