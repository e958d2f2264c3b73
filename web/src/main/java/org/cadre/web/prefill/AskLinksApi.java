package org.cadre.web.prefill;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.governance.Classification;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Links that open the form of a question filled. */
@Path("/ask-links")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(value = Area.ASKS, onlyReads = true)
@Tag(name = "ask-links")
public class AskLinksApi {
    @Inject
    AskLinks links;

    /** What a link fills in; whoever opens it can change all of it. */
    @Schema(name = "NewAskLink")
    public record Wanted(@Schema(maxLength = AskLinks.LONGEST_TITLE) @Nullable String title,
            @Schema(maxLength = AskLinks.LONGEST_TEXT) @Nullable String text,
            @Schema(description = "that had better be there, by any label") @Nullable List<String> skills,
            @Schema(implementation = Classification.class, description = "not under INTERNAL") @Nullable String classification) {}

    /** A link, and a QR code of it as an SVG document. */
    @Schema(name = "AskLink")
    public record AskLinkJson(String link, String svg) {}

    @POST
    @Operation(operationId = "makeAskLink", summary = "Make a link that opens the form of a question filled, with a QR code; nothing is kept")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "printer", value = "{\"title\": \"Printer on floor 3\", \"skills\": [\"Printers\"]}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AskLinkJson.class), examples = @ExampleObject(name = "link", value = """
            {"link": "https://cadre.company.example/asks/new?title=Printer+on+floor+3&niceToHave=Printers", "svg": \
            "<svg xmlns=\\"http://www.w3.org/2000/svg\\" viewBox=\\"0 0 45 45\\"><path d=\\"M4 4h1v1h-1z\\"/></svg>"}""")))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    public AskLinkJson make(Wanted wanted) {
        String link = links.of(new AskLinks.Wanted(orEmpty(wanted.title()), orEmpty(wanted.text()),
                wanted.skills() == null ? "" : String.join(", ", wanted.skills()), orEmpty(wanted.classification())));
        return new AskLinkJson(link, Code.of(link).svg());
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
