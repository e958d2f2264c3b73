package org.cadre.web.accounts;

import java.util.List;

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
 */
public record AccountView(Line account, Form roles, List<Option> choices, Form password) implements View {
    @Override
    public String template() {
        return "accounts/account";
    }
}
