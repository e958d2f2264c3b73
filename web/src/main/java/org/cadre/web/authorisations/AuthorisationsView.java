package org.cadre.web.authorisations;

import java.time.LocalDate;
import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /authorisations}: everybody's, and a form for one more.
 *
 * @param form {@code POST /authorisations}: {@code person}, {@code regime}, {@code scope}, {@code validUntil}
 */
public record AuthorisationsView(List<Line> lines, Form form, List<Option> regimes) implements View {
    /**
     * One authorisation.
     *
     * @param state REQUESTED, GRANTED, REFUSED, REVOKED or EXPIRED
     * @param ending whether it ends so soon that it is time to renew it
     * @param mayDecide shows buttons to {@code POST /authorisations/{id}/grant} and {@code /refuse}
     * @param mayRevoke shows one to {@code /revoke}
     */
    public record Line(String id, Person person, String regime, String scope, LocalDate until, String state,
            boolean ending, boolean mayDecide, boolean mayRevoke) {}

    @Override
    public String template() {
        return "authorisations/authorisations";
    }
}
