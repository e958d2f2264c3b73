package org.cadre.web.webhooks;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /admin/webhooks}: where events go; {@code POST /admin/webhooks} ({@code url}, {@code description},
 * {@code events}, {@code clearance}, {@code enabled}) registers one more.
 *
 * @param on false where the company has listed no host
 */
public record WebhooksView(boolean on, List<Line> webhooks, Form form, Choices choices) implements View {
    /**
     * One endpoint.
     *
     * @param state `on`, `off` or `gone`
     */
    public record Line(String id, String url, String description, String state, long waiting, long failed) {}

    /** What the form lets choose from. */
    public record Choices(List<Option> events, List<Option> clearances) {}

    @Override
    public String template() {
        return "webhooks/webhooks";
    }
}
