package org.cadre.web.batches;

import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;
import org.cadre.web.asks.AheadView;

/**
 * {@code GET /batches/{id}/start}: the third step of a batch. The settings post to the same address, the start to
 * {@code /batches/{id}/started}.
 *
 * @param form the settings by the API's names; an error with an empty name says why a rule refused
 * @param estimate by these settings
 * @param obstacle why it cannot be started yet, or empty
 * @param ahead who would see it, where that was asked for by {@code ahead=yes}
 */
public record StartView(String id, String title, Form form, Estimated estimate, String obstacle, List<Option> adaptive,
        List<Option> feedback, Optional<AheadView> ahead)
        implements
            View {
    /** Everything in the reader's words. @param least cost, or empty where it is not known */
    public record Estimated(int items, String judgments, String minutes, String cost, String time) {}

    @Override
    public String template() {
        return "batches/start";
    }
}
