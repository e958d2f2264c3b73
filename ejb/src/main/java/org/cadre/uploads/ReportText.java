package org.cadre.uploads;

import java.math.BigDecimal;
import java.util.List;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

import org.cadre.csv.ImportReport;
import org.cadre.csv.RowFault;
import org.cadre.governance.Message;

/** A report as it is stored. */
public record ReportText(boolean applied, long rows, long added, long updated, long unchanged, long left, long bad,
        List<Fault> faults) {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int KEPT = 1000;

    public record Fault(long line, String column, String value, String key, List<Object> args) {
        static Fault of(RowFault fault) {
            return new Fault(fault.line(), fault.column(), fault.value(), fault.reason().key(), fault.reason().args());
        }

        RowFault fault() {
            return new RowFault(line, column, value, new Message(key, args.stream()
                    .<Object>map(arg -> arg instanceof BigDecimal number ? (Object) number.longValue() : arg)
                    .toList()));
        }
    }

    static String write(ImportReport report) {
        return JSON.toJson(new ReportText(report.applied(), report.rows(), report.added(), report.updated(),
                report.unchanged(), report.left(), report.faults().size(),
                report.faults().stream().limit(KEPT).map(Fault::of).toList()));
    }

    static ReportText read(String text) {
        return JSON.fromJson(text, ReportText.class);
    }

    ImportReport report() {
        return new ImportReport(applied, rows, added, updated, unchanged, left,
                faults.stream().map(Fault::fault).toList());
    }
}
