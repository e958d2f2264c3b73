package org.cadre.web.authorisations;

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

import org.cadre.authorisations.AuthorisationDesk;
import org.cadre.authorisations.AuthorisationId;
import org.cadre.authorisations.NewAuthorisation;
import org.cadre.authorisations.Regime;
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

/** Verified authorisations for what export control holds. */
@Path("/authorisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.GOVERNORS)
@Scoped(Area.AUTHORISATIONS)
@Tag(name = "authorisations")
public class AuthorisationsApi {
    private static final String NONE = "there is no such authorisation, or none that the caller may know of";
    private static final String OVER = "it is decided already, or somebody else has to decide it";
    @Inject
    AuthorisationDesk desk;
    @Inject
    Once once;
    @Inject
    Caller caller;

    /** What was verified. @param person a colleague's id, name or mail */
    @Schema(name = "NewAuthorisation", requiredProperties = {"person", "regime", "scope", "validUntil"})
    public record Wanted(@Nullable String person, @Schema(implementation = Regime.class) @Nullable String regime,
            @Schema(minLength = NewAuthorisation.SHORTEST_SCOPE, maxLength = NewAuthorisation.LONGEST_SCOPE) @Nullable String scope,
            @Schema(format = "date") @Nullable String validUntil) {}

    @GET
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    @Operation(operationId = "listAuthorisations", summary = "List the authorisations: what waits or is in force first, by its last day")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AuthorisationJson.class), examples = @ExampleObject(name = "one", value = "["
            + AuthorisationJson.EXAMPLE + "]")))
    public List<AuthorisationJson> list() {
        return desk.all(caller.reader()).stream().map(one -> AuthorisationJson.of(one, desk.today())).toList();
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "listOwnAuthorisations", summary = "List the caller's own authorisations")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AuthorisationJson.class), examples = @ExampleObject(name = "one", value = "["
            + AuthorisationJson.EXAMPLE + "]")))
    public List<AuthorisationJson> mine() {
        return desk.mine(caller.reader()).stream().map(one -> AuthorisationJson.of(one, desk.today())).toList();
    }

    @POST
    @Operation(operationId = "requestAuthorisation", summary = "Enter what was verified of a colleague; a second person grants it")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "licence", value = "{\"person\": \"ada@company.example\", \"regime\": \"EAR\", \"scope\": \"Licence D1234567, ECCN 3E001\", \"validUntil\": \"2027-02-28\"}")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AuthorisationJson.class), examples = @ExampleObject(name = "requested", value = AuthorisationJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @Idempotent
    public Response request(Wanted wanted) {
        return once.only(() -> {
            var id = desk.request(caller.reader(), Wishes.of(orEmpty(wanted.person()), orEmpty(wanted.regime()),
                    orEmpty(wanted.scope()), orEmpty(wanted.validUntil())));
            return Response.created(URI.create("/api/v1/authorisations/" + id)).entity(see(id.value())).build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "readAuthorisation", summary = "Read an authorisation: one's own, or as GOVERNANCE or AUDITOR anybody's")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuthorisationJson.class), examples = @ExampleObject(name = "one", value = AuthorisationJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    public AuthorisationJson see(@PathParam("id") UUID id) {
        return AuthorisationJson.of(desk.see(caller.reader(), new AuthorisationId(id)), desk.today());
    }

    @POST
    @Path("/{id}/grant")
    @Operation(operationId = "grantAuthorisation", summary = "Grant what somebody else entered for a third person")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuthorisationJson.class), examples = @ExampleObject(name = "one", value = AuthorisationJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = OVER)
    public AuthorisationJson grant(@PathParam("id") UUID id) {
        desk.grant(caller.reader(), new AuthorisationId(id));
        return see(id);
    }

    @POST
    @Path("/{id}/refuse")
    @Operation(operationId = "refuseAuthorisation", summary = "Refuse what somebody else entered")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuthorisationJson.class), examples = @ExampleObject(name = "one", value = AuthorisationJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = OVER)
    public AuthorisationJson refuse(@PathParam("id") UUID id) {
        desk.refuse(caller.reader(), new AuthorisationId(id));
        return see(id);
    }

    @POST
    @Path("/{id}/revoke")
    @Operation(operationId = "revokeAuthorisation", summary = "End an authorisation at once")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuthorisationJson.class), examples = @ExampleObject(name = "one", value = AuthorisationJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "it is not in force")
    public AuthorisationJson revoke(@PathParam("id") UUID id) {
        desk.revoke(caller.reader(), new AuthorisationId(id));
        return see(id);
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
