package fr.balise.api;

import fr.balise.search.InvalidQuery;
import io.quarkus.logging.Log;
import jakarta.persistence.QueryTimeoutException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that goes wrong into a {@link Problem}; the pages dress it in HTML. */
class ProblemMappers {
    private static final String READING = "GET, HEAD, OPTIONS";

    private static final Map<Integer, String> TITLES = Map.of(
            400, "Requête incorrecte",
            404, "Introuvable",
            405, "Méthode non permise",
            406, "Format non disponible",
            413, "Requête trop grande",
            415, "Format non accepté");

    @ServerExceptionMapper
    Response invalidQuery(InvalidQuery e) {
        return answer(new Problem("about:blank", "Requête incorrecte", 400, e.getMessage(), e.violations()));
    }

    @ServerExceptionMapper
    Response webApplication(WebApplicationException e) {
        Response original = e.getResponse();
        int status = original.getStatus();
        if (original.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION || original.hasEntity()) {
            return original;
        }
        String title = TITLES.getOrDefault(status, original.getStatusInfo().getReasonPhrase());
        Response answer = answer(Problem.of(status, title, e instanceof PlainAnswer plain ? plain.getMessage() : null));
        // RFC 9110 asks for it, and nothing here takes more than reading.
        return status == 405
                ? Response.fromResponse(answer).header("Allow", READING).build()
                : answer;
    }

    /** The database is away for a moment, as when it restarts: not the fault of the request, nor for long. */
    @ServerExceptionMapper
    Response databaseAway(JDBCConnectionException e) {
        Log.warn("The database does not answer: " + e.getMessage());
        Problem problem = Problem.of(
                503, "Service indisponible", "La base de données ne répond pas ; réessayez dans quelques secondes.");
        return Response.fromResponse(answer(problem)).header("Retry-After", "5").build();
    }

    /** A question that {@code balise.reading.timeout} ended: too much for now, not an error of the program. */
    @ServerExceptionMapper({QueryTimeoutException.class, org.hibernate.QueryTimeoutException.class})
    Response tookTooLong(Exception e) {
        Log.warn("A question to the database took too long: " + e.getMessage());
        Problem problem = Problem.of(
                503,
                "Recherche trop longue",
                "La recherche a pris trop de temps et a été arrêtée ; demandez une zone plus petite ou un polygone plus simple.");
        return Response.fromResponse(answer(problem))
                .header("Retry-After", "10")
                .build();
    }

    /** Says nothing of the cause to the outside; the log has it all. */
    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        Log.error("Unexpected error while answering a request", e);
        return answer(Problem.of(
                500,
                "Erreur interne",
                "Une erreur imprévue est survenue ; elle est notée dans le journal du serveur."));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
