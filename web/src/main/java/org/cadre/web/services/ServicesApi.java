package org.cadre.web.services;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.accounts.IssuedToken;
import org.cadre.accounts.TokenWish;
import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.services.NewService;
import org.cadre.services.ServiceDeed;
import org.cadre.services.ServiceDesk;
import org.cadre.services.ServiceId;
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

/** Accounts of machines. */
@Path("/service-accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.SERVICES)
@Tag(name = "service accounts")
@APIResponse(responseCode = "404", description = "there is no such account, or none that the caller administers or owns")
public class ServicesApi {
    private static final String TOKEN = """
            {"id": "7d1f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "token": "cadre_…", "expiresAt": "2026-05-30T09:00:00Z"}""";

    @Inject
    ServiceDesk desk;
    @Inject
    Caller caller;

    /** A new account; the least where something is left out. */
    @Schema(name = "NewServiceAccount", requiredProperties = {"name", "purpose", "owner", "scopes"})
    public record Wanted(@Schema(maxLength = TokenWish.LONGEST_LABEL) @Nullable String name,
            @Schema(maxLength = NewService.LONGEST_PURPOSE) @Nullable String purpose,
            @Schema(format = "email") @Nullable String owner,
            @Schema(implementation = Classification.class, description = "PUBLIC where absent") @Nullable String clearance,
            @Nullable List<String> walls, @Nullable List<String> scopes,
            @Schema(minimum = "1", maximum = "366", description = "90 where absent") @Nullable Integer days) {}

    /** The account's id, and the only time that the token is told. */
    @Schema(name = "ServiceToken")
    public record Issued(UUID id, String token, Instant expiresAt) {}

    /** What was done with the account; nobody did it where its owner left. */
    @Schema(name = "ServiceEvent")
    public record EventJson(@Schema(implementation = ServiceDeed.class) String what, @Nullable UUID by,
            Instant at) {}

    @GET
    @Operation(operationId = "listServiceAccounts", summary = "List the service accounts: all to administrators, to others those that they own")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ServiceJson.class), examples = @ExampleObject(name = "accounts", value = "["
            + ServiceJson.EXAMPLE + "]")))
    public List<ServiceJson> list() {
        return desk.list(caller.reader()).stream().map(ServiceJson::of).toList();
    }

    @POST
    @Operation(operationId = "createServiceAccount", summary = "Make a service account, as an administrator; it never sees more than its owner")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "bot", value = """
            {"name": "CI bot", "purpose": "Files what fails in the night build", "owner": "ada@company.example", \
            "clearance": "INTERNAL", "scopes": ["asks:write"], "days": 90}""")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Issued.class), examples = @ExampleObject(name = "token", value = TOKEN)))
    public Response create(Wanted wanted) {
        var service = ServiceForm.wanted(orEmpty(wanted.name()), orEmpty(wanted.purpose()), orEmpty(wanted.owner()),
                orEmpty(wanted.clearance()), wanted.walls() == null ? List.of() : wanted.walls(),
                wanted.scopes() == null ? List.of() : wanted.scopes(), wanted.days() == null ? 90 : wanted.days());
        caller.mayHandOn(service.scopes());
        var made = desk.create(caller.reader(), service);
        return Response.created(URI.create("/api/v1/service-accounts/" + made.id()))
                .entity(issued(made.id(), made.token())).build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readServiceAccount", summary = "Read a service account")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ServiceJson.class), examples = @ExampleObject(name = "account", value = ServiceJson.EXAMPLE)))
    public ServiceJson see(@PathParam("id") UUID id) {
        return ServiceJson.of(desk.see(caller.reader(), new ServiceId(id)));
    }

    @GET
    @Path("/{id}/events")
    @Operation(operationId = "listServiceEvents", summary = "List what was done with a service account, the first first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = EventJson.class), examples = @ExampleObject(name = "events", value = """
            [{"what": "CREATED", "by": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "at": "2026-03-01T09:00:00Z"}]""")))
    public List<EventJson> events(@PathParam("id") UUID id) {
        return desk.story(caller.reader(), new ServiceId(id)).stream().map(event -> new EventJson(event.what().name(),
                event.by().map(ColleagueId::value).orElse(null), event.at())).toList();
    }

    @POST
    @Path("/{id}/token")
    @Operation(operationId = "renewServiceToken", summary = "Get a new token for one's own service account; those from before end")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Issued.class), examples = @ExampleObject(name = "token", value = TOKEN)))
    @APIResponse(responseCode = "409", description = "the account has ended, or the caller is not its owner")
    public Response renew(@PathParam("id") UUID id) {
        var account = new ServiceId(id);
        caller.mayHandOn(desk.see(caller.reader(), account).scopes());
        return Response.status(Response.Status.CREATED).entity(issued(account, desk.renew(caller.reader(), account)))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "endServiceAccount", summary = "End a service account, at once and for good")
    @APIResponse(responseCode = "204", description = "its tokens open nothing from now on")
    @APIResponse(responseCode = "409", description = "it has ended already")
    public void end(@PathParam("id") UUID id) {
        desk.end(caller.reader(), new ServiceId(id));
    }

    private static Issued issued(ServiceId id, IssuedToken token) {
        return new Issued(id.value(), token.secret(), token.expiresAt());
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
