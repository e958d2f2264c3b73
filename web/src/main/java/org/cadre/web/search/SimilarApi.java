package org.cadre.web.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.cadre.asks.AskState;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.search.SearchDesk;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asks like the one being written. */
@Path("/asks/similar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.SEARCH)
@Tag(name = "asks")
public class SimilarApi {
    @Inject
    SearchDesk desk;
    @Inject
    Caller caller;

    /** Best first. */
    @Schema(name = "SimilarAskList")
    public record SimilarList(List<Similar> items) {}

    /**
     * An ask like the text.
     *
     * @param accepted whether one of its answers was accepted
     * @param same whether it most likely is the same question
     */
    @Schema(name = "SimilarAsk")
    public record Similar(UUID id, String title, AskState state, int answers, boolean accepted, boolean same,
            Instant changedAt) {}

    @GET
    @Operation(operationId = "findSimilarAsks", summary = "Find asks like the text, for instance while it is being typed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SimilarList.class), examples = @ExampleObject(name = "asked before", value = """
            {"items": [{"id": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "title": "How do we rotate the gateway's certificate?",
             "state": "SOLVED", "answers": 2, "accepted": true, "same": true, "changedAt": "2026-03-01T09:00:00Z"}]}""")))
    @APIResponse(responseCode = "400", description = "the text is longer than 50,000 characters, or the limit cannot be taken")
    @APIResponse(responseCode = "503", description = "the search is being prepared after a start")
    public SimilarList similar(
            @Parameter(description = "at least 8 characters, else nothing is found", example = "rotate the gateway's certificate") @QueryParam("text") @DefaultValue("") String text,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "5")) @QueryParam("limit") @DefaultValue("5") String limit) {
        return new SimilarList(desk.similar(caller.reader(), text, Limits.of(limit, 20)).stream()
                .map(ask -> new Similar(ask.id().value(), ask.title(), ask.state(), ask.answers(), ask.accepted(),
                        ask.same(), ask.changedAt()))
                .toList());
    }
}
