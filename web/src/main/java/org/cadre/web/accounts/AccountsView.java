package org.cadre.web.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Pages;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /admin/accounts?q=}: who may sign in.
 *
 * @param query name or mail that was looked for, or empty
 */
public record AccountsView(String query, List<Line> accounts, Pages pages) implements View {
    /**
     * One account.
     *
     * @param roles codes, in their usual order
     * @param lockedUntil when sign-in is possible again, if locked
     * @param active false if the colleague has left
     */
    public record Line(Person person, String mail, List<String> roles, Optional<Instant> lockedUntil, boolean active) {}

    @Override
    public String template() {
        return "accounts/accounts";
    }
}
