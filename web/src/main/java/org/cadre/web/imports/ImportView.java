package org.cadre.web.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.imports.ImportFigures;
import org.cadre.web.Pages;
import org.cadre.web.View;

/**
 * What an import would do, does, or did: {@code GET /admin/imports/{id}}, and of a batch's items.
 *
 * @param kind DIRECTORY, SKILLS, HISTORY or ITEMS
 * @param progress how far it is
 * @param figures what it would do or did, where that is known
 * @param problems how many there are
 * @param listed how many of them are kept and can be seen
 * @param badRows a page of them, by line
 * @param pages the other pages
 * @param mayApply shows the button to POST .../apply at its address
 * @param confirm whether the button needs {@code confirm=yes}, since most colleagues would be marked as left
 * @param place where it stands
 */
public record ImportView(String id, String kind, String file, String by, Instant when, Progress progress,
        Optional<ImportFigures> figures, long problems, long listed, List<BadRow> badRows, Pages pages,
        boolean mayApply, boolean confirm, Place place) implements View {
    /**
     * Where an import stands.
     *
     * @param home the page that leads to it, and to another one
     * @param label what that page is called
     * @param address its own
     */
    public record Place(String home, String label, String address) {}

    /**
     * How far an import is.
     *
     * @param state QUEUED, RUNNING, CHECKED (may be applied), REFUSED (checked, has problems), EXPIRED (checked too long
     *     ago), APPLIED, FAILED or INTERRUPTED; each has a text with `.hint` that says what comes next
     * @param done lines so far
     * @param total all lines; 0 while not known
     * @param pace lines a second; 0 while not known
     * @param left how long it takes yet, in words, or empty
     * @param message what there is to say of its result, in the reader's language, or empty
     */
    public record Progress(String state, long done, long total, long pace, String left, String message) {
        public int percent() {
            return total <= 0 ? 0 : (int) Math.clamp(done * 100 / total, 0, 100);
        }

        public boolean running() {
            return state.equals("QUEUED") || state.equals("RUNNING");
        }
    }

    /**
     * One problem.
     *
     * @param line line in the file, from 1
     * @param column name of the column, or empty if the whole line is meant
     * @param value what stood there
     * @param reason in the reader's language
     */
    public record BadRow(long line, String column, String value, String reason) {}

    public ImportProgressView part() {
        return new ImportProgressView(this);
    }

    @Override
    public String template() {
        return "imports/import";
    }
}
