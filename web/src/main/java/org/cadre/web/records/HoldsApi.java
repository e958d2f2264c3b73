package org.cadre.web.records;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.holds.HoldDesk;
import org.cadre.holds.HoldId;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.requests.Idempotent;
import org.cadre.web.requests.Once;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What must not be lost, whatever retention says. */
@Path("/holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.GOVERNORS)
@Scoped(Area.RECORDS)
@Tag(name = "records")
public class HoldsApi {
    private static final String NONE = "there is no such hold, or none that the caller may know of";
    @Inject
    HoldDesk desk;
    @Inject
    HoldWishes wishes;
    @Inject
    Once once;
    @Inject
    Caller caller;

    /**
     * What is to be held.
     *
     * @param subject an ask by its id or address, a person by id, name or mail, or words that are searched for once
     */
    @Schema(name = "NewHold", requiredProperties = {"scope", "subject", "matter", "reason"})
    public record Wanted(@Schema(enumeration = {"ASK", "PERSON", "SEARCH"}) @Nullable String scope,
            @Nullable String subject, @Schema(maxLength = HoldDesk.LONGEST_MATTER) @Nullable String matter,
            @Schema(maxLength = HoldDesk.LONGEST_REASON) @Nullable String reason) {}

    /** Why it is held no more. */
    @Schema(name = "HoldRelease", requiredProperties = "reason")
    public record Release(@Schema(maxLength = HoldDesk.LONGEST_REASON) @Nullable String reason) {}

    @GET
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    @Operation(operationId = "listHolds", summary = "List the holds; what they list is counted as far as the caller may see it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = HoldJson.class), examples = @ExampleObject(name = "one", value = "["
            + HoldJson.EXAMPLE + "]")))
    public List<HoldJson> list() {
        return desk.all(caller.reader()).stream().map(HoldJson::of).toList();
    }

    @POST
    @Operation(operationId = "placeHold", summary = "Hold an ask, what words find now, or all of a person; nothing of it is thrown away from now on")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "words", value = "{\"scope\": \"SEARCH\", \"subject\": \"Initech\", \"matter\": \"2026-17\", \"reason\": \"Initech ./. us, court of Berlin\"}")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HoldJson.class), examples = @ExampleObject(name = "placed", value = HoldJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken, or nothing is found; each is named")
    @Idempotent
    public Response place(Wanted wanted) {
        return once.only(() -> {
            var id = wishes.place(caller.reader(), orEmpty(wanted.scope()), orEmpty(wanted.subject()),
                    orEmpty(wanted.matter()), orEmpty(wanted.reason()));
            return Response.created(URI.create("/api/v1/holds/" + id)).entity(see(id.value())).build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    @Operation(operationId = "readHold", summary = "Read a hold")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HoldJson.class), examples = @ExampleObject(name = "one", value = HoldJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    public HoldJson see(@PathParam("id") UUID id) {
        return HoldJson.of(desk.see(caller.reader(), new HoldId(id)));
    }

    @POST
    @Path("/{id}/release")
    @Operation(operationId = "releaseHold", summary = "Release what somebody else placed")
    @RequestBody(content = @Content(schema = @Schema(implementation = Release.class), examples = @ExampleObject(name = "why", value = "{\"reason\": \"settled out of court\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HoldJson.class), examples = @ExampleObject(name = "one", value = HoldJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "there is no reason, or it is too long")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "it is released, or the caller placed it")
    public HoldJson release(@PathParam("id") UUID id, Release wanted) {
        desk.release(caller.reader(), new HoldId(id), orEmpty(wanted.reason()));
        return see(id);
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
