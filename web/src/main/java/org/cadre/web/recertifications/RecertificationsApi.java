package org.cadre.web.recertifications;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

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

import org.cadre.people.Role;
import org.cadre.recertification.AccessItemId;
import org.cadre.recertification.RecertificationDesk;
import org.cadre.recertification.RecertificationDesk.Verdict;
import org.cadre.recertification.RecertificationId;
import org.cadre.scopes.Area;
import org.cadre.web.recertifications.RecertificationJson.DetailJson;
import org.cadre.web.recertifications.RecertificationJson.ItemJson;
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

/** Reviews of access: for reviewers what is theirs, for GOVERNANCE and AUDITOR all but what is behind walls. */
@Path("/recertifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.RECERTIFICATIONS)
@Tag(name = "recertifications")
public class RecertificationsApi {
    private static final String NONE = "there is no such review or item, or none that the caller may know of";
    @Inject
    RecertificationDesk desk;
    @Inject
    Caller caller;

    /**
     * What is decided.
     *
     * @param items ids, all of which get the decision or none
     * @param reason needed to hand over
     * @param to who decides instead: a colleague's id, name or mail
     */
    @Schema(name = "AccessDecision", requiredProperties = {"decision", "items"})
    public record Decision(@Schema(implementation = Verdict.class) @Nullable String decision,
            @Nullable List<UUID> items,
            @Schema(maxLength = RecertificationDesk.LONGEST_REASON) @Nullable String reason,
            @Nullable String to) {}

    @GET
    @Operation(operationId = "listRecertifications", summary = "List the reviews of access, newest first: all for GOVERNANCE and AUDITOR, else those in which the caller has or had something to decide")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RecertificationJson.class), examples = @ExampleObject(name = "one", value = "["
            + RecertificationJson.EXAMPLE + "]")))
    public List<RecertificationJson> list() {
        return desk.list(caller.reader()).stream().map(RecertificationJson::of).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readRecertification", summary = "Read a review with its items, by the holder's name")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DetailJson.class), examples = @ExampleObject(name = "one", value = DetailJson.EXAMPLE)))
    @APIResponse(responseCode = "404", description = NONE)
    public DetailJson see(@PathParam("id") UUID id) {
        var reader = caller.reader();
        var seen = desk.see(reader, new RecertificationId(id));
        return new DetailJson(RecertificationJson.of(seen), desk.items(reader, seen.review().id()).stream()
                .map(item -> ItemJson.of(item, desk.mayDecide(reader, seen.review(), item))).toList());
    }

    @POST
    @Path("/{id}/decisions")
    @Operation(operationId = "decideOnAccess", summary = "Keep access, end it at once and for good, or have somebody else decide")
    @RequestBody(content = @Content(schema = @Schema(implementation = Decision.class), examples = @ExampleObject(name = "revoke", value = "{\"decision\": \"REVOKE\", \"items\": [\"3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e\"], \"reason\": \"Moved to sales\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecertificationJson.class), examples = @ExampleObject(name = "one", value = RecertificationJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "one is decided, not the caller's to decide, or held by the last administrator")
    public RecertificationJson decide(@PathParam("id") UUID id, Decision decision) {
        var review = desk.see(caller.reader(), new RecertificationId(id)).review();
        var verdict = Verdicts.named("decision", orEmpty(decision.decision()));
        var verdicts = (decision.items() == null ? List.<UUID>of() : decision.items()).stream()
                .filter(Objects::nonNull).distinct()
                .collect(Collectors.toMap(AccessItemId::new, _ -> verdict));
        desk.decide(caller.reader(), review.id(), verdicts, orEmpty(decision.reason()), orEmpty(decision.to()));
        return RecertificationJson.of(desk.see(caller.reader(), review.id()));
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
