package org.cadre.web.packs;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.packs.PackDesk;
import org.cadre.people.Role;
import org.cadre.reports.Format;
import org.cadre.reports.Period;
import org.cadre.scopes.Area;
import org.cadre.web.requests.Idempotent;
import org.cadre.web.requests.Once;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All reports of a closed month, which people put their names to. */
@Path("/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
@Scoped(Area.REPORTS)
@Tag(name = "reports")
@APIResponse(responseCode = "404", description = "the caller is neither of governance nor an auditor, or the month has no pack yet")
public class PacksApi {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PDF = "application/pdf";
    private static final String BAD = "a value cannot be taken; each is named";

    @Inject
    PackDesk desk;
    @Inject
    PackFiles files;
    @Inject
    Once once;
    @Inject
    Caller caller;

    /** A name to be put to a pack. */
    @Schema(name = "NewReportPackSignature", requiredProperties = "as")
    public record Wanted(
            @Schema(description = "GOVERNANCE or AUDITOR, which the caller has to be") @Nullable String as,
            @Schema(maxLength = PackDesk.LONGEST_COMMENT) @Nullable String comment) {}

    @GET
    @Path("/packs")
    @Operation(operationId = "listReportPacks", summary = "List the months that have a pack, the latest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = PackJson.class), examples = @ExampleObject(name = "one", value = "["
            + PackJson.EXAMPLE + "]")))
    public List<PackJson> list() {
        return desk.list(caller.reader()).stream()
                .map(one -> PackJson.of(one, desk.verified(caller.reader(), one.period()))).toList();
    }

    @GET
    @Path("/packs/{month}")
    @Operation(operationId = "readReportPack", summary = "Read a month’s pack, who signed it and whether its hash still verifies")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PackJson.class), examples = @ExampleObject(name = "signed", value = PackJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = BAD)
    public PackJson see(@PathParam("month") String month) {
        return read(Period.parse("period", month));
    }

    @GET
    @Path("/packs/{month}/export")
    @Produces({PDF, XLSX})
    @Operation(operationId = "exportReportPack", summary = "Take a month’s pack out as a file, by the rules of exporting")
    @APIResponse(responseCode = "200", description = "the file", content = {
            @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "pdf", value = "%PDF-1.7…")),
            @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "workbook", value = "PK…"))})
    @APIResponse(responseCode = "400", description = BAD)
    @APIResponse(responseCode = "422", description = "a rule does not let it be taken out")
    public Response export(@PathParam("month") String month,
            @Parameter(schema = @Schema(enumeration = {"PDF",
                    "XLSX"}, defaultValue = "PDF")) @QueryParam("format") @DefaultValue("PDF") String format) {
        return files.of(caller.reader(), Period.parse("period", month), Format.parse("format", format));
    }

    @POST
    @Path("/packs/{month}/signatures")
    @Operation(operationId = "signReportPack", summary = "Put the caller’s name to a month’s pack, for good: once as governance and once, by somebody else, as auditor")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "in order", value = "{\"as\": \"GOVERNANCE\", \"comment\": \"All in order\"}")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PackJson.class), examples = @ExampleObject(name = "signed", value = PackJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = BAD)
    @APIResponse(responseCode = "409", description = "somebody has signed in this role, or the caller has signed, or the figures are not those bound together")
    @Idempotent
    public Response sign(@PathParam("month") String month, Wanted wanted) {
        var period = Period.parse("period", month);
        return once.only(() -> {
            desk.sign(caller.reader(), period, orEmpty(wanted.as()), orEmpty(wanted.comment()));
            return Response.created(URI.create("/api/v1/reports/packs/" + period)).entity(read(period)).build();
        });
    }

    private PackJson read(Period month) {
        return PackJson.of(desk.see(caller.reader(), month), desk.verified(caller.reader(), month));
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
