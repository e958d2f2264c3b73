package org.cadre.web.rulebooks;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

import org.cadre.governance.RuleId;
import org.cadre.people.Role;
import org.cadre.rulebook.BookYaml;
import org.cadre.rulebook.TestRun;
import org.cadre.rulemaking.RuleDesk;
import org.cadre.scopes.Area;
import org.cadre.web.input.WholeText;
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

/** Whole rule books, as they live in version control. */
@Path("/rulebooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.GOVERNORS)
@Scoped(Area.RULES)
@Tag(name = "rules")
public class RuleBooksApi {
    private static final String YAML = "application/yaml";
    private static final MediaType YAML_TYPE = MediaType.valueOf(YAML);
    private static final String BOOK = """
            parameters:
            - {name: asks_a_day, title: Asks in a day, type: NUMBER, value: 100}
            rules:
            - id: no-hurry
              title: No hurry
              owner: CIO office
              purpose: Calm
              stage: INTAKE
              when: ask.urgency == 'HIGH'
              effect: REFUSE
              message: {en: Not in a hurry.}
              tests:
              - {name: urgent, facts: {ask.urgency: HIGH}, expect: REFUSED}
              - {name: calm, facts: {ask.urgency: NORMAL}, expect: ALLOWED}
            """;
    private static final String FAULTS = "the book cannot be taken; every fault is named with its field, such as `rules[2].when`";
    @Inject
    RuleDesk desk;
    @Inject
    Caller caller;

    /** The rules in force and their limits. */
    @Schema(name = "RuleBook")
    public record BookJson(List<RuleJson> rules, List<LimitJson> parameters) {}

    /**
     * What a book's own tests say.
     *
     * @param passed whether every rule passes all its tests, and has one for either side of its condition
     */
    @Schema(name = "RuleBookTested")
    public record Tested(boolean passed, List<TestedRule> rules) {}

    /** The same of one rule. */
    @Schema(name = "RuleTested")
    public record TestedRule(String rule, boolean passed, boolean effectTested, boolean restTested,
            List<Result> results) {
        static TestedRule of(String rule, TestRun run) {
            return new TestedRule(rule, run.sound(), run.effectTested(), run.restTested(), run.results().stream()
                    .map(one -> new Result(one.test(), one.expected(), one.said(), one.passed())).toList());
        }
    }

    /** The same of one test. */
    @Schema(name = "RuleTestResult")
    public record Result(String test, String expected, String said, boolean passed) {}

    /** A version that was drafted. */
    @Schema(name = "RuleVersionName")
    public record Named(String rule, int version) {
        static Named of(RuleId id) {
            return new Named(id.name(), id.version());
        }
    }

    @GET
    @Path("/current")
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @Operation(operationId = "readRuleBook", summary = "Read the rule book in force, as JSON or as YAML for version control")
    @APIResponse(responseCode = "200", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BookJson.class), examples = @ExampleObject(name = "book", value = "{\"rules\": ["
                    + RuleJson.EXAMPLE + "], \"parameters\": [" + LimitJson.EXAMPLE + "]}")),
            @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "book", value = BOOK))})
    public Response current(@Context Request request) {
        var wanted = request
                .selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, YAML_TYPE).add().build());
        if (wanted != null && YAML_TYPE.equals(wanted.getMediaType()))
            return Response.ok(desk.export(caller.reader()), YAML_TYPE.withCharset("utf-8")).build();
        var book = desk.inForce(caller.reader());
        return Response.ok(new BookJson(book.rules().stream().map(RuleJson::of).toList(),
                book.parameters().stream().map(LimitJson::of).toList()), MediaType.APPLICATION_JSON_TYPE).build();
    }

    @POST
    @Path("/test")
    @Consumes(YAML)
    @RolesAllowed(Role.ANYBODY)
    @Scoped(value = Area.RULES, onlyReads = true)
    @Operation(operationId = "testRuleBook", summary = "Run a book's own tests, as in a pipeline; for GOVERNANCE and service accounts. Nothing is kept")
    @RequestBody(content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "book", value = BOOK)))
    @APIResponse(responseCode = "200", description = "the tests ran; `passed` tells whether all is well", content = @Content(schema = @Schema(implementation = Tested.class), examples = @ExampleObject(name = "passed", value = """
            {"passed": true, "rules": [{"rule": "no-hurry", "passed": true, "effectTested": true, "restTested": true, \
            "results": [{"test": "urgent", "expected": "REFUSED", "said": "REFUSED", "passed": true}]}]}""")))
    @APIResponse(responseCode = "400", description = FAULTS)
    @APIResponse(responseCode = "409", description = "the caller is neither of governance nor a machine")
    public Tested test(InputStream book) throws IOException {
        var rules = desk.test(caller.reader(), yaml(book)).entrySet().stream()
                .map(run -> TestedRule.of(run.getKey(), run.getValue())).toList();
        return new Tested(rules.stream().allMatch(TestedRule::passed), rules);
    }

    @GET
    @Path("/drafts")
    @Operation(operationId = "listRuleDrafts", summary = "List the drafts of all rules, and what waits for a second person")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = VersionJson.class), examples = @ExampleObject(name = "one", value = "["
            + VersionJson.EXAMPLE + "]")))
    public List<VersionJson> underWay() {
        return desk.underWay(caller.reader()).stream().map(VersionJson::of).toList();
    }

    @POST
    @Path("/drafts")
    @Consumes(YAML)
    @Operation(operationId = "importRuleBook", summary = "Draft every rule of a book that differs from the one in force; all or none")
    @RequestBody(content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "book", value = BOOK)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Named.class), examples = @ExampleObject(name = "one", value = "[{\"rule\": \"no-hurry\", \"version\": 2}]")))
    @APIResponse(responseCode = "400", description = FAULTS)
    public List<Named> drafts(InputStream book) throws IOException {
        return desk.importBook(caller.reader(), yaml(book)).stream().map(Named::of).toList();
    }

    private static String yaml(InputStream book) throws IOException {
        return WholeText.of(book, BookYaml.LARGEST);
    }
}
