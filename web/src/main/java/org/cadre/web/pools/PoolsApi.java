package org.cadre.web.pools;

import java.net.URI;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.pools.Duty;
import org.cadre.pools.PoolDesk;
import org.cadre.pools.PoolId;
import org.cadre.pools.PoolWish;
import org.cadre.scopes.Area;
import org.cadre.web.requests.Conditional;
import org.cadre.web.requests.Conditions;
import org.cadre.web.requests.Idempotent;
import org.cadre.web.requests.Once;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pools of colleagues who take turns. */
@Path("/pools")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.POOLS)
@Tag(name = "pools")
@APIResponse(responseCode = "404", description = "there is no such pool, or none that the caller may change so")
public class PoolsApi {
    private static final String WANTED = """
            {"name": "Platform duty", "owner": "ada@company.example", "zone": "Europe/Berlin", "targetMinutes": 60, \
            "lastResort": ["INTERNAL"]}""";

    @Inject
    PoolDesk desk;
    @Inject
    Conditions conditions;
    @Inject
    Once once;
    @Inject
    Caller caller;

    /** What a pool is to be; its owner by id, name or mail. */
    @Schema(name = "NewPool", requiredProperties = {"name", "owner", "zone", "targetMinutes"})
    public record Wanted(@Schema(maxLength = PoolWish.LONGEST_NAME) @Nullable String name, @Nullable String owner,
            @Nullable String zone, @Schema(minimum = "15", maximum = "20160") @Nullable Integer targetMinutes,
            @Schema(description = "none where absent") @Nullable List<Classification> lastResort) {
        PoolWish wish() {
            return PoolWish.of(orEmpty(name), orEmpty(owner), orEmpty(zone), targetMinutes == null ? 0 : targetMinutes,
                    lastResort == null ? java.util.Set.of() : java.util.Set.copyOf(lastResort));
        }
    }

    /** Who is in a pool, by id, name or mail, and who of them is on duty when. */
    @Schema(name = "Staff", requiredProperties = {"members", "duties"})
    public record Staff(@Nullable List<String> members, @Nullable List<PoolJson.DutyJson> duties) {}

    /** By name. */
    public record PoolList(List<PoolJson> items) {}

    @GET
    @Operation(operationId = "listPools", summary = "List the pools with their rotas")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PoolList.class), examples = @ExampleObject(name = "one pool", value = "{\"items\": ["
            + PoolJson.EXAMPLE + "]}")))
    public PoolList list() {
        return new PoolList(desk.list(caller.reader()).stream().map(PoolJson::of).toList());
    }

    @POST
    @Operation(operationId = "createPool", summary = "Make a pool, as an administrator or governance")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "pool", value = WANTED)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PoolJson.class), examples = @ExampleObject(name = "pool", value = PoolJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @Idempotent
    public Response create(Wanted wanted) {
        return once.only(() -> {
            var id = desk.create(caller.reader(), wanted.wish());
            return Response.created(URI.create("/api/v1/pools/" + id)).entity(read(id)).build();
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPool", summary = "Read a pool")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PoolJson.class), examples = @ExampleObject(name = "pool", value = PoolJson.EXAMPLE)))
    public PoolJson see(@PathParam("id") UUID id) {
        return read(new PoolId(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "replacePool", summary = "Change what a pool is, as an administrator or governance")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "pool", value = WANTED)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PoolJson.class), examples = @ExampleObject(name = "pool", value = PoolJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @Conditional(needed = true)
    public PoolJson replace(@PathParam("id") UUID id, Wanted wanted) {
        return conditions.needed(() -> see(id), () -> desk.change(caller.reader(), new PoolId(id), wanted.wish()));
    }

    @PUT
    @Path("/{id}/staff")
    @Operation(operationId = "replaceStaff", summary = "Say who is in a pool and on duty when, as its owner, an administrator or governance")
    @RequestBody(content = @Content(schema = @Schema(implementation = Staff.class), examples = @ExampleObject(name = "staff", value = """
            {"members": ["9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55"], "duties": [{"member": \
            "9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55", "day": "MONDAY", "from": "08:00", "until": "16:00"}]}""")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PoolJson.class), examples = @ExampleObject(name = "pool", value = PoolJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @Conditional(needed = true)
    public PoolJson staff(@PathParam("id") UUID id, Staff wanted) {
        return conditions.needed(() -> see(id), () -> desk.staff(caller.reader(), new PoolId(id),
                wanted.members() == null ? List.of() : wanted.members(),
                wanted.duties() == null ? List.of() : wanted.duties().stream().map(PoolsApi::duty).toList()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deletePool", summary = "Remove a pool, as an administrator or governance")
    @APIResponse(responseCode = "204", description = "asks that wanted it first go on without it")
    public void remove(@PathParam("id") UUID id) {
        desk.remove(caller.reader(), new PoolId(id));
    }

    private PoolJson read(PoolId id) {
        return PoolJson.of(desk.see(caller.reader(), id));
    }

    private static Duty duty(PoolJson.DutyJson sent) {
        if (sent.member() == null)
            throw new BadInput("duties", "", Message.of("bad.missing"));
        return Duty.of(new ColleagueId(sent.member()),
                PoolForms.choice("duties", orEmpty(sent.day()), DayOfWeek.class), orEmpty(sent.from()),
                orEmpty(sent.until()));
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
