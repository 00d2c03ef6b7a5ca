package fr.balise.importer.fetching;

import fr.balise.importer.fetching.KeptDelivery.Note;
import fr.balise.net.AnswerLimits;
import fr.balise.net.AnswerTooLargeException;
import fr.balise.net.PublicAddresses;
import fr.balise.net.RefusedAddressException;
import fr.balise.net.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the list of a source from its https address, unless the server says that the one that is here is still the
 * newest (ETag, Last-Modified). docs/fetching.md tells what is refused, and why.
 */
@ApplicationScoped
public class FetchDelivery {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern LIST = Pattern.compile(
            "[A-Za-z0-9][A-Za-z0-9_.-]{0,80}\\.(csv|tsv|txt|json|geojson|xlsx|zip)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final FetchingConfig config;
    private final Path folder;
    private final WebClient client;

    @Inject
    FetchDelivery(FetchingConfig config) {
        this(config, config.folder().orElseGet(DefaultFolder::find), new WebClient());
    }

    FetchDelivery(FetchingConfig config, Path folder, WebClient client) {
        this.config = config;
        this.folder = folder;
        this.client = client;
    }

    /**
     * Fetches what is new.
     *
     * @param sourceId the name of the mapping, which names the folder that the file is kept in
     * @param url where the publisher keeps the list
     * @throws FetchProblem when it can't be had whole; what was here before stays
     */
    public Fetched fetch(String sourceId, URI url) {
        if (!SOURCE.matcher(sourceId).matches()) {
            throw new IllegalArgumentException("no id of a source: " + sourceId);
        }
        KeptDelivery kept = new KeptDelivery(folder.resolve(sourceId));
        try {
            return new Transfer(url, kept, kept.find(url.toString()).orElse(null)).run();
        } catch (IOException e) {
            throw problem(url, e);
        }
    }

    /** One visit to one address. */
    private final class Transfer {
        private final URI url;
        private final KeptDelivery kept;
        private final @Nullable Note before;

        private Transfer(URI url, KeptDelivery kept, @Nullable Note before) {
            this.url = url;
            this.kept = kept;
            this.before = before;
        }

        private Fetched run() throws IOException {
            Path partial = kept.partial();
            try {
                URI at = url;
                for (int hops = 0; hops <= config.redirects(); hops++) {
                    HttpResponse<Path> answer = ask(at, partial);
                    if (answer.statusCode() == 304 && before != null) {
                        return new Fetched(kept.path(before), false, before.sha256());
                    }
                    if (answer.statusCode() == 200) {
                        return take(partial, answer, at);
                    }
                    at = next(at, answer);
                }
                throw new FetchProblem(url + " mène de redirection en redirection, plus de " + config.redirects()
                        + " fois : corrigez « url » dans la description.");
            } finally {
                Files.deleteIfExists(partial);
            }
        }

        private HttpResponse<Path> ask(URI at, Path partial) throws IOException {
            if (config.privateAddresses()) {
                PublicAddresses.requireHttp(at);
            } else {
                PublicAddresses.require(at);
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(at).header("User-Agent", WebClient.USER_AGENT);
            if (before != null) {
                Optional.ofNullable(before.etag()).ifPresent(etag -> request.header("If-None-Match", etag));
                Optional.ofNullable(before.lastModified()).ifPresent(date -> request.header("If-Modified-Since", date));
            }
            AnswerLimits limits = new AnswerLimits(config.maxSize().asLongValue(), config.timeout());
            return client.send(
                    request.GET().build(),
                    head -> head.statusCode() == 200
                            ? BodyHandlers.ofFile(partial).apply(head)
                            : BodySubscribers.replacing(partial),
                    limits);
        }

        private URI next(URI at, HttpResponse<?> answer) {
            Optional<String> location = answer.headers().firstValue("Location");
            if (!REDIRECTS.contains(answer.statusCode()) || location.isEmpty()) {
                throw new FetchProblem(at + " répond par une erreur (HTTP " + answer.statusCode() + ") : "
                        + (answer.statusCode() == 404 || answer.statusCode() == 410
                                ? "la liste n'y est plus ; corrigez « url » dans la description."
                                : "réessayez plus tard, ou ouvrez l'adresse dans un navigateur."));
            }
            try {
                return at.resolve(location.get());
            } catch (IllegalArgumentException e) {
                throw new FetchProblem(at + " mène à une adresse illisible : « " + location.get() + " ».", e);
            }
        }

        private Fetched take(Path partial, HttpResponse<?> answer, URI at) throws IOException {
            requireWhole(partial, answer);
            String sha256 = Sha256.of(partial);
            Note note = new Note(
                    url.toString(),
                    sha256.substring(0, 16) + "-" + name(at),
                    sha256,
                    answer.headers().firstValue("ETag").orElse(null),
                    answer.headers().firstValue("Last-Modified").orElse(null));
            kept.take(partial, note);
            return new Fetched(
                    kept.path(note), before == null || !before.sha256().equals(sha256), sha256);
        }

        private void requireWhole(Path partial, HttpResponse<?> answer) throws IOException {
            long size = Files.size(partial);
            long announced = answer.headers().firstValueAsLong("Content-Length").orElse(size);
            if (size == 0 || announced != size) {
                throw new FetchProblem(url + " n'a envoyé que " + size + " octets"
                        + (size == 0 ? "" : " sur " + announced) + " : réessayez plus tard.");
            }
        }

        /** As people know it from the address, or from the one that it led to; the reader looks at the content anyway. */
        private String name(URI at) {
            return Stream.of(url, at)
                    .map(each -> Objects.requireNonNullElse(each.getPath(), ""))
                    .map(path -> path.substring(path.lastIndexOf('/') + 1))
                    .filter(name -> LIST.matcher(name).matches())
                    .findFirst()
                    .orElse("liste");
        }
    }

    private FetchProblem problem(URI url, IOException e) {
        if (e instanceof RefusedAddressException) {
            return new FetchProblem(
                    url + " n'est pas demandée : " + e.getMessage() + ". Corrigez « url » dans la description"
                            + " (docs/fetching.md).",
                    e);
        }
        if (e instanceof AnswerTooLargeException) {
            return new FetchProblem(
                    url + " envoie " + e.getMessage()
                            + " : vérifiez l'adresse, ou relevez la limite (BALISE_FETCHING_MAX_SIZE).",
                    e);
        }
        if (e instanceof FileSystemException) {
            return new FetchProblem(
                    "Le dossier " + folder + " ne peut pas recevoir la liste (" + e.getMessage()
                            + ") : libérez de la place ou corrigez ses droits (BALISE_FETCHING_FOLDER).",
                    e);
        }
        return new FetchProblem(url + " n'a pas pu être lue (" + reason(e) + ") : réessayez plus tard.", e);
    }

    private static String reason(IOException e) {
        if (e instanceof UnknownHostException || e.getCause() instanceof UnresolvedAddressException) {
            return "ce nom de machine est inconnu, ou le réseau est coupé";
        }
        if (e instanceof HttpTimeoutException) {
            return "trop lent : " + e.getMessage();
        }
        if (e instanceof ConnectException) {
            return "la connexion est refusée";
        }
        if (e instanceof SSLException) {
            return "son certificat n'est pas valable";
        }
        return "la connexion s'est interrompue";
    }
}
