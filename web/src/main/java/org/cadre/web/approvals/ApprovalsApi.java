package org.cadre.web.approvals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.approvals.ApprovalCase;
import org.cadre.approvals.ApprovalDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.NewAsk;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.Frames;
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

/** Questions that wait for approval: the caller's own, and those that the caller is to decide. */
@Path("/approvals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.APPROVALS)
@Tag(name = "approvals")
public class ApprovalsApi {
    private static final String SAID = "{\"words\": \"Whose account is it, and must the number be in the question?\"}";
    private static final String DEPUTY = "{\"who\": \"9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55\", \"until\": \"2026-03-31\"}";
    private static final String NONE = "there is no such question, or none that the caller asked or is to decide";
    private static final String OVER = "it is decided already, or not the caller's to decide";
    private static final String DUTY = "a rule of the company forbids it, since another duty of the caller's stands against it";
    @Inject
    ApprovalDesk desk;
    @Inject
    Caller caller;
    @Inject
    Frames frames;

    /** What is to be said: a reason, a question. */
    @Schema(name = "ApprovalWords", requiredProperties = "words")
    public record Said(@Schema(minLength = 1, maxLength = ApprovalDesk.LONGEST_WORDS) @Nullable String words) {}

    /** The question once more: other words, an answer, or both. */
    @Schema(name = "ApprovalAnswer")
    public record Again(@Schema(maxLength = NewAsk.LONGEST_TITLE) @Nullable String title,
            @Schema(maxLength = NewAsk.LONGEST_TEXT) @Nullable String text,
            @Schema(maxLength = ApprovalDesk.LONGEST_WORDS) @Nullable String words) {}

    /** Who decides in the caller's place, until which day; nobody where absent. @param who a colleague's id, to name one also name or mail */
    @Schema(name = "ApprovalDeputy")
    public record DeputyJson(@Nullable String who, @Schema(format = "date") @Nullable String until) {}

    @GET
    @Operation(operationId = "listApprovals", summary = "List what the caller is to decide, what has waited longest first, then the caller's own, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ApprovalJson.class), examples = @ExampleObject(name = "one", value = "["
            + ApprovalJson.EXAMPLE + "]")))
    public List<ApprovalJson> list() {
        return Stream.of(desk.queue(caller.reader()), desk.mine(caller.reader())).flatMap(List::stream).map(this::json)
                .toList();
    }

    @GET
    @Path("/deputy")
    @Operation(operationId = "readApprovalDeputy", summary = "Read who decides in the caller's place now")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeputyJson.class), examples = @ExampleObject(name = "deputy", value = DEPUTY)))
    public DeputyJson deputy() {
        return desk.deputy(caller.reader())
                .map(one -> new DeputyJson(one.who().toString(), one.until().toString()))
                .orElseGet(() -> new DeputyJson(null, null));
    }

    @PUT
    @Path("/deputy")
    @Operation(operationId = "nameApprovalDeputy", summary = "Name who decides in the caller's place where it is theirs by name, or nobody")
    @RequestBody(content = @Content(schema = @Schema(implementation = DeputyJson.class), examples = @ExampleObject(name = "deputy", value = DEPUTY)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeputyJson.class), examples = @ExampleObject(name = "deputy", value = DEPUTY)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    public DeputyJson nameDeputy(DeputyJson wanted) {
        LocalDate until = Days.until(orEmpty(wanted.who()), orEmpty(wanted.until()));
        desk.nameDeputy(caller.reader(), orEmpty(wanted.who()), until);
        return deputy();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readApproval", summary = "Read a question that waits for approval: the rule, its reason, the facts, and what was said")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApprovalJson.class), examples = @ExampleObject(name = "one", value = ApprovalJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    public ApprovalJson see(@PathParam("id") UUID id) {
        return json(desk.see(caller.reader(), new AskId(id)));
    }

    @POST
    @Path("/{id}/approve")
    @Operation(operationId = "approve", summary = "Give every approval that is the caller's to give; with the last one it becomes an ask")
    @APIResponse(responseCode = "204", description = "it is given")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = OVER)
    @APIResponse(responseCode = "422", description = DUTY)
    public void approve(@PathParam("id") UUID id) {
        desk.approve(caller.reader(), new AskId(id));
    }

    @POST
    @Path("/{id}/refuse")
    @Operation(operationId = "refuseApproval", summary = "Refuse, with a reason")
    @RequestBody(content = @Content(schema = @Schema(implementation = Said.class), examples = @ExampleObject(name = "words", value = SAID)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "204", description = "it is refused")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = OVER)
    @APIResponse(responseCode = "422", description = DUTY)
    public void refuse(@PathParam("id") UUID id, Said said) {
        desk.refuse(caller.reader(), new AskId(id), orEmpty(said.words()));
    }

    @POST
    @Path("/{id}/return")
    @Operation(operationId = "returnForAnswer", summary = "Give it back to its asker with a question")
    @RequestBody(content = @Content(schema = @Schema(implementation = Said.class), examples = @ExampleObject(name = "words", value = SAID)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "204", description = "it is given back")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = OVER)
    @APIResponse(responseCode = "422", description = DUTY)
    public void giveBack(@PathParam("id") UUID id, Said said) {
        desk.giveBack(caller.reader(), new AskId(id), orEmpty(said.words()));
    }

    @POST
    @Path("/{id}/send")
    @Operation(operationId = "sendApprovalAgain", summary = "Answer what was asked back, or send other words; those are judged anew")
    @RequestBody(content = @Content(schema = @Schema(implementation = Again.class), examples = @ExampleObject(name = "words", value = SAID)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApprovalJson.class), examples = @ExampleObject(name = "one", value = ApprovalJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "it is not the caller's, or not in the state for it")
    @APIResponse(responseCode = "422", description = "a rule of the company refuses the new words; its reason is told")
    public ApprovalJson send(@PathParam("id") UUID id, Again again) {
        desk.sendAgain(caller.reader(), new AskId(id), orEmpty(again.title()), orEmpty(again.text()),
                orEmpty(again.words()));
        return see(id);
    }

    @POST
    @Path("/{id}/appeal")
    @Operation(operationId = "appealApproval", summary = "Have a refusal looked at by another person of GOVERNANCE, once")
    @RequestBody(content = @Content(schema = @Schema(implementation = Said.class), examples = @ExampleObject(name = "words", value = SAID)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApprovalJson.class), examples = @ExampleObject(name = "one", value = ApprovalJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "it is not the caller's, or not in the state for it")
    public ApprovalJson appeal(@PathParam("id") UUID id, Said said) {
        desk.appeal(caller.reader(), new AskId(id), orEmpty(said.words()));
        return see(id);
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(operationId = "withdrawApproval", summary = "Give the question up")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApprovalJson.class), examples = @ExampleObject(name = "one", value = ApprovalJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "it is not the caller's, or not in the state for it")
    public ApprovalJson withdraw(@PathParam("id") UUID id) {
        desk.withdraw(caller.reader(), new AskId(id));
        return see(id);
    }

    private ApprovalJson json(ApprovalCase one) {
        return ApprovalJson.of(one, frames.texts().locale());
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
