package org.cadre.web.schedules;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /reports/schedules/new} and {@code GET /reports/schedules/{id}}: {@code name}, {@code reports}, {@code unit},
 * {@code length}, {@code format} and {@code people}.
 *
 * @param id empty for a new one
 * @param state empty for a new one
 * @param owner empty for a new one
 * @param deliveries the latest first
 */
public record ScheduleView(String id, String state, List<Person> owner, boolean mayChange, Form form,
        List<Option> reports, List<Option> lengths, List<Option> formats, List<Delivered> deliveries) implements View {
    /** @param span the period in words */
    public record Delivered(String span, Person recipient, String state, Instant at) {}

    @Override
    public String template() {
        return "reports/schedule";
    }
}
