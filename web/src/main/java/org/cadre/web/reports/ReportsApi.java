package org.cadre.web.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AskId;
import org.cadre.asks.Cursor;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.reports.Closed;
import org.cadre.reports.Fact;
import org.cadre.reports.Finding;
import org.cadre.reports.Format;
import org.cadre.reports.Period;
import org.cadre.reports.ReportDesk;
import org.cadre.scopes.Area;
import org.cadre.web.reports.ReportJson.DefinitionJson;
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

/** What the office reports, as far as the caller's clearance reaches. */
@Path("/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
@Scoped(Area.REPORTS)
@Tag(name = "reports")
@APIResponse(responseCode = "404", description = "the caller is neither of governance nor an auditor, or there is no such report")
public class ReportsApi {
    private static final String PERIOD = "a month (2026-03), a quarter (2026-Q1) or a year (2026) on the company’s calendar; the running month where left out";
    private static final String UNIT = "a path of org units; the whole company where left out";
    @Inject
    ReportDesk desk;
    @Inject
    ReportFiles files;
    @Inject
    Caller caller;

    /**
     * One thing that was counted.
     *
     * @param ask that it belongs to, where it belongs to one
     * @param part the row of the report that it is in, where there are such rows
     * @param amount what it adds to the number: 1 where things are counted, minutes, or ten-thousandths of an alpha
     * @param finding of reports of what controls found
     */
    @Schema(name = "ReportFact")
    public record FactJson(UUID id, Instant at, @Nullable UUID ask, @Nullable String part, long amount,
            @Nullable FindingJson finding) {
        static FactJson of(Fact fact) {
            return new FactJson(fact.id(), fact.at(), fact.ask().map(AskId::value).orElse(null),
                    fact.part().isEmpty() ? null : fact.part(), fact.amount(),
                    fact.finding().map(FindingJson::of).orElse(null));
        }
    }

    /**
     * What a control found.
     *
     * @param who the colleague; absent where it is about nobody, or nothing is wrong
     * @param owner who has to see to it
     * @param what roles, a rule, a grant or numbers of entries
     * @param until when it ends, was due or is late
     */
    @Schema(name = "ReportFinding")
    public record FindingJson(@Nullable UUID who, @Nullable UUID owner, String what, @Nullable Instant since,
            @Nullable Instant until) {
        static FindingJson of(Finding one) {
            return new FindingJson(one.who().map(ColleagueId::value).orElse(null),
                    one.owner().map(ColleagueId::value).orElse(null), one.what(), one.since().orElse(null),
                    one.until().orElse(null));
        }
    }

    /** One page of a list; `next` is the cursor of the following page, absent at the end. */
    @Schema(name = "ReportFacts")
    public record FactList(List<FactJson> items, @Nullable String next) {
        static final String EXAMPLE = """
                {"items": [{"id": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "at": "2026-03-01T09:00:00Z", "ask": \
                "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "amount": 1}]}""";
    }

    @GET
    @Operation(operationId = "listReports", summary = "List what is reported, with measures and targets")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DefinitionJson.class), examples = @ExampleObject(name = "one", value = "["
            + DefinitionJson.EXAMPLE + "]")))
    public List<DefinitionJson> list() {
        return desk.list(caller.reader()).stream().map(DefinitionJson::of).toList();
    }

    @GET
    @Path("/{report}")
    @Operation(operationId = "readReport", summary = "Read the figures of a period and unit, with those of the period before")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportJson.class), examples = @ExampleObject(name = "closed", value = ReportJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a parameter cannot be taken; each is named")
    public ReportJson see(@PathParam("report") String report,
            @Parameter(description = PERIOD) @QueryParam("period") @DefaultValue("") String period,
            @Parameter(description = UNIT) @QueryParam("unit") @DefaultValue("") String unit) {
        var key = desk.named(caller.reader(), report).key();
        return ReportJson.of(desk.see(caller.reader(), key, period(period), unit));
    }

    /**
     * Whether a closed period was recounted with the same result.
     *
     * @param sha256 of the closed figures of all units, in hexadecimal
     * @param same whether the rows that there are now give it once more
     */
    @Schema(name = "ReportVerification")
    public record VerificationJson(String report, String period, @Nullable String sha256, boolean same) {
        static final String EXAMPLE = """
                {"report": "resolution", "period": "2026-03", "sha256": \
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "same": true}""";
    }

    @GET
    @Path("/{report}/verification")
    @Operation(operationId = "verifyReport", summary = "Recount a closed period from the rows that there are now and compare the hash")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VerificationJson.class), examples = @ExampleObject(name = "same", value = VerificationJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a parameter cannot be taken, as of a period that is not closed; each is named")
    public VerificationJson verify(@PathParam("report") String report,
            @Parameter(description = PERIOD) @QueryParam("period") @DefaultValue("") String period) {
        var key = desk.named(caller.reader(), report).key();
        var span = period(period);
        boolean same = desk.same(caller.reader(), key, span);
        return new VerificationJson(key.word(), span.toString(), desk.see(caller.reader(), key, span, "").closed()
                .map(Closed::sha256).orElse(null), same);
    }

    @GET
    @Path("/{report}/export")
    @Produces({"application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "text/csv;charset=utf-8"})
    @Operation(operationId = "exportReport", summary = "Take a report out as a file, by the rules of exporting")
    @APIResponse(responseCode = "200", description = "the file", content = {
            @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "pdf", value = "%PDF-1.7…")),
            @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "workbook", value = "PK…")),
            @Content(mediaType = "text/csv;charset=utf-8", schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "csv", value = "report,period,state,row,measure,unit,numerator,denominator,value,value_before"))})
    @APIResponse(responseCode = "400", description = "a parameter cannot be taken; each is named")
    @APIResponse(responseCode = "422", description = "a rule does not let it be taken out")
    public Response export(@PathParam("report") String report,
            @Parameter(description = PERIOD) @QueryParam("period") @DefaultValue("") String period,
            @Parameter(description = UNIT) @QueryParam("unit") @DefaultValue("") String unit,
            @Parameter(schema = @Schema(enumeration = {"PDF", "XLSX",
                    "CSV"}, defaultValue = "PDF")) @QueryParam("format") @DefaultValue("PDF") String format) {
        var key = desk.named(caller.reader(), report).key();
        return files.of(caller.reader(), key, period(period), unit, Format.parse("format", format));
    }

    @GET
    @Path("/{report}/rows")
    @Operation(operationId = "listReportRows", summary = "List the things behind a number as they are now, newest first; none where the number is left out")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FactList.class), examples = @ExampleObject(name = "page", value = FactList.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a parameter cannot be taken; each is named")
    public FactList rows(@PathParam("report") String report,
            @Parameter(description = PERIOD) @QueryParam("period") @DefaultValue("") String period,
            @Parameter(description = UNIT) @QueryParam("unit") @DefaultValue("") String unit,
            @Parameter(description = "a row of a report that has rows other than units") @QueryParam("part") @DefaultValue("") String part,
            @Parameter(description = "of the number, as the list of reports names it") @QueryParam("measure") @DefaultValue("") String measure,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") int limit) {
        if (limit < 1 || limit > ReportDesk.MOST_FACTS)
            throw new BadInput("limit", Integer.toString(limit), Message.of("bad.range", 1, ReportDesk.MOST_FACTS));
        var key = desk.named(caller.reader(), report).key();
        var found = desk.facts(caller.reader(), key, period(period), unit,
                Optional.of(part).filter(sent -> !sent.isEmpty()), measure,
                Optional.ofNullable(cursor).map(Cursor::parse), limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new FactList(page.stream().map(FactJson::of).toList(), found.size() > limit
                ? new Cursor(page.getLast().at(), page.getLast().id()).toString()
                : null);
    }

    private Period period(String sent) {
        return sent.isBlank()
                ? desk.running(caller.reader(), Period.Length.MONTH)
                : Period.parse("period", sent);
    }
}
