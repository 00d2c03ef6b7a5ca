package fr.balise.api;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The same bytes to everybody, served as the answers of the index are: what this server can do at most, for
 * {@code bench/search.sh} to compare with. Not found unless {@code balise.bench.fixed-body} says how many.
 */
@Path("/api/bench/fixe")
class FixedBodyResource {
    private final byte[] body;

    FixedBodyResource(BenchConfig config) {
        body = new byte[config.fixedBody()];
        Arrays.fill(body, (byte) ' ');
    }

    @GET
    @NonBlocking
    @Operation(hidden = true)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> fixed() {
        if (body.length == 0) {
            throw new NotFoundException();
        }
        return Uni.createFrom().item(() -> Response.ok(body).build());
    }
}
