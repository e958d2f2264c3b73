package org.cadre.web.imports;

import java.util.List;
import java.util.Locale;

import org.cadre.csv.ImportReport;
import org.cadre.csv.RowFault;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do or did; with faults it is a problem (RFC 9457), and nothing was stored.
 *
 * @param left colleagues who are not in the file
 * @param faults all, by line
 */
@Schema(name = "ImportReport")
public record ReportJson(@Nullable String type, @Nullable String title, @Nullable Integer status, boolean applied,
        long rows, long added, long updated, long unchanged, long left, List<FaultJson> faults) {

    /** One fault; `line` 0 is the file as a whole, an empty column the whole row. */
    @Schema(name = "ImportFault")
    public record FaultJson(long line, String column, String value, String reason) {
        static FaultJson of(RowFault fault, Locale language) {
            return new FaultJson(fault.line(), fault.column(), fault.value(), Texts.render(fault.reason(), language));
        }
    }

    static ReportJson of(ImportReport report, boolean problem, Locale language) {
        return new ReportJson(problem ? "urn:cadre:problem:import-refused" : null,
                problem ? Texts.render(Message.of("problem.import-refused"), language) : null, problem ? 422 : null,
                report.applied(), report.rows(), report.added(), report.updated(), report.unchanged(), report.left(),
                report.faults().stream().map(fault -> FaultJson.of(fault, language)).toList());
    }
}
