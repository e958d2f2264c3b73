package org.cadre.web.grounds;

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

import org.cadre.grounds.ContestId;
import org.cadre.grounds.GroundsDesk;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
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

/** What colleagues found wrong about being asked or not, for GOVERNANCE. */
@Path("/contests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.GOVERNORS)
@Scoped(Area.INVITATIONS)
@Tag(name = "invitations")
public class ContestsApi {
    @Inject
    GroundsDesk desk;
    @Inject
    Caller caller;

    /** The answer. */
    @Schema(name = "ContestAnswer", requiredProperties = "words")
    public record Answer(@Schema(minLength = 1, maxLength = GroundsDesk.LONGEST_WORDS) @Nullable String words) {}

    /** What waits for an answer. */
    @Schema(name = "OpenContest")
    public record OpenJson(UUID id, UUID ask, UUID person, String words, Instant at) {}

    @GET
    @Operation(operationId = "listContests", summary = "List what waits for an answer, of asks that the caller may see, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = OpenJson.class), examples = @ExampleObject(name = "one", value = "[{\"id\": \"7b1e0c52-3a0f-4c58-9a40-1d6f0f5d2b7e\", \"ask\": \"3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e\", \"person\": \"9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55\", \"words\": \"I wrote the page on it.\", \"at\": \"2026-03-01T09:00:00Z\"}]")))
    public List<OpenJson> open() {
        return desk.open(caller.reader()).stream().map(one -> new OpenJson(one.id().value(), one.ask().value(),
                one.person().value(), one.words(), one.at())).toList();
    }

    @POST
    @Path("/{id}/answer")
    @Operation(operationId = "answerContest", summary = "Answer what somebody else found wrong")
    @RequestBody(content = @Content(schema = @Schema(implementation = Answer.class), examples = @ExampleObject(name = "answer", value = "{\"words\": \"You are right; your page was not read.\"}")))
    @APIResponse(responseCode = "204", description = "it is answered")
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "404", description = "there is none that the caller may answer")
    @APIResponse(responseCode = "409", description = "it is answered already")
    public void answer(@PathParam("id") UUID id, Answer answer) {
        desk.answer(caller.reader(), new ContestId(id), answer.words() == null ? "" : answer.words());
    }
}
