package org.cadre.web.revisions;

import java.time.Instant;
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

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.Asks;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.revisions.Revision;
import org.cadre.revisions.RevisionDesk;
import org.cadre.scopes.Area;
import org.cadre.web.asks.AskJson;
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

/** Edits of asks and answers: each is a new revision. */
@Path("/asks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.ASKS)
@Tag(name = "revisions")
@APIResponse(responseCode = "404", description = "there is no such ask or answer, or none that the caller may see")
public class RevisionsApi {
    private static final String REVISION = """
            {"id": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "editor": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "at": \
            "2026-03-01T09:00:00Z", "note": "Names the version", "title": "How do we rotate the certificate?", "text": \
            "On Envoy 1.31: how do we rotate the certificate?", "tags": ["tls"], "urgency": "NORMAL", \
            "classification": "INTERNAL"}""";

    @Inject
    RevisionDesk desk;
    @Inject
    Asks asks;
    @Inject
    Caller caller;

    /**
     * One revision.
     *
     * @param title empty for an answer, as are tags and urgency
     * @param classification that of the ask at that time
     */
    @Schema(name = "Revision")
    public record RevisionJson(UUID id,
            @Schema(description = "absent where the asker is anonymous") @Nullable UUID editor, Instant at, String note,
            String title, String text,
            List<String> tags, @Nullable String urgency, String classification) {}

    /**
     * An ask as it shall be from now on.
     *
     * @param base the id of the revision that the edit began with: the latest one
     * @param note why, at most 200 characters
     */
    @Schema(name = "AskEdit")
    public record WantedAsk(@Nullable UUID base, @Nullable String title, @Nullable String text,
            @Nullable List<String> tags, @Nullable String classification, @Nullable String urgency,
            @Nullable String note) {}

    /** An answer as it shall be from now on. */
    @Schema(name = "AnswerEdit")
    public record WantedAnswer(@Nullable UUID base, @Nullable String text, @Nullable String note) {}

    @GET
    @Path("/{id}/revisions")
    @Operation(operationId = "listAskRevisions", summary = "List what an ask said, oldest first; the last one is what it says now")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RevisionJson.class), examples = @ExampleObject(name = "never edited", value = "["
            + REVISION + "]")))
    public List<RevisionJson> ofAsk(@PathParam("id") UUID id) {
        return desk.of(caller.reader(), new AskId(id)).stream().map(this::json).toList();
    }

    @POST
    @Path("/{id}/revisions")
    @Operation(operationId = "editAsk", summary = "Edit one's own ask", description = "What is left out stays as it is.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WantedAsk.class), examples = @ExampleObject(name = "text", value = "{\"base\": \"3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e\", \"text\": \"On Envoy 1.31: how do we rotate the certificate?\", \"note\": \"Names the version\"}")))
    @APIResponse(responseCode = "201", description = "the ask's latest revision", content = @Content(schema = @Schema(implementation = RevisionJson.class), examples = @ExampleObject(name = "revision", value = REVISION)))
    @APIResponse(responseCode = "409", description = "somebody edited it meanwhile; load the revisions again")
    @APIResponse(responseCode = "422", description = "a rule of the company refuses the classification; its reason is told")
    public Response edit(@PathParam("id") UUID id, WantedAsk wanted) {
        var reader = caller.reader();
        var ask = asks.seenBy(reader, new AskId(id));
        var edited = AskJson.wanted(or(wanted.title(), ask.title()), or(wanted.text(), ask.body()),
                wanted.tags() == null ? ask.tags() : wanted.tags(), ask.language(),
                or(wanted.classification(), ask.classification().name()), or(wanted.urgency(), ask.urgency().name()));
        desk.edit(reader, ask.id(), RevisionPages.revision("base", String.valueOf(wanted.base())), edited,
                or(wanted.note(), ""));
        return created(desk.of(reader, ask.id()));
    }

    @GET
    @Path("/{id}/answers/{answer}/revisions")
    @Operation(operationId = "listAnswerRevisions", summary = "List what an answer said, oldest first; the last one is what it says now")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RevisionJson.class), examples = @ExampleObject(name = "never edited", value = "["
            + REVISION + "]")))
    public List<RevisionJson> ofAnswer(@PathParam("id") UUID id, @PathParam("answer") UUID answer) {
        return desk.of(caller.reader(), within(id, answer)).stream().map(this::json).toList();
    }

    @POST
    @Path("/{id}/answers/{answer}/revisions")
    @Operation(operationId = "editAnswer", summary = "Edit an answer that one has written")
    @RequestBody(content = @Content(schema = @Schema(implementation = WantedAnswer.class), examples = @ExampleObject(name = "text", value = "{\"base\": \"3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e\", \"text\": \"Reload it with `--graceful`.\"}")))
    @APIResponse(responseCode = "201", description = "the answer's latest revision", content = @Content(schema = @Schema(implementation = RevisionJson.class), examples = @ExampleObject(name = "revision", value = REVISION)))
    @APIResponse(responseCode = "409", description = "somebody edited it meanwhile; load the revisions again")
    public Response edit(@PathParam("id") UUID id, @PathParam("answer") UUID answer, WantedAnswer wanted) {
        var reader = caller.reader();
        var given = within(id, answer);
        desk.edit(reader, given, RevisionPages.revision("base", String.valueOf(wanted.base())),
                or(wanted.text(), ""), or(wanted.note(), ""));
        return created(desk.of(reader, given));
    }

    private AnswerId within(UUID ask, UUID answer) {
        var found = asks.seenBy(caller.reader(), new AnswerId(answer));
        if (!found.ask().value().equals(ask))
            throw new AskNotFound();
        return found.id();
    }

    private Response created(List<Revision> all) {
        return Response.status(Response.Status.CREATED).entity(json(all.getLast())).build();
    }

    private RevisionJson json(Revision one) {
        return new RevisionJson(one.id().value(),
                one.byline(caller.reader()).known().map(ColleagueId::value).orElse(null),
                one.at(), one.note(), one.title(), one.body(),
                one.tags(), one.urgency().map(Enum::name).orElse(null), one.classification().name());
    }

    private static String or(@Nullable String sent, String otherwise) {
        return sent == null ? otherwise : sent;
    }
}
