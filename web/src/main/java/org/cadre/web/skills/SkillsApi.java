package org.cadre.web.skills;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.cadre.people.Cursor;
import org.cadre.people.Role;
import org.cadre.people.SkillId;
import org.cadre.scopes.Area;
import org.cadre.skills.Skill;
import org.cadre.skills.SkillDesk;
import org.cadre.skills.SkillDetails;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The taxonomy. */
@Path("/skills")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.PEOPLE)
@Tag(name = "skills")
public class SkillsApi {
    private static final String KUBERNETES = """
            {"id": "9a1d7c3e-52f0-4f7e-8a53-2f6e6a3b1c22", "code": "kubernetes", "label": "Kubernetes", "language": "en", \
            "alternatives": ["k8s"], "broader": [{"id": "0d6a1f0e-7f1b-4a43-9a66-77d2c7c8b0a1", "label": "Containers"}], \
            "narrower": []}""";
    @Inject
    SkillDesk desk;
    @Inject
    Caller caller;

    /** A skill named by another. */
    @Schema(name = "SkillName")
    public record Named(UUID id, String label) {
        static Named of(Skill skill) {
            return new Named(skill.id().value(), skill.label());
        }
    }

    /** A skill as the API writes it; `broader` from the nearest up, in a list only that; `narrower` is empty in a list. */
    @Schema(name = "Skill")
    public record SkillJson(UUID id, String code, String label, String language, List<String> alternatives,
            List<Named> broader, List<Named> narrower) {
        static SkillJson of(SkillDetails found) {
            var skill = found.skill();
            return new SkillJson(skill.id().value(), skill.code(), skill.label(), skill.language().toLanguageTag(),
                    found.alternatives(), found.broader().stream().map(Named::of).toList(),
                    found.narrower().stream().map(Named::of).toList());
        }
    }

    /** One page of a list; `next` is the cursor of the following page, absent at the end. */
    public record SkillList(List<SkillJson> items, @Nullable String next) {}

    @GET
    @Operation(operationId = "listSkills", summary = "List skills by label; with `q`, those with any label that begins so, without regard to case, accents and punctuation")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SkillList.class), examples = @ExampleObject(name = "page", value = "{\"items\": ["
            + KUBERNETES + "]}")))
    @APIResponse(responseCode = "400", description = "cursor or limit cannot be taken")
    public SkillList list(
            @Parameter(description = "begin of a label, such as k8s", example = "k8s") @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") int limit) {
        var found = desk.list(caller.reader(), query, Cursor.of(cursor, limit));
        return new SkillList(found.items().stream().map(SkillJson::of).toList(), found.next().orElse(null));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readSkill", summary = "Read a skill and its place in the taxonomy")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SkillJson.class), examples = @ExampleObject(name = "skill", value = KUBERNETES)))
    @APIResponse(responseCode = "404", description = "there is no such skill")
    public SkillJson see(@PathParam("id") UUID id) {
        return SkillJson.of(desk.get(caller.reader(), new SkillId(id)));
    }
}
