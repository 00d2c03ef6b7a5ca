package fr.balise.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Refuses addresses that nothing behind could read, before anything tries: too long ones. Broken percent-encoding never comes this far: Quarkus answers it with 400 and no body.
 */
class RequestLimits {
    /** Behind the headers of all answers. */
    private static final int AFTER_HEADERS = 90;

    /** A drawn polygon of some hundred points. */
    static final int MAX_ADDRESS = 16 * 1024;

    private final ObjectMapper json;

    RequestLimits(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_HEADERS);
    }

    private void check(RoutingContext exchange) {
        Problem problem = findProblem(exchange.request().uri());
        if (problem == null) {
            exchange.next();
        } else {
            answer(exchange, problem);
        }
    }

    private void answer(RoutingContext exchange, Problem problem) {
        var response = exchange.response().setStatusCode(problem.status());
        if (exchange.request().uri().startsWith("/api")) {
            response.putHeader("Content-Type", Problem.MEDIA_TYPE).end(text(problem));
        } else {
            response.putHeader("Content-Type", "text/plain; charset=utf-8").end(problem.detail());
        }
    }

    static @Nullable Problem findProblem(String address) {
        if (address.length() > MAX_ADDRESS) {
            return Problem.of(
                    414,
                    "Adresse trop longue",
                    "L'adresse a " + address.length() + " caractères ; " + MAX_ADDRESS
                            + " au plus. Simplifiez le polygone ou donnez moins de valeurs.");
        }
        return null;
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
