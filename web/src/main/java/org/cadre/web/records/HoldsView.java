package org.cadre.web.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /records/holds}. One is placed by {@code POST /records/holds} ({@code scope}, {@code subject}, {@code matter},
 * {@code reason}) and released by {@code POST /records/holds/{id}/release} ({@code reason}).
 *
 * @param mayPlace whether the reader may do that
 */
public record HoldsView(List<Line> lines, boolean mayPlace, Form form, List<Option> scopes) implements View {
    /**
     * One hold.
     *
     * @param scope ASK, SEARCH or PERSON
     * @param asks how many asks are on its list
     * @param mayRelease whether the reader may release it
     */
    public record Line(String id, String matter, String reason, String scope, Optional<Person> person, long asks,
            Person placedBy, Instant placed, Optional<Person> releasedBy, String releaseReason, boolean mayRelease) {}

    @Override
    public String template() {
        return "records/holds";
    }
}
