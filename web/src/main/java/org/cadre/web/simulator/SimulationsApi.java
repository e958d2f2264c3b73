package org.cadre.web.simulator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.asks.NewAsk;
import org.cadre.governance.Classification;
import org.cadre.governance.Texts;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.simulator.Cause;
import org.cadre.simulator.Simulation;
import org.cadre.simulator.SimulationDesk;
import org.cadre.web.asks.AskJson;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.cadre.wishes.NewWishes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Trying a question out. */
@Path("/simulations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(value = Area.SEARCH, onlyReads = true)
@Tag(name = "simulations")
public class SimulationsApi {
    @Inject
    SimulationDesk desk;
    @Inject
    Caller caller;

    /** A question to try out. Only the text is needed. */
    @Schema(name = "NewSimulation", requiredProperties = "text")
    public record Wanted(@Schema(minLength = 1, maxLength = NewAsk.LONGEST_TEXT) @Nullable String text,
            @Schema(maxLength = NewAsk.LONGEST_TITLE) @Nullable String title, @Nullable List<String> tags,
            @Schema(implementation = Classification.class, description = "up to the caller's clearance; INTERNAL where absent") @Nullable String classification,
            @Nullable List<String> mustHave, @Nullable List<String> niceToHave) {}

    /**
     * What would come of it.
     *
     * @param ranking who could be asked, best first; to others than GOVERNANCE as if the question were public
     * @param named whether exclusions stand by name
     * @param least from which number on it is told
     */
    @Schema(name = "Simulation")
    public record SimulationJson(List<Ranked> ranking, List<Excluded> exclusions, boolean named, int least) {}

    /** Somebody who could be asked, and what speaks for them. */
    @Schema(name = "SimulatedExpert")
    public record Ranked(UUID colleague, List<Share> factors) {}

    /** A sentence in the caller's language, and how much of all that speaks for them it is. */
    @Schema(name = "FactorShare")
    public record Share(String what, int percent) {}

    /**
     * Who is left out for one cause.
     *
     * @param people for GOVERNANCE alone
     * @param number absent where there are fewer than `least`
     */
    @Schema(name = "SimulatedExclusion")
    public record Excluded(@Schema(implementation = Cause.class) String cause, List<UUID> people,
            @Nullable Integer number) {}

    @POST
    @Operation(operationId = "simulate", summary = "Try a question out: who would be asked and why; nothing is stored or sent")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "question", value = "{\"text\": \"How do we drain a node?\", \"mustHave\": [\"Kubernetes\"]}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SimulationJson.class), examples = @ExampleObject(name = "one expert", value = """
            {"ranking": [{"colleague": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "factors": [{"what": "Knows Kubernetes \
            (expert)", "percent": 100}]}], "exclusions": [{"cause": "AWAY", "people": [], "number": 6}, {"cause": \
            "OPTED_OUT", "people": []}], "named": false, "least": 5}""")))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "503", description = "the search is being prepared after a start")
    public SimulationJson simulate(Wanted wanted) {
        Reader reader = caller.reader();
        var question = AskJson.wanted(orEmpty(wanted.title()), orEmpty(wanted.text()), orNone(wanted.tags()),
                reader.language(), orEmpty(wanted.classification()), "")
                .wishing(new NewWishes(orNone(wanted.mustHave()), orNone(wanted.niceToHave()), Optional.empty()));
        return json(desk.simulate(reader, question), reader);
    }

    private static SimulationJson json(Simulation found, Reader reader) {
        return new SimulationJson(found.ranking().stream()
                .map(one -> new Ranked(one.who().value(), one.factors().stream()
                        .map(share -> new Share(Texts.render(share.what(), reader.language(), reader.zone()),
                                share.percent()))
                        .toList()))
                .toList(),
                found.exclusions().stream()
                        .map(one -> new Excluded(one.cause().name(),
                                one.people().stream().map(ColleagueId::value).toList(),
                                one.number().isPresent() ? one.number().getAsInt() : null))
                        .toList(),
                found.named(), found.least());
    }

    private static List<String> orNone(@Nullable List<String> sent) {
        return sent == null ? List.of() : sent;
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
