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
 * @param without how many could be sent a link to open an account, by {@code POST /admin/accounts/activations}
 */
public record AccountsView(String query, List<Line> accounts, Pages pages, long without) implements View {
    /**
     * One account.
     *
     * @param roles codes, in their usual order
     * @param lockedUntil when sign-in is possible again, if locked
     * @param active false if the colleague has left
     * @param opened false while there is no account, and so no way in
     */
    public record Line(Person person, String mail, List<String> roles, Optional<Instant> lockedUntil, boolean active,
            boolean opened) {}

    @Override
    public String template() {
        return "accounts/accounts";
    }
}
