package org.cadre.web.schedules;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.people.Role;
import org.cadre.reports.Format;
import org.cadre.schedules.ScheduleDesk;
import org.cadre.schedules.ScheduleId;
import org.cadre.schedules.ScheduleWish;
import org.cadre.scopes.Area;
import org.cadre.web.requests.Conditional;
import org.cadre.web.requests.Conditions;
import org.cadre.web.requests.Idempotent;
import org.cadre.web.requests.Once;
import org.cadre.web.schedules.ScheduleJson.DeliveryJson;
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

/** Reports that are sent by mail once their period is closed. */
@Path("/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.GOVERNORS)
@Scoped(Area.REPORTS)
@Tag(name = "reports")
@APIResponse(responseCode = "404", description = "there is no such schedule, or the caller is not of governance")
public class SchedulesApi {
    private static final String BAD = "a field cannot be taken; each is named";
    private static final String WANTED = """
            {"name": "For the board", "reports": ["pack"], "unit": "", "length": "MONTH", "format": "PDF", "people": \
            ["grace@company.example"]}""";

    @Inject
    ScheduleDesk desk;
    @Inject
    Once once;
    @Inject
    Conditions conditions;
    @Inject
    Caller caller;

    /** A schedule as it is wanted. */
    @Schema(name = "NewReportSchedule", requiredProperties = {"name", "reports", "length", "format", "people"})
    public record Wanted(@Schema(maxLength = ScheduleDesk.LONGEST_NAME) @Nullable String name,
            @Schema(description = "words of reports, or `pack` alone") @Nullable List<String> reports,
            @Schema(description = "a path of org units; the whole company where absent") @Nullable String unit,
            @Schema(enumeration = {
                    "MONTH", "QUARTER"}) @Nullable String length,
            @Schema(implementation = Format.class) @Nullable String format,
            @Schema(description = "each by id, whole name or mail; all of governance or auditors") @Nullable List<String> people) {
        ScheduleWish wish() {
            return new ScheduleWish(orEmpty(name), reports == null ? List.of() : reports, orEmpty(unit),
                    orEmpty(length), orEmpty(format), people == null ? List.of() : people);
        }

        private static String orEmpty(@Nullable String sent) {
            return sent == null ? "" : sent;
        }
    }

    @GET
    @Path("/schedules")
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    @Operation(operationId = "listReportSchedules", summary = "List the schedules, by name")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ScheduleJson.class), examples = @ExampleObject(name = "one", value = "["
            + ScheduleJson.EXAMPLE + "]")))
    public List<ScheduleJson> list() {
        return desk.list(caller.reader()).stream().map(ScheduleJson::of).toList();
    }

    @POST
    @Path("/schedules")
    @Operation(operationId = "createReportSchedule", summary = "Set up a schedule; the first period that is sent is the one that runs now")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "pack", value = WANTED)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ScheduleJson.class), examples = @ExampleObject(name = "schedule", value = ScheduleJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = BAD)
    @Idempotent
    public Response create(Wanted wanted) {
        return once.only(() -> {
            var id = desk.create(caller.reader(), wanted.wish());
            return Response.created(URI.create("/api/v1/reports/schedules/" + id)).entity(see(id.value())).build();
        });
    }

    @GET
    @Path("/schedules/{id}")
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    @Operation(operationId = "readReportSchedule", summary = "Read a schedule")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScheduleJson.class), examples = @ExampleObject(name = "schedule", value = ScheduleJson.EXAMPLE)))
    public ScheduleJson see(@PathParam("id") UUID id) {
        return ScheduleJson.of(desk.see(caller.reader(), new ScheduleId(id)));
    }

    @PUT
    @Path("/schedules/{id}")
    @Operation(operationId = "changeReportSchedule", summary = "Change a schedule; one without an owner becomes the caller’s")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "pack", value = WANTED)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScheduleJson.class), examples = @ExampleObject(name = "schedule", value = ScheduleJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = BAD)
    @Conditional(needed = true)
    public ScheduleJson change(@PathParam("id") UUID id, Wanted wanted) {
        return conditions.needed(() -> see(id),
                () -> desk.change(caller.reader(), new ScheduleId(id), wanted.wish()));
    }

    @POST
    @Path("/schedules/{id}/pause")
    @Operation(operationId = "pauseReportSchedule", summary = "Pause a schedule; what was not sent yet is not sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScheduleJson.class), examples = @ExampleObject(name = "schedule", value = ScheduleJson.EXAMPLE)))
    public ScheduleJson pause(@PathParam("id") UUID id) {
        desk.pause(caller.reader(), new ScheduleId(id));
        return see(id);
    }

    @POST
    @Path("/schedules/{id}/resume")
    @Operation(operationId = "resumeReportSchedule", summary = "Go on with the period that runs now; a schedule without an owner becomes the caller’s")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScheduleJson.class), examples = @ExampleObject(name = "schedule", value = ScheduleJson.EXAMPLE)))
    public ScheduleJson resume(@PathParam("id") UUID id) {
        desk.resume(caller.reader(), new ScheduleId(id));
        return see(id);
    }

    @DELETE
    @Path("/schedules/{id}")
    @Operation(operationId = "removeReportSchedule", summary = "Remove a schedule and what is known of its mails, for good")
    @APIResponse(responseCode = "204", description = "nothing is sent by it any more")
    public void remove(@PathParam("id") UUID id) {
        desk.remove(caller.reader(), new ScheduleId(id));
    }

    @GET
    @Path("/schedules/{id}/deliveries")
    @RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
    @Operation(operationId = "listReportDeliveries", summary = "List what was sent by a schedule and who was skipped, the latest period first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DeliveryJson.class), examples = @ExampleObject(name = "sent", value = "["
            + DeliveryJson.EXAMPLE + "]")))
    public List<DeliveryJson> deliveries(@PathParam("id") UUID id) {
        return desk.deliveries(caller.reader(), new ScheduleId(id)).stream().map(DeliveryJson::of).toList();
    }
}
