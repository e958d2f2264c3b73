package org.cadre.web.routing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.asks.AskId;
import org.cadre.people.Role;
import org.cadre.pools.PoolId;
import org.cadre.routing.WishDesk;
import org.cadre.scopes.Area;
import org.cadre.web.requests.Conditional;
import org.cadre.web.requests.Conditions;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.cadre.wishes.NewWishes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an ask wishes for: skills, and a pool that is asked first. */
@Path("/asks/{id}/wishes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.ASKS)
@Tag(name = "asks")
@APIResponse(responseCode = "404", description = "there is no such ask, or none that the caller may see")
public class WishesApi {
    private static final String EXAMPLE = """
            {"mustHave": ["Kubernetes"], "niceToHave": ["Helm"], "pool": "8c1c0f0e-2a7d-4f0b-9b57-5c8f1c6d2e90"}""";

    @Inject
    WishDesk desk;
    @Inject
    Conditions conditions;
    @Inject
    Caller caller;

    /** Skills by their labels; `pool` is absent where none is asked first. */
    @Schema(name = "Wishes")
    public record WishesJson(List<String> mustHave, List<String> niceToHave, @Nullable UUID pool) {}

    /** What is absent stays as it is. */
    @Schema(name = "WishesChange")
    public record Change(
            @Schema(description = "skills without which nobody is asked, by id or any label; at most 5") @Nullable List<String> mustHave,
            @Schema(description = "skills that had better be there, by id or any label; at most 10") @Nullable List<String> niceToHave,
            @Schema(description = "the pool whose people on duty are asked next, by id or name; empty for none") @Nullable String pool) {}

    @GET
    @Operation(operationId = "readWishes", summary = "Read which skills an ask wishes for, and which pool is asked first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WishesJson.class), examples = @ExampleObject(name = "wishes", value = EXAMPLE)))
    public WishesJson see(@PathParam("id") UUID id) {
        var wished = desk.of(caller.reader(), new AskId(id));
        return new WishesJson(wished.labels(true), wished.labels(false), wished.pool().map(PoolId::value).orElse(null));
    }

    @PATCH
    @Operation(operationId = "changeWishes", summary = "Wish for other skills or another pool for one's own open ask; who was asked already stays so")
    @RequestBody(content = @Content(schema = @Schema(implementation = Change.class), examples = @ExampleObject(name = "another must", value = "{\"mustHave\": [\"Kubernetes\"]}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WishesJson.class), examples = @ExampleObject(name = "wishes", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a skill or pool cannot be told; each is named")
    @APIResponse(responseCode = "409", description = "the ask is another's, or not open")
    @Conditional(needed = true)
    public WishesJson change(@PathParam("id") UUID id, Change wanted) {
        return conditions.needed(() -> see(id), () -> {
            var now = see(id);
            desk.change(caller.reader(), new AskId(id), new NewWishes(
                    wanted.mustHave() == null ? now.mustHave() : wanted.mustHave(),
                    wanted.niceToHave() == null ? now.niceToHave() : wanted.niceToHave(),
                    wanted.pool() == null
                            ? Optional.ofNullable(now.pool()).map(UUID::toString)
                            : Optional.of(wanted.pool())));
        });
    }
}
