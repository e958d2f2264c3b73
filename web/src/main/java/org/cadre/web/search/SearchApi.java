package org.cadre.web.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.cadre.governance.Classification;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.search.Found;
import org.cadre.search.Marked;
import org.cadre.search.SearchDesk;
import org.cadre.search.SearchResult;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search over asks, answers and people. */
@Path("/search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.SEARCH)
@Tag(name = "search")
public class SearchApi {
    @Inject
    SearchDesk desk;
    @Inject
    Caller caller;

    /**
     * One page of results.
     *
     * @param total over all pages; absent while too much is changing to be exact
     * @param next the cursor of the page after this one; absent after the last
     */
    @Schema(name = "SearchResultList")
    public record ResultList(List<Result> items, @Nullable Long total, Map<String, List<SearchResult.Count>> facets,
            @Nullable String next) {}

    /**
     * One result; what its kind does not have is absent.
     *
     * @param kind QUESTION, MICRO_TASK, ANSWER or PERSON
     * @param author names of who wrote an answer, without one who is anonymous
     * @param ask of an answer, the ask that it answers
     */
    @Schema(name = "SearchResult")
    public record Result(String kind, UUID id, @Nullable UUID ask, Marked title, Marked snippet,
            @Nullable String state, @Schema(implementation = Classification.class) @Nullable String classification,
            @Nullable Integer answers,
            @Nullable Boolean accepted, @Nullable String author, @Nullable String orgUnit, @Nullable String site,
            @Nullable Instant at) {}

    @GET
    @Operation(operationId = "search", summary = "Search asks, answers and people in one box", description = "Nothing in the text is an operator. Marks are ranges of characters that were looked for. Several values of one facet are alternatives.")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "QUESTION, TASK, ANSWER, PERSON; repeatable", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "tag", in = ParameterIn.QUERY, description = "tag of an ask or skill of a person; repeatable", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "OPEN, SOLVED, CLOSED; repeatable", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "unit", in = ParameterIn.QUERY, description = "path of an org unit, with those below it; repeatable", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`newest`, or best first", schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResultList.class), examples = @ExampleObject(name = "one question", value = """
            {"items": [{"kind": "QUESTION", "id": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e",
             "title": {"text": "How do we rotate the gateway's certificate?", "marks": [{"from": 31, "to": 42}]},
             "snippet": {"text": "It expires on Friday.", "marks": []}, "state": "OPEN", "classification": "INTERNAL",
             "answers": 1, "at": "2026-03-01T09:00:00Z"}], "total": 1,
             "facets": {"kind": [{"value": "QUESTION", "count": 1}], "state": [{"value": "OPEN", "count": 1}],
             "tag": [{"value": "tls", "count": 1}], "unit": []}}""")))
    @APIResponse(responseCode = "400", description = "the text is longer than 1,000 characters, or the limit or cursor cannot be taken")
    @APIResponse(responseCode = "503", description = "the search is being prepared after a start")
    public ResultList search(
            @Parameter(description = "words; without any, everything, newest first", example = "rotate certificate") @QueryParam("q") @DefaultValue("") String q,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") String limit,
            @Context UriInfo uri) {
        var request = SearchLink.of(uri.getQueryParameters()).request(Optional.ofNullable(cursor), Limits.of(limit));
        var result = desk.search(caller.reader(), request);
        var facets = new TreeMap<String, List<SearchResult.Count>>();
        result.facets().forEach((facet, counts) -> facets.put(SearchLink.name(facet), counts));
        return new ResultList(result.found().stream().map(SearchApi::json).toList(),
                result.total().isPresent() ? result.total().getAsLong() : null, facets, result.next().orElse(null));
    }

    private static @Nullable String authors(Found.Answered answer) {
        String known = Stream.concat(answer.author().stream(), answer.others().stream())
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? null : known;
    }

    private static Result json(Found found) {
        return switch (found) {
            case Found.Asked ask -> new Result(ask.kind().name(), ask.id().value(), null, ask.title(), ask.snippet(),
                    ask.state().name(), ask.classification().name(), ask.answers(), null, null, null, null,
                    ask.changedAt());
            case Found.Answered answer -> new Result("ANSWER", answer.id().value(), answer.ask().value(),
                    answer.title(), answer.snippet(), null, answer.classification().name(), null, answer.accepted(),
                    authors(answer), null, null, answer.givenAt());
            case Found.Person person -> new Result("PERSON", person.id().value(), null, person.title(),
                    person.snippet(), null, null, null, null, null, person.orgUnit(), person.site(), null);
        };
    }
}
