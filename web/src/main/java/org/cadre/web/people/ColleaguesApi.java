package org.cadre.web.people;

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

import org.cadre.people.ColleagueId;
import org.cadre.people.Cursor;
import org.cadre.people.Role;
import org.cadre.people.SkillId;
import org.cadre.profiles.PeopleDesk;
import org.cadre.scopes.Area;
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

/** The people of the company. */
@Path("/colleagues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.PEOPLE)
@Tag(name = "colleagues")
public class ColleaguesApi {
    private static final String BEA = """
            {"id": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "name": "Bea Brown", "orgUnit": "IT/Platform", "site": \
            "Berlin", "country": "DE", "active": true, "away": false, "skills": [{"id": \
            "9a1d7c3e-52f0-4f7e-8a53-2f6e6a3b1c22", "label": "Kubernetes", "level": 4, "evidence": \
            ["https://git.company.example/gateway"], "lastUsed": "2026-02-01", "own": true}]""";
    @Inject
    PeopleDesk desk;
    @Inject
    SkillProofs proofs;
    @Inject
    Caller caller;

    /** One page of a list; `next` is the cursor of the following page, absent at the end. */
    public record ColleagueList(List<ColleagueJson> items, @Nullable String next) {}

    @GET
    @Operation(operationId = "listColleagues", summary = "List the colleagues who have not left, by name; with `skill`, who claims it, strongest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ColleagueList.class), examples = @ExampleObject(name = "page", value = "{\"items\": ["
            + BEA + "}], \"next\": \"5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11\"}")))
    @APIResponse(responseCode = "400", description = "cursor or limit cannot be taken")
    @APIResponse(responseCode = "404", description = "there is no such skill")
    public ColleagueList list(
            @Parameter(description = "begin of a name, part of an org unit, or a skill's label") @QueryParam("q") @DefaultValue("") String query,
            @Parameter(description = "id of a skill") @QueryParam("skill") @Nullable UUID skill,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") int limit) {
        var reader = caller.reader();
        var from = Cursor.of(cursor, limit);
        var found = skill == null
                ? desk.list(reader, query, from)
                : desk.experts(reader, new SkillId(skill), from);
        return new ColleagueList(found.items().stream().map(ColleagueJson::of).toList(), found.next().orElse(null));
    }

    @GET
    @Path("/me")
    @Operation(operationId = "readMe", summary = "Read oneself, as everybody else may")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ColleagueJson.class), examples = @ExampleObject(name = "me", value = BEA
            + ", \"mail\": \"bea@company.example\", \"zone\": \"Europe/Berlin\"}")))
    public ColleagueJson me() {
        return see(caller.reader().id().value());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readColleague", summary = "Read a colleague")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ColleagueJson.class), examples = @ExampleObject(name = "colleague", value = BEA
            + ", \"mail\": \"bea@company.example\", \"zone\": \"Europe/Berlin\"}")))
    @APIResponse(responseCode = "404", description = "there is no such colleague")
    public ColleagueJson see(@PathParam("id") UUID id) {
        var reader = caller.reader();
        var person = desk.person(reader, new ColleagueId(id));
        return ColleagueJson.of(person, proofs.of(reader, person.person().id()));
    }
}
