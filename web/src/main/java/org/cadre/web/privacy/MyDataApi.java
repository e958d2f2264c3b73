package org.cadre.web.privacy;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.authorisations.AuthorisationDesk;
import org.cadre.bundles.BundleId;
import org.cadre.consents.ConsentDesk;
import org.cadre.disclosure.DisclosureDesk;
import org.cadre.people.Colleagues;
import org.cadre.people.Role;
import org.cadre.privacy.PrivacyDesk;
import org.cadre.retention.RetentionDesk;
import org.cadre.scopes.Area;
import org.cadre.web.authorisations.AuthorisationJson;
import org.cadre.web.disclosure.VisibilityJson;
import org.cadre.web.requests.Idempotent;
import org.cadre.web.requests.Once;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What Cadre uses about the caller: told, handed out, objected to. */
@Path("/me/data")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.PRIVACY)
@Tag(name = "privacy")
public class MyDataApi {
    private static final String NO_SIGNAL = "there is no such signal, or none that one can object to";
    @Inject
    PrivacyDesk desk;
    @Inject
    ConsentDesk consents;
    @Inject
    DisclosureDesk disclosure;
    @Inject
    RetentionDesk retention;
    @Inject
    AuthorisationDesk authorisations;
    @Inject
    Colleagues colleagues;
    @Inject
    Archives archives;
    @Inject
    Once once;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    @GET
    @Operation(operationId = "readMyData", summary = "Read what Cadre uses about oneself, who sees it, what was decided of it and how long it is kept")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MyDataJson.class), examples = @ExampleObject(name = "mine", value = MyDataJson.EXAMPLE)))
    public MyDataJson see() {
        var reader = caller.reader();
        var about = desk.aboutMe(reader);
        return new MyDataJson(colleagues.get(reader.id()).site(), about.signedIn().orElse(null),
                VisibilityJson.of(disclosure.mine(reader)),
                consents.mine(reader).stream().map(MyDataJson.SignalJson::of).toList(),
                consents.mySite(reader).stream().map(MyDataJson.SwitchJson::of).toList(),
                about.skills().stream().map(MyDataJson.SkillJson::of).toList(),
                about.evidence().stream().map(MyDataJson.EvidenceJson::of).toList(),
                about.authorisations().stream().map(one -> AuthorisationJson.of(one, authorisations.today())).toList(),
                about.access().stream().map(MyDataJson.AccessJson::of).toList(),
                about.decisions().stream().map(MyDataJson.DecisionJson::of).toList(),
                retention.inForce().stream().map(MyDataJson.KeptJson::of).toList(),
                desk.mine(reader).map(MyDataJson.MyErasure::of).orElse(null));
    }

    @GET
    @Path("/exports")
    @Operation(operationId = "listMyExports", summary = "List the archives of one's own data that one ordered, the last first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ArchiveJson.class), examples = @ExampleObject(name = "one", value = "["
            + ArchiveJson.EXAMPLE + "]")))
    public List<ArchiveJson> exports() {
        return desk.exports(caller.reader()).stream().map(one -> ArchiveJson.of(one, clock.instant())).toList();
    }

    @POST
    @Path("/exports")
    @Operation(operationId = "orderMyExport", summary = "Order an archive of all that Cadre holds about oneself; a notice tells when it can be fetched")
    @APIResponse(responseCode = "202", description = "it is being made", content = @Content(schema = @Schema(implementation = ArchiveJson.class), examples = @ExampleObject(name = "ordered", value = "{\"id\": \"2c0f4b6a-1c1e-4a57-8a86-3a1d6a0f7c55\", \"state\": \"WAITING\", \"fetchable\": false, \"orderedAt\": \"2026-03-01T09:00:00Z\", \"size\": 0}")))
    @APIResponse(responseCode = "409", description = "one is being made already")
    @APIResponse(responseCode = "422", description = "a rule of the company refuses it; its reason is told")
    @Idempotent
    public Response order() {
        return once.only(() -> {
            var id = desk.export(caller.reader());
            var ordered = exports().stream().filter(one -> one.id().equals(id.value())).findFirst().orElseThrow();
            return Response.accepted(ordered).location(URI.create("/api/v1/me/data/exports/" + id)).build();
        });
    }

    @GET
    @Path("/exports/{id}")
    @Produces(Archives.ZIP)
    @Operation(operationId = "fetchMyExport", summary = "Fetch an archive of one's own data; the rules are asked again, and it is recorded")
    @APIResponse(responseCode = "200", description = "a zip with JSON, a page to read, one's files, and the hash of each", content = @Content(mediaType = Archives.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "zip", value = "PK…")))
    @APIResponse(responseCode = "404", description = "the caller has no such archive, or it is not ready or over")
    @APIResponse(responseCode = "422", description = "a rule of the company refuses it; its reason is told")
    public Response fetch(@PathParam("id") UUID id) {
        return archives.of(desk.fetch(caller.reader(), new BundleId(id)));
    }

    @PUT
    @Path("/objections/{signal}")
    @Operation(operationId = "objectToSignal", summary = "Object to the use of a signal about oneself; nobody asks why")
    @APIResponse(responseCode = "204", description = "it is not used from now on")
    @APIResponse(responseCode = "400", description = NO_SIGNAL)
    public void object(@PathParam("signal") String signal) {
        consents.object(caller.reader(), Signals.named(signal), true);
    }

    @DELETE
    @Path("/objections/{signal}")
    @Operation(operationId = "withdrawObjection", summary = "Let a signal be used again as one's site has it")
    @APIResponse(responseCode = "204", description = "one objects to it no more")
    @APIResponse(responseCode = "400", description = NO_SIGNAL)
    public void withdraw(@PathParam("signal") String signal) {
        consents.object(caller.reader(), Signals.named(signal), false);
    }

    @POST
    @Path("/erasure")
    @Operation(operationId = "askToBeErased", summary = "Ask to be erased; somebody of governance decides")
    @APIResponse(responseCode = "202", description = "it is asked", content = @Content(schema = @Schema(implementation = MyDataJson.MyErasure.class), examples = @ExampleObject(name = "asked", value = MyDataJson.MyErasure.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "it is asked already, or done")
    @Idempotent
    public Response erase() {
        return once.only(() -> {
            desk.askToBeErased(caller.reader());
            return Response.accepted(desk.mine(caller.reader()).map(MyDataJson.MyErasure::of).orElseThrow()).build();
        });
    }
}
