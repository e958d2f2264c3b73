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

import org.cadre.asks.AskId;
import org.cadre.governance.Texts;
import org.cadre.grounds.Contest;
import org.cadre.grounds.GroundsDesk;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.Frames;
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

/** Why the caller was asked or was not. */
@Path("/asks/{id}/grounds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.INVITATIONS)
@Tag(name = "invitations")
public class GroundsApi {
    private static final String GROUNDS = "{\"ask\": \"3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e\", \"invited\": false, \"reasons\": [\"You said that you do not want to be asked.\"], \"at\": \"2026-03-01T09:00:00Z\"}";
    private static final String NONE = "there is no such ask, or none that the caller may see";
    @Inject
    GroundsDesk desk;
    @Inject
    Caller caller;
    @Inject
    Frames frames;

    /** What the caller finds wrong. */
    @Schema(name = "NewContest", requiredProperties = "words")
    public record Wanted(@Schema(minLength = 1, maxLength = GroundsDesk.LONGEST_WORDS) @Nullable String words) {}

    /** What the caller found wrong, and what a person said to it. @param answer absent while it waits */
    @Schema(name = "Contest")
    public record ContestJson(String words, Instant at, @Nullable String answer, @Nullable Instant answeredAt) {
        static ContestJson of(Contest one) {
            return new ContestJson(one.words(), one.at(), one.answer().map(Contest.Answer::words).orElse(null),
                    one.answer().map(Contest.Answer::at).orElse(null));
        }
    }

    /** Why the caller was asked or was not. @param at of when the facts are */
    @Schema(name = "Grounds")
    public record GroundsJson(UUID ask, boolean invited, List<String> reasons, Instant at,
            @Nullable ContestJson contest) {}

    @GET
    @Operation(operationId = "readGrounds", summary = "Read why the caller was asked or was not: by what was decided, else by what counts now")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroundsJson.class), examples = @ExampleObject(name = "one", value = GROUNDS)))
    @APIResponse(responseCode = "404", description = NONE)
    public GroundsJson see(@PathParam("id") UUID id) {
        var reader = caller.reader();
        var grounds = desk.of(reader, new AskId(id));
        return new GroundsJson(id, grounds.invited(), grounds.lines().stream()
                .map(line -> Texts.render(line, frames.texts().locale(), reader.zone())).toList(), grounds.at(),
                grounds.contest().map(ContestJson::of).orElse(null));
    }

    @POST
    @Path("/contest")
    @Operation(operationId = "contestGrounds", summary = "Say what is wrong about it; a person of GOVERNANCE answers")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "wrong", value = "{\"words\": \"I wrote the page on it.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroundsJson.class), examples = @ExampleObject(name = "one", value = GROUNDS)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "the caller asked it, or waits for an answer already")
    public GroundsJson contest(@PathParam("id") UUID id, Wanted wanted) {
        desk.contest(caller.reader(), new AskId(id), wanted.words() == null ? "" : wanted.words());
        return see(id);
    }
}
