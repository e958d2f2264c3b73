package org.cadre.web.records;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.governance.Classification;
import org.cadre.people.Role;
import org.cadre.retention.RecordKind;
import org.cadre.retention.RetentionDesk;
import org.cadre.scopes.Area;
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

/** How long what is kept. */
@Path("/retention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
@Scoped(Area.RECORDS)
@Tag(name = "records")
public class RetentionApi {
    @Inject
    RetentionDesk desk;
    @Inject
    RetentionWishes wishes;
    @Inject
    Caller caller;

    /**
     * How long one kind is to be kept.
     *
     * @param level absent where the kind has one period for all
     * @param authors what becomes of it when whoever wrote it is erased; it stays where absent
     * @param from the first day, in the caller's time zone; at once where absent
     */
    @Schema(name = "NewRetentionPeriod", requiredProperties = {"kind", "days", "reason"})
    public record Wanted(@Schema(implementation = RecordKind.class) @Nullable String kind,
            @Schema(implementation = Classification.class) @Nullable String level,
            @Schema(minimum = "1", maximum = "36500") @Nullable Integer days,
            @Schema(enumeration = {"KEEP", "REMOVE"}) @Nullable String authors,
            @Schema(format = "date") @Nullable String from,
            @Schema(maxLength = RetentionDesk.LONGEST_REASON) @Nullable String reason) {}

    @GET
    @Operation(operationId = "readRetention", summary = "Read how long what is kept, what that will take, and what was thrown away of late")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RetentionJson.class), examples = @ExampleObject(name = "schedule", value = RetentionJson.EXAMPLE)))
    public RetentionJson see() {
        var reader = caller.reader();
        return new RetentionJson(desk.schedule(reader).stream().map(RetentionJson.PeriodJson::of).toList(),
                desk.purged(reader).stream().map(RetentionJson.PurgeJson::of).toList());
    }

    @POST
    @RolesAllowed(Role.GOVERNORS)
    @Operation(operationId = "setRetention", summary = "Say how long a kind is kept from a day on")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "notices", value = "{\"kind\": \"NOTICE\", \"days\": 180, \"from\": \"2026-04-01\", \"reason\": \"nobody reads older ones\"}")))
    @APIResponse(responseCode = "204", description = "it is kept so from then on")
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    public void set(Wanted wanted) {
        wishes.set(caller.reader(), orEmpty(wanted.kind()), orEmpty(wanted.level()),
                wanted.days() == null ? "" : wanted.days().toString(), orEmpty(wanted.authors()),
                orEmpty(wanted.from()), orEmpty(wanted.reason()));
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
