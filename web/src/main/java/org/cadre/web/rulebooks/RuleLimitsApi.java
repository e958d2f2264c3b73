package org.cadre.web.rulebooks;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.people.Role;
import org.cadre.rulemaking.RuleDesk;
import org.cadre.rulemaking.RuleNotFound;
import org.cadre.rulemaking.WaiverDesk;
import org.cadre.scopes.Area;
import org.cadre.web.requests.Conditional;
import org.cadre.web.requests.Conditions;
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

/** Thresholds that change without their rules. */
@Path("/rule-limits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.GOVERNORS)
@Scoped(Area.RULES)
@Tag(name = "rules")
public class RuleLimitsApi {
    @Inject
    WaiverDesk desk;
    @Inject
    Conditions conditions;
    @Inject
    Caller caller;

    /** A limit's new value, and why. */
    @Schema(name = "NewRuleLimit", requiredProperties = {"value", "reason"})
    public record Wanted(@Nullable String value,
            @Schema(maxLength = RuleDesk.LONGEST_REASON) @Nullable String reason) {}

    @GET
    @Operation(operationId = "listRuleLimits", summary = "List the thresholds that rules name")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = LimitJson.class), examples = @ExampleObject(name = "one", value = "["
            + LimitJson.EXAMPLE + "]")))
    public List<LimitJson> list() {
        return desk.limits(caller.reader()).stream().map(LimitJson::of).toList();
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "readRuleLimit", summary = "Read a threshold")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LimitJson.class), examples = @ExampleObject(name = "limit", value = LimitJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = "there is no such limit")
    public LimitJson see(@PathParam("name") String name) {
        return list().stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new RuleNotFound("limit " + name));
    }

    @PUT
    @Path("/{name}")
    @Operation(operationId = "setRuleLimit", summary = "Set a threshold; it counts from this moment on")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "fewer", value = "{\"value\": \"50\", \"reason\": \"A quiet month\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LimitJson.class), examples = @ExampleObject(name = "limit", value = LimitJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "the value is of another type, or there is no reason")
    @APIResponse(responseCode = "404", description = "there is no such limit")
    @Conditional
    public LimitJson set(@PathParam("name") String name, Wanted wanted) {
        return conditions.given(() -> see(name), () -> desk.set(caller.reader(), name,
                Sent.orEmpty(wanted.value()), Sent.orEmpty(wanted.reason())));
    }
}
