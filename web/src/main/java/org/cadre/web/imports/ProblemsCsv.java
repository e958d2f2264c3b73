package org.cadre.web.imports;

import java.util.List;
import java.util.Locale;

import org.cadre.csv.Sheet;
import org.cadre.governance.Texts;
import org.cadre.imports.ImportProblem;

/** Problems as a file for a spreadsheet. */
public final class ProblemsCsv {
    private ProblemsCsv() {}

    public static String of(List<ImportProblem> problems, Locale language) {
        return Sheet.of(List.of("line", "column", "value", "reason"), problems.stream()
                .map(problem -> List.of(Long.toString(problem.line()), problem.column().orElse(""),
                        problem.value().orElse(""), Texts.render(problem.reason(), language)))
                .toList());
    }
}
