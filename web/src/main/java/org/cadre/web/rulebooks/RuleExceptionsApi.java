package org.cadre.web.rulebooks;

import java.net.URI;
import java.time.Clock;
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

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.rulemaking.RuleDesk;
import org.cadre.rulemaking.RuleException;
import org.cadre.rulemaking.WaiverDesk;
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

/** For which cases a rule does not count, for a time. */
@Path("/rule-exceptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.GOVERNORS)
@Scoped(Area.RULES)
@Tag(name = "rules")
public class RuleExceptionsApi {
    private static final String OVER = "it is decided already, or somebody else has to decide it";
    @Inject
    WaiverDesk desk;
    @Inject
    Once once;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    /** @param owner who answers for it; the caller where absent */
    @Schema(name = "NewRuleException", requiredProperties = {"rule", "cases", "reason", "ends"})
    public record Wanted(@Nullable String rule,
            @Schema(description = "a condition in CEL over the facts of the rule's stage") @Nullable String cases,
            @Schema(maxLength = RuleDesk.LONGEST_REASON) @Nullable String reason, @Nullable UUID owner,
            @Schema(format = "date-time", description = "now where absent") @Nullable String starts,
            @Schema(format = "date-time", description = "at most a year after the start") @Nullable String ends) {}

    /** @param approvedBy absent until a second person approved it; it does not count before */
    @Schema(name = "RuleException")
    public record ExceptionJson(UUID id, String rule, String cases, String reason, UUID owner, UUID askedBy,
            Instant askedAt, Instant starts, Instant ends, @Nullable UUID approvedBy, @Nullable UUID revokedBy) {
        static final String EXAMPLE = """
                {"id": "1f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55", "rule": "no-hurry", "cases": "ask.kind == 'QUESTION'", \
                "reason": "The launch", "owner": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "askedBy": \
                "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "askedAt": "2026-03-01T09:00:00Z", "starts": \
                "2026-03-01T09:00:00Z", "ends": "2026-03-15T09:00:00Z"}""";

        static ExceptionJson of(RuleException one) {
            return new ExceptionJson(one.id(), one.rule(), one.cases(), one.reason(), one.owner().value(),
                    one.askedBy().value(), one.askedAt(), one.starts(), one.ends(),
                    one.approvedBy().map(ColleagueId::value).orElse(null),
                    one.revokedBy().map(ColleagueId::value).orElse(null));
        }
    }

    /** What was asked for. */
    @Schema(name = "RuleExceptionMade")
    public record Made(UUID id) {}

    @GET
    @Operation(operationId = "listRuleExceptions", summary = "List the exceptions; those that wait or count come first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ExceptionJson.class), examples = @ExampleObject(name = "one", value = "["
            + ExceptionJson.EXAMPLE + "]")))
    public List<ExceptionJson> list() {
        return desk.exceptions(caller.reader()).stream().map(ExceptionJson::of).toList();
    }

    @POST
    @Operation(operationId = "requestRuleException", summary = "Ask a second person to except cases from a rule for a time")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "launch", value = "{\"rule\": \"no-hurry\", \"cases\": \"ask.kind == 'QUESTION'\", \"reason\": \"The launch\", \"ends\": \"2026-03-15T09:00:00Z\"}")))
    @APIResponse(responseCode = "201", description = "it waits for a second person", content = @Content(schema = @Schema(implementation = Made.class), examples = @ExampleObject(name = "made", value = "{\"id\": \"1f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55\"}")))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "404", description = "there is no such rule in force")
    @Idempotent
    public Response request(Wanted wanted) {
        return once.only(() -> {
            var owner = wanted.owner() == null ? caller.reader().id() : new ColleagueId(wanted.owner());
            var ends = Sent.time("ends", wanted.ends())
                    .orElseThrow(() -> new BadInput("ends", "", Message.of("bad.missing")));
            var id = desk.except(caller.reader(), Sent.orEmpty(wanted.rule()), Sent.orEmpty(wanted.cases()),
                    Sent.orEmpty(wanted.reason()), owner,
                    Sent.time("starts", wanted.starts()).orElseGet(clock::instant), ends);
            return Response.created(URI.create("/api/v1/rule-exceptions")).entity(new Made(id)).build();
        });
    }

    @POST
    @Path("/{id}/approve")
    @Operation(operationId = "approveRuleException", summary = "Approve an exception that somebody else asked for")
    @APIResponse(responseCode = "204", description = "it counts from its start on")
    @APIResponse(responseCode = "404", description = "there is no such exception")
    @APIResponse(responseCode = "409", description = OVER)
    public void approve(@PathParam("id") UUID id) {
        desk.approve(caller.reader(), id);
    }

    @POST
    @Path("/{id}/revoke")
    @Operation(operationId = "revokeRuleException", summary = "End an exception early, or refuse one that waits")
    @APIResponse(responseCode = "204", description = "it no longer counts")
    @APIResponse(responseCode = "404", description = "there is no such exception")
    @APIResponse(responseCode = "409", description = OVER)
    public void revoke(@PathParam("id") UUID id) {
        desk.revoke(caller.reader(), id);
    }
}
