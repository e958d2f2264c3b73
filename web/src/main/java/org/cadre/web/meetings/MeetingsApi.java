package org.cadre.web.meetings;

import java.net.URI;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.meetings.MeetingDesk;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.meetings.MeetingJson.Wanted;
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

/** Twenty minutes for an ask, between its asker and who helps. */
@Path("/asks/{id}/meetings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.ASKS)
@Tag(name = "meetings")
@APIResponse(responseCode = "404", description = "there is no such ask, or none that the caller may see")
public class MeetingsApi {
    @Inject
    MeetingDesk desk;
    @Inject
    Asks asks;
    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "listMeetings", summary = "List the caller's meetings about an ask that are not over")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = MeetingJson.class), examples = @ExampleObject(name = "one", value = "["
            + MeetingJson.EXAMPLE + "]")))
    public List<MeetingJson> list(@PathParam("id") UUID id) {
        var reader = caller.reader();
        return desk.of(reader, new AskId(id)).stream().map(one -> MeetingJson.of(one, reader)).toList();
    }

    @GET
    @Path("/times")
    @Operation(operationId = "listMeetingTimes", summary = "Offer times when the caller and a colleague both work")
    @APIResponse(responseCode = "200", description = "at most six within two weeks, in time's order", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Instant.class), examples = @ExampleObject(name = "two", value = "[\"2026-03-03T09:15:00Z\", \"2026-03-03T12:00:00Z\"]")))
    @APIResponse(responseCode = "400", description = "the caller cannot meet this colleague about the ask")
    public List<Instant> times(@PathParam("id") UUID id, @QueryParam("with") @Nullable UUID with) {
        var reader = caller.reader();
        asks.seenBy(reader, new AskId(id));
        return desk.times(reader, new AskId(id), partner(with));
    }

    @POST
    @Operation(operationId = "bookMeeting", summary = "Book twenty minutes; both get an entry for their calendars by mail")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "wish", value = "{\"with\": \"5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11\", \"begins\": \"2026-03-03T09:15:00Z\"}")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MeetingJson.class), examples = @ExampleObject(name = "booked", value = MeetingJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "the caller cannot meet this colleague about the ask, or not then")
    @APIResponse(responseCode = "409", description = "they have a meeting about it before them already")
    public Response book(@PathParam("id") UUID id, Wanted wanted) {
        var reader = caller.reader();
        asks.seenBy(reader, new AskId(id));
        if (wanted.begins() == null)
            throw new BadInput("begins", "", Message.of("bad.missing"));
        var meeting = desk.book(reader, new AskId(id), partner(wanted.with()), wanted.begins());
        return Response.created(URI.create("meetings/" + meeting.id())).entity(MeetingJson.of(meeting, reader))
                .build();
    }

    private static ColleagueId partner(@Nullable UUID with) {
        if (with == null)
            throw new BadInput("with", "", Message.of("bad.missing"));
        return new ColleagueId(with);
    }
}
