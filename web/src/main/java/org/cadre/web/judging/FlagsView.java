package org.cadre.web.judging;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.View;
import org.cadre.web.batches.ItemsView.Field;

/**
 * {@code GET /batches/{id}/flags}: patterns in workers' judgments for a person to look at. What they make of one posts to
 * {@code flags/{flag}}: {@code verdict} (FINE or EXCLUDED) and {@code reason}.
 *
 * @param form what was wrong with the last word on one of them, whose reason's field has its id
 */
public record FlagsView(String id, String title, List<Line> lines, Form form) implements View {
    /**
     * @param worker pseudonym
     * @param pattern as of {@link org.cadre.consensus.SpamPattern}
     * @param other pseudonym of whose errors are the same, or empty
     * @param strength in a hundred
     * @param evidence the numbers that it comes from, in words
     * @param verdict FINE, EXCLUDED or empty
     */
    public record Line(String id, String worker, String pattern, String other, long strength, List<Field> evidence,
            Instant found, String verdict, String reason) {}

    @Override
    public String template() {
        return "judging/flags";
    }
}
