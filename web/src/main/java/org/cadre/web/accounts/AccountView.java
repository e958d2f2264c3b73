package org.cadre.web.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;
import org.cadre.web.accounts.AccountsView.Line;

/**
 * {@code GET /admin/accounts/{id}}: one account.
 *
 * @param roles {@code POST /admin/accounts/{id}/roles}: {@code roles}, several
 * @param choices all roles with label and what each may do
 * @param password {@code POST /admin/accounts/{id}/password}: {@code password}; a locked account also gets a button to
 *     {@code POST /admin/accounts/{id}/unlock}
 * @param mailed whether a link can be sent, by {@code POST /admin/accounts/{id}/key}
 * @param keySent when the last one was
 */
public record AccountView(Line account, Form roles, List<Option> choices, Form password, boolean mailed,
        Optional<Instant> keySent) implements View {
    @Override
    public String template() {
        return "accounts/account";
    }
}
