package org.cadre.web.accounts;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.keys.Activations;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Others' ways in, for administrators. */
@Path("/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Scoped(Area.ACCOUNTS)
@Tag(name = "accounts")
public class AccountsApi {
    @Inject
    Activations activations;
    @Inject
    Caller caller;

    /** What is on its way. */
    @Schema(name = "AccountLinks")
    public record Sent(
            @Schema(description = "how many colleagues have no account; each gets a mail") long colleagues) {}

    /** What is on its way to one colleague. */
    @Schema(name = "AccountLink")
    public record Link(
            @Schema(description = "ACTIVATE: opens the account; RESET: replaces its password", enumeration = {
                    "ACTIVATE", "RESET"}) String purpose) {}

    @POST
    @Path("/activations")
    @Operation(operationId = "activateAccounts", summary = "Mail everybody without an account a link to open it", description = "Each link works for a week, and once. Whoever was sent one in the last five minutes gets no second one.")
    @APIResponse(responseCode = "202", description = "the mails are on their way", content = @Content(schema = @Schema(implementation = Sent.class), examples = @ExampleObject(name = "sent", value = "{\"colleagues\": 1250}")))
    @APIResponse(responseCode = "409", description = "no mail server is set up")
    public Response activateAll() {
        return Response.accepted(new Sent(activations.sendAll(caller.reader()))).build();
    }

    @POST
    @Path("/{id}/link")
    @Operation(operationId = "sendAccountLink", summary = "Mail a colleague a link to open the account, or to replace its password", description = "A link that opens works for a week, one that replaces for an hour; each works once.")
    @APIResponse(responseCode = "202", description = "the mail is on its way", content = @Content(schema = @Schema(implementation = Link.class), examples = @ExampleObject(name = "link", value = "{\"purpose\": \"ACTIVATE\"}")))
    @APIResponse(responseCode = "404", description = "there is no such colleague")
    @APIResponse(responseCode = "409", description = "the colleague has left, or no mail server is set up")
    public Response send(@PathParam("id") UUID id) {
        return Response.accepted(new Link(activations.send(caller.reader(), new ColleagueId(id)).name())).build();
    }
}
