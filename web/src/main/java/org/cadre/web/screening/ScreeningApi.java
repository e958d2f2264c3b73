package org.cadre.web.screening;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.leaks.Kind;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.screening.ScreeningDesk;
import org.cadre.screening.Treatment;
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

/** What the checks for secrets and personal data say of a text. */
@Path("/screening")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.SCREENING)
@Tag(name = "screening")
public class ScreeningApi {
    @Inject
    ScreeningDesk desk;
    @Inject
    Caller caller;

    /** A text that is not sent yet. */
    @Schema(name = "TextToScreen", requiredProperties = "text")
    public record Text(@Schema(maxLength = ScreeningDesk.LONGEST_TEXT) @Nullable String text) {}

    /** A text of which whatever would be masked is none to be hidden. */
    @Schema(name = "FalseAlarmWish", requiredProperties = {"text", "reason"})
    public record Wanted(@Schema(maxLength = ScreeningDesk.LONGEST_TEXT) @Nullable String text,
            @Schema(minLength = ScreeningDesk.SHORTEST_REASON, maxLength = ScreeningDesk.LONGEST_REASON) @Nullable String reason) {}

    /** A place in a text; offset and length count UTF-16 code units. */
    @Schema(name = "ScreenedPlace")
    public record PlaceJson(@Schema(implementation = Kind.class) String kind,
            @Schema(implementation = Treatment.class) String treatment, int line, int offset, int length) {}

    /** How many values pass from now on. */
    @Schema(name = "LetThrough")
    public record Passed(int values) {}

    /** What somebody let through; the value itself is kept nowhere. */
    @Schema(name = "FalseAlarm")
    public record AlarmJson(UUID id, UUID writer, @Schema(implementation = Kind.class) String kind, String reason,
            Instant at) {}

    @POST
    @Path("/check")
    @Operation(operationId = "screenText", summary = "Learn what would be masked or refused in a text; nothing of it is kept")
    @RequestBody(content = @Content(schema = @Schema(implementation = Text.class), examples = @ExampleObject(name = "account", value = "{\"text\": \"Refund to DE89 3704 0044 0532 0130 00\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = PlaceJson.class), examples = @ExampleObject(name = "account", value = "[{\"kind\": \"IBAN\", \"treatment\": \"MASK\", \"line\": 1, \"offset\": 10, \"length\": 27}]")))
    @APIResponse(responseCode = "400", description = "the text is too long")
    public List<PlaceJson> check(Text sent) {
        return desk.check(caller.reader(), orEmpty(sent.text())).stream()
                .map(place -> new PlaceJson(place.kind().name(),
                        place.treatment().name(), place.line(), place.offset(), place.length()))
                .toList();
    }

    @POST
    @Path("/false-alarms")
    @Operation(operationId = "letThrough", summary = "Say why what would be masked in a text is nothing to be hidden; it passes in the caller's texts from now on")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "example", value = "{\"text\": \"DE89 3704 0044 0532 0130 00\", \"reason\": \"the standard's own example\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Passed.class), examples = @ExampleObject(name = "one", value = "{\"values\": 1}")))
    @APIResponse(responseCode = "400", description = "the reason or the text cannot be taken")
    public Passed letThrough(Wanted wanted) {
        return new Passed(desk.letThrough(caller.reader(), orEmpty(wanted.text()), orEmpty(wanted.reason())));
    }

    @GET
    @Path("/false-alarms")
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    @Operation(operationId = "listFalseAlarms", summary = "List who let what kind of value through, and why; the newest 200")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AlarmJson.class), examples = @ExampleObject(name = "one", value = """
            [{"id": "7b1e0c52-3a0f-4c58-9a40-1d6f0f5d2b7e", "writer": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "kind": "IBAN", \
            "reason": "the standard's own example", "at": "2026-03-01T09:00:00Z"}]""")))
    public List<AlarmJson> list() {
        return desk.newest().stream().map(alarm -> new AlarmJson(alarm.id(), alarm.writer().value(),
                alarm.kind().name(), alarm.reason(), alarm.at())).toList();
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
