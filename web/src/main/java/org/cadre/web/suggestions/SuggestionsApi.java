package org.cadre.web.suggestions;

import java.util.List;
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

import org.cadre.people.Role;
import org.cadre.people.SkillId;
import org.cadre.scopes.Area;
import org.cadre.suggestions.SuggestedSkill;
import org.cadre.suggestions.SuggestionDesk;
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

/** Skills that the caller's accepted answers suggest, for the caller alone. */
@Path("/colleagues/me/skill-suggestions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.PROFILE)
@Tag(name = "colleagues")
public class SuggestionsApi {
    private static final String ONE = """
            {"items": [{"skill": "9a1d7c3e-52f0-4f7e-8a53-2f6e6a3b1c22", "label": "Kubernetes", "shownBy": [{"ask": \
            "f1c1b0ce-24f6-4f0e-b8b7-3d9f0b9a7a11", "answer": "0d6f1c52-51a0-4c8f-9d0c-6ad1a2f6c0de", "title": \
            "How do I drain a node?"}]}]}""";
    @Inject
    SuggestionDesk desk;
    @Inject
    Caller caller;

    /** The most often supported first; the others come up as these are decided. */
    @Schema(name = "SkillSuggestionList")
    public record SuggestionList(List<SuggestionJson> items) {}

    /** @param shownBy a few of the caller's accepted answers, only those of asks that the caller may see */
    @Schema(name = "SkillSuggestion")
    public record SuggestionJson(UUID skill, String label, List<ShownJson> shownBy) {
        static SuggestionJson of(SuggestedSkill one) {
            return new SuggestionJson(one.skill().value(), one.label(), one.shownBy().stream().map(
                    shown -> new ShownJson(shown.ask().value(), shown.answer().value(), shown.title())).toList());
        }
    }

    /** An answer, and the title of the ask that it answers. */
    @Schema(name = "ShowingAnswer")
    public record ShownJson(UUID ask, UUID answer, String title) {}

    /** @param level 1 to 5; 3 where absent */
    @Schema(name = "SkillConfirmation")
    public record Confirmation(@Schema(minimum = "1", maximum = "5") @Nullable Integer level) {}

    @GET
    @Operation(operationId = "listMySkillSuggestions", summary = "List skills that one's own accepted answers suggest; nobody else sees them")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SuggestionList.class), examples = @ExampleObject(name = "one", value = ONE)))
    public SuggestionList mine() {
        return new SuggestionList(desk.mine(caller.reader()).stream().map(SuggestionJson::of).toList());
    }

    @PUT
    @Path("/{skill}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "confirmMySkill", summary = "Claim a suggested skill; the answers show it to those who may see their asks")
    @RequestBody(content = @Content(schema = @Schema(implementation = Confirmation.class), examples = @ExampleObject(name = "solid", value = "{\"level\": 3}")))
    @APIResponse(responseCode = "204", description = "it is claimed")
    @APIResponse(responseCode = "400", description = "the level cannot be taken, or too many skills are claimed")
    @APIResponse(responseCode = "404", description = "it is not suggested to the caller")
    public void confirm(@PathParam("skill") UUID skill, Confirmation wanted) {
        desk.confirm(caller.reader(), new SkillId(skill),
                wanted.level() == null ? SuggestionDesk.USUAL_LEVEL : wanted.level());
    }

    @DELETE
    @Path("/{skill}")
    @Operation(operationId = "dismissMySkill", summary = "Dismiss a suggested skill for good")
    @APIResponse(responseCode = "204", description = "it is never suggested again")
    @APIResponse(responseCode = "404", description = "it is not suggested to the caller")
    public void dismiss(@PathParam("skill") UUID skill) {
        desk.dismiss(caller.reader(), new SkillId(skill));
    }
}
