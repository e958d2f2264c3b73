package org.cadre.web.imports;

import java.time.Instant;
import java.util.List;

import org.cadre.web.View;

/**
 * {@code GET /admin/imports/{id}}: what an import would do or did.
 *
 * @param kind PEOPLE, SKILLS or HISTORY
 * @param added rows that are new
 * @param updated rows that change something
 * @param unchanged rows that change nothing
 * @param left people no longer in the file; 0 for other kinds
 * @param bad how many rows are refused
 * @param badRows the first of them, by line
 * @param mayApply shows the button to {@code POST /admin/imports/{id}/apply}
 * @param confirm whether the button needs {@code confirm=yes}, since most colleagues would be marked as left
 */
public record ImportView(String id, String kind, String file, String by, Instant when, ImportProgressView progress,
        long added, long updated, long unchanged, long left, long bad, List<BadRow> badRows,
        boolean mayApply, boolean confirm) implements View {
    /**
     * One refused row.
     *
     * @param line line in the file, from 1
     * @param column name of the column, or empty if the whole line is meant
     * @param value what stood there
     * @param reason in the reader's language
     */
    public record BadRow(long line, String column, String value, String reason) {}

    @Override
    public String template() {
        return "imports/import";
    }
}
