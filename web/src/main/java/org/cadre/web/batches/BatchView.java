package org.cadre.web.batches;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;
import org.cadre.web.privacy.ArchiveLine;

/**
 * {@code GET /batches/{id}}: of a draft its steps, of a started batch how it goes.
 *
 * @param state as of {@link org.cadre.batches.BatchState}
 * @param text the instructions
 * @param mine whether the reader is its requester
 * @param steps of a draft
 * @param progress of a started one, for its requester
 * @param priority 1 to 5
 * @param archives that its requester ordered, the last first; {@code POST /batches/{id}/exports} orders one
 * @param form errors of the last priority
 */
public record BatchView(String id, String title, String state, String classification, SafeHtml text, boolean mine,
        List<Step> steps, Optional<BatchProgressView> progress, int priority, Instant since, List<ArchiveLine> archives,
        Form form)
        implements
            View {
    /** @param address where it is done @param done whether it is @param said what there is, in words */
    public record Step(String key, String address, boolean done, String said) {}

    @Override
    public String template() {
        return "batches/batch";
    }
}
