package org.cadre.web.privacy;

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

import org.cadre.people.Role;
import org.cadre.privacy.ErasureId;
import org.cadre.privacy.PrivacyDesk;
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

/** Requests to be erased, for the office. */
@Path("/erasures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.GOVERNORS)
@Scoped(Area.RECORDS)
@Tag(name = "records")
public class ErasuresApi {
    private static final String NONE = "there is no such request, or none that the caller may know of";
    private static final String NOT_YOURS = "it is decided, or somebody else has to decide it, or something of the person's has to be kept";
    @Inject
    PrivacyDesk desk;
    @Inject
    Once once;
    @Inject
    Caller caller;

    /** Whose erasure is asked for. @param person a colleague's id, name or mail; the last two also of who has left */
    @Schema(name = "NewErasure", requiredProperties = "person")
    public record Wanted(@Nullable String person) {}

    /** Why a request is refused, for the person to read. */
    @Schema(name = "ErasureRefusal", requiredProperties = "reason")
    public record Refusal(@Schema(maxLength = PrivacyDesk.LONGEST_REASON) @Nullable String reason) {}

    @GET
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    @Operation(operationId = "listErasures", summary = "List requests to be erased: open ones first, by deadline")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ErasureJson.class), examples = @ExampleObject(name = "one", value = "["
            + ErasureJson.EXAMPLE + "]")))
    public List<ErasureJson> list() {
        return desk.all(caller.reader()).stream().map(ErasureJson::of).toList();
    }

    @POST
    @Operation(operationId = "requestErasure", summary = "Ask that somebody be erased, who has left for example; another one of governance decides")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "person", value = "{\"person\": \"ada@company.example\"}")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ErasureJson.class), examples = @ExampleObject(name = "asked", value = ErasureJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "there is no such person")
    @APIResponse(responseCode = "409", description = "it is asked already, or done")
    @Idempotent
    public Response request(Wanted wanted) {
        return once.only(() -> {
            var id = desk.request(caller.reader(), orEmpty(wanted.person()));
            return Response.created(URI.create("/api/v1/erasures/" + id))
                    .entity(ErasureJson.of(desk.see(caller.reader(), id))).build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    @Operation(operationId = "readErasure", summary = "Read a request to be erased, and which texts of others may still name the person")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureJson.DetailJson.class), examples = @ExampleObject(name = "one", value = ErasureJson.DetailJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    public ErasureJson.DetailJson see(@PathParam("id") UUID id) {
        var reader = caller.reader();
        return new ErasureJson.DetailJson(ErasureJson.of(desk.see(reader, new ErasureId(id))), desk
                .mentions(reader, new ErasureId(id)).stream().map(ErasureJson.MentionJson::of).toList());
    }

    @POST
    @Path("/{id}/erase")
    @Operation(operationId = "erasePerson", summary = "Erase whom a request is for, for good; not by who asked for it, nor by the person")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureJson.DetailJson.class), examples = @ExampleObject(name = "one", value = ErasureJson.DetailJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = NOT_YOURS)
    public ErasureJson.DetailJson erase(@PathParam("id") UUID id) {
        desk.erase(caller.reader(), new ErasureId(id));
        return see(id);
    }

    @POST
    @Path("/{id}/refuse")
    @Operation(operationId = "refuseErasure", summary = "Refuse a request to be erased, with a reason that the person reads")
    @RequestBody(content = @Content(schema = @Schema(implementation = Refusal.class), examples = @ExampleObject(name = "why", value = "{\"reason\": \"The law wants these papers kept until 2030.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureJson.DetailJson.class), examples = @ExampleObject(name = "one", value = ErasureJson.DetailJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "there is no reason, or it is too long")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = NOT_YOURS)
    public ErasureJson.DetailJson refuse(@PathParam("id") UUID id, Refusal refusal) {
        desk.refuse(caller.reader(), new ErasureId(id), orEmpty(refusal.reason()));
        return see(id);
    }

    @POST
    @Path("/{id}/mentions/{subject}/seen")
    @Operation(operationId = "markMentionSeen", summary = "Say that one has looked at a text that may have named who was erased")
    @APIResponse(responseCode = "204", description = "it is done with")
    @APIResponse(responseCode = "404", description = NONE)
    public void seen(@PathParam("id") UUID id, @PathParam("subject") UUID subject) {
        desk.seen(caller.reader(), new ErasureId(id), subject);
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
