package org.cadre.web.glass;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /glass/{id}}: one request. It is approved by {@code POST /glass/{id}/approve} and refused by
 * {@code POST /glass/{id}/refuse} ({@code reason}).
 *
 * @param ask id of the ask
 * @param title that of the ask
 * @param state OPEN, APPROVED, REFUSED or LAPSED
 * @param reason why it was refused; empty else
 * @param mine whether the reader asked, and is told of it
 * @param asker who asked, for one of the two
 * @param until until when they see it
 * @param steps what was done, oldest first
 */
public record GlassView(String id, String ask, String title, Person requester, String cause, String state,
        Instant lapses, Optional<Person> decider, String reason, boolean mine, boolean mayDecide,
        Optional<Person> asker, Optional<Instant> until, List<Step> steps, Form form) implements View {
    /** @param what GLASS_REQUESTED, GLASS_APPROVED, GLASS_REFUSED or GLASS_LOOKED */
    public record Step(String what, Person who, Instant when) {}

    @Override
    public String template() {
        return "glass/request";
    }
}
