package org.cadre.web.batches;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Pages;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;

/**
 * {@code GET /batches/{id}/items}: the second step of a batch, later a look at its items. A file (multipart, field
 * {@code file}) posts to the same address while it is a draft; {@code /batches/{id}/items/clear} takes all out.
 *
 * @param draft whether items can come in or go
 * @param form error of the last upload
 * @param needed columns that the form needs
 * @param columns that the items have
 * @param items how many there are
 * @param golden how many of them have an expected answer
 * @param imports the latest first
 * @param pictures names of those that items can show; empty where the form shows none. Files (multipart, fields {@code file})
 *            post to {@code /batches/{id}/pictures}
 * @param shown a page of items, in their order
 */
public record ItemsView(String id, String title, boolean draft, Form form, List<String> needed, List<String> columns,
        int items, int golden, List<ImportLine> imports, Optional<List<String>> pictures, List<Shown> shown,
        Pages pages) implements View {
    /** @param state as of {@link org.cadre.imports.ImportState} */
    public record ImportLine(String id, String file, Instant when, String state, long done, long bad) {}

    /**
     * An item as a worker will see it.
     *
     * @param question with the item's fields in it
     * @param fields what stands above the inputs
     * @param expected answer, by input; empty where none is
     * @param state OPEN, DONE, ADJUDICATE or CANCELLED
     * @param result by input, once it is decided
     */
    public record Shown(int number, String reference, SafeHtml question, List<Field> fields, List<Field> expected,
            String state, int given, List<Field> result) {}

    /** A name and what stands there. @param picture its address where it is a picture's name, else empty */
    public record Field(String name, String value, String picture) {
        /** One that is no picture. */
        public Field(String name, String value) {
            this(name, value, "");
        }
    }

    @Override
    public String template() {
        return "batches/items";
    }
}
