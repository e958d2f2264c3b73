package org.cadre.web.asks;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Role;
import org.cadre.savings.Saving;
import org.cadre.savings.SavingDesk;
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

/** What the accepted answer to one's own ask saved. */
@Path("/asks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.ASKS)
@Tag(name = "asks")
@APIResponse(responseCode = "404", description = "there is no such ask, or none that the caller may see")
@APIResponse(responseCode = "409", description = "only the asker can do that, and only once an answer is accepted")
public class SavingsApi {
    private static final String EXAMPLE = "{\"minutes\": 60}";

    @Inject
    SavingDesk savings;
    @Inject
    Asks asks;
    @Inject
    Caller caller;

    /** @param minutes 15, 60, 240 (half a day), 480 (a day) or 960 (more); absent where nothing was said */
    @Schema(name = "TimeSaved")
    public record SavedJson(@Nullable Integer minutes) {}

    @GET
    @Path("/{id}/saved")
    @Operation(operationId = "readTimeSaved", summary = "Read what one said that the accepted answer saved")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SavedJson.class), examples = @ExampleObject(name = "hour", value = EXAMPLE)))
    public SavedJson saved(@PathParam("id") UUID id) {
        var reader = caller.reader();
        return new SavedJson(savings.told(reader, asks.seenBy(reader, new AskId(id))).map(Saving::minutes)
                .orElse(null));
    }

    @PUT
    @Path("/{id}/saved")
    @Operation(operationId = "sayTimeSaved", summary = "Say what the accepted answer to one's own ask saved, or something else than before")
    @RequestBody(content = @Content(schema = @Schema(implementation = SavedJson.class), examples = @ExampleObject(name = "hour", value = EXAMPLE)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SavedJson.class), examples = @ExampleObject(name = "hour", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "these minutes cannot be chosen")
    public SavedJson say(@PathParam("id") UUID id, SavedJson wanted) {
        if (wanted.minutes() == null)
            throw new BadInput("minutes", "", Message.of("bad.missing"));
        savings.say(caller.reader(), new AskId(id), wanted.minutes());
        return saved(id);
    }

    @DELETE
    @Path("/{id}/saved")
    @Operation(operationId = "takeBackTimeSaved", summary = "Take back what one said")
    @APIResponse(responseCode = "204", description = "nothing is said of it any more")
    public void takeBack(@PathParam("id") UUID id) {
        savings.takeBack(caller.reader(), new AskId(id));
    }
}
