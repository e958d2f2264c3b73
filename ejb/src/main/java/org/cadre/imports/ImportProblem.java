package org.cadre.imports;

import java.util.Optional;

import org.cadre.governance.Message;

/**
 * One row that was not taken, or was not taken as it stands.
 *
 * @param line from 1; 0 where it is about the file as a whole
 * @param column the field or column, where it is about one
 * @param value what stood there, shortened to {@value #LONGEST} characters
 */
public record ImportProblem(long line, Optional<String> column, Optional<String> value, Message reason) {
    private static final int LONGEST = 100;

    public ImportProblem {
        value = value.map(ImportProblem::shortened);
    }

    public static ImportProblem at(long line, Message reason) {
        return new ImportProblem(line, Optional.empty(), Optional.empty(), reason);
    }

    public static ImportProblem at(long line, String column, String value, Message reason) {
        return new ImportProblem(line, Optional.of(column), Optional.of(value), reason);
    }

    /** Without control characters, which PostgreSQL refuses (zero) or a page would not show. */
    private static String shortened(String value) {
        String shown = value.replaceAll("\\p{Cntrl}", " ");
        if (shown.length() <= LONGEST)
            return shown;
        int end = Character.isHighSurrogate(shown.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return shown.substring(0, end) + "…";
    }
}
