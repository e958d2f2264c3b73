package org.cadre.web.mandates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.mandates.Mandate;
import org.cadre.mandates.MandateDesk;
import org.cadre.mandates.MandateId;
import org.cadre.mandates.RoleWish;
import org.cadre.people.ColleagueId;
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

/** Roles: asked for by one, given by another. */
@Path("/mandates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINS, Role.GOVERNORS})
@Scoped(Area.ACCOUNTS)
@Tag(name = "accounts")
public class MandatesApi {
    private static final String OVER = "it is decided already, or somebody else has to decide it";
    @Inject
    MandateDesk desk;
    @Inject
    Caller caller;

    /** All roles that a colleague is to have. */
    @Schema(name = "RoleWish", requiredProperties = {"person", "roles"})
    public record Wanted(@Nullable UUID person, @Nullable List<String> roles,
            @Schema(description = "needed where a role is new", maxLength = RoleWish.LONGEST_REASON) @Nullable String reason,
            @Schema(description = "the last day of roles that conflict", format = "date") @Nullable String exceptionUntil) {}

    /** What waits for a second person. */
    @Schema(name = "RoleOutcome")
    public record Outcome(List<String> waiting) {}

    /** A request for a role. */
    @Schema(name = "Mandate")
    public record MandateJson(UUID id, UUID person, @Schema(implementation = Role.class) String role, UUID requester,
            Instant requestedAt, String reason, @Nullable LocalDate exceptionUntil) {
        static MandateJson of(Mandate one) {
            return new MandateJson(one.id().value(), one.person().value(), one.role().name(), one.requester().value(),
                    one.requestedAt(), one.reason(), one.exceptionUntil().orElse(null));
        }
    }

    @GET
    @Operation(operationId = "listMandates", summary = "List the requests for roles that wait for a second person, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = MandateJson.class), examples = @ExampleObject(name = "one", value = """
            [{"id": "7b1e0c52-3a0f-4c58-9a40-1d6f0f5d2b7e", "person": "9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55", "role": "AUDITOR", \
            "requester": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "requestedAt": "2026-03-01T09:00:00Z", "reason": "The yearly audit"}]""")))
    public List<MandateJson> list() {
        return desk.waiting(caller.reader()).stream().map(MandateJson::of).toList();
    }

    @POST
    @RolesAllowed(Role.ADMINS)
    @Operation(operationId = "changeRoles", summary = "Take roles away at once, and ask for new ones, which a second person gives")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "auditor", value = "{\"person\": \"9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55\", \"roles\": [\"EMPLOYEE\", \"AUDITOR\"], \"reason\": \"The yearly audit\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Outcome.class), examples = @ExampleObject(name = "waits", value = "{\"waiting\": [\"AUDITOR\"]}")))
    @APIResponse(responseCode = "400", description = "roles conflict, or a field cannot be taken; each is named")
    @APIResponse(responseCode = "404", description = "the colleague has no account")
    @APIResponse(responseCode = "409", description = "nobody gives a role to oneself")
    public Outcome change(Wanted wanted) {
        if (wanted.person() == null)
            throw new BadInput("person", "", Message.of("bad.missing"));
        var wish = new RoleWish(roles(wanted.roles() == null ? List.of() : wanted.roles()),
                wanted.reason() == null ? "" : wanted.reason(), day(wanted.exceptionUntil()));
        return new Outcome(desk.change(caller.reader(), new ColleagueId(wanted.person()), wish).stream().sorted()
                .map(Role::name).toList());
    }

    @POST
    @Path("/{id}/approve")
    @Operation(operationId = "approveMandate", summary = "Give a role that somebody else asked for, for a third person")
    @APIResponse(responseCode = "204", description = "the role is given")
    @APIResponse(responseCode = "404", description = "there is no such request")
    @APIResponse(responseCode = "409", description = OVER)
    public void approve(@PathParam("id") UUID id) {
        desk.approve(caller.reader(), new MandateId(id));
    }

    @POST
    @Path("/{id}/refuse")
    @Operation(operationId = "refuseMandate", summary = "Refuse a role that somebody else asked for")
    @APIResponse(responseCode = "204", description = "it is refused")
    @APIResponse(responseCode = "404", description = "there is no such request")
    @APIResponse(responseCode = "409", description = OVER)
    public void refuse(@PathParam("id") UUID id) {
        desk.refuse(caller.reader(), new MandateId(id));
    }

    private static Set<Role> roles(List<String> sent) {
        var roles = EnumSet.of(Role.EMPLOYEE);
        for (String one : sent)
            roles.add(Arrays.stream(Role.values()).filter(role -> role.name().equals(one)).findFirst()
                    .orElseThrow(() -> new BadInput("roles", one,
                            Message.of("bad.choice", Arrays.stream(Role.values()).map(Role::name).toList()))));
        return roles;
    }

    private static Optional<LocalDate> day(@Nullable String sent) {
        try {
            return Optional.ofNullable(sent).filter(one -> !one.isBlank()).map(LocalDate::parse);
        } catch (DateTimeException _) {
            throw new BadInput("exceptionUntil", sent == null ? "" : sent, Message.of("bad.date"));
        }
    }
}
