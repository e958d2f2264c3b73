package org.cadre.web.search;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.cadre.governance.Texts;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.search.Expert;
import org.cadre.search.SearchDesk;
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

/** Who could help. */
@Path("/experts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.SEARCH)
@Tag(name = "experts")
public class ExpertsApi {
    @Inject
    SearchDesk desk;
    @Inject
    Caller caller;

    /** Best first. */
    public record ExpertList(List<Listed> items) {}

    /** A colleague and the reasons, each a sentence in the caller's language; no figure stands beside a name. */
    @Schema(name = "Expert")
    public record Listed(UUID id, String name, String orgUnit, String site, List<String> reasons) {}

    @GET
    @Operation(operationId = "findExperts", summary = "Find colleagues who can help with a need, best first, with the reasons")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExpertList.class), examples = @ExampleObject(name = "one expert", value = """
            {"items": [{"id": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "name": "Grace Hopper", "orgUnit": "IT/Platform",
             "site": "Hamburg", "reasons": ["Knows Kubernetes (expert)",
             "Answered questions like How do I drain a node?"]}]}""")))
    @APIResponse(responseCode = "400", description = "the need is empty or longer than 50,000 characters, or the limit cannot be taken")
    @APIResponse(responseCode = "503", description = "the search is being prepared after a start")
    public ExpertList experts(
            @Parameter(description = "what help is wanted with", example = "drain a Kubernetes node") @QueryParam("need") @DefaultValue("") String need,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = "10")) @QueryParam("limit") @DefaultValue("10") String limit) {
        Reader reader = caller.reader();
        return new ExpertList(desk.experts(reader, need, Limits.of(limit, 50)).stream()
                .map(expert -> listed(expert, reader)).toList());
    }

    private static Listed listed(Expert expert, Reader reader) {
        return new Listed(expert.id().value(), expert.name(), expert.orgUnit(), expert.site(), expert.reasons()
                .stream().map(reason -> Texts.render(reason, reader.language(), reader.zone())).toList());
    }
}
