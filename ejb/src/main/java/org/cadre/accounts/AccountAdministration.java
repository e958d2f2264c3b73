package org.cadre.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.ColleagueNotFound;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;

/** What administrators do with others' accounts. To anybody else none of it exists. */
@ApplicationScoped
@Transactional
public class AccountAdministration {
    @Inject
    private Accounts accounts;
    @Inject
    private AccountDesk desk;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Clock clock;

    protected AccountAdministration() {}

    /**
     * By name.
     *
     * @param query part of a name or mail, or empty for all
     * @param skip how many to leave out, for the pages after the first
     */
    public List<AccountLine> list(Reader admin, String query, int skip, int limit) {
        check(admin);
        return accounts.matching(query, skip, limit).stream().map(this::line).toList();
    }

    /** @throws ColleagueNotFound */
    public AccountLine see(Reader admin, ColleagueId id) {
        check(admin);
        return line(colleagues.get(id));
    }

    /** Sets a password, opening an account where there is none; whatever was open on it ends. */
    public void password(Reader admin, ColleagueId id, String password) {
        check(admin);
        desk.password(id, password);
    }

    public void unlock(Reader admin, ColleagueId id) {
        check(admin);
        account(id).succeeded();
    }

    private AccountLine line(Colleague colleague) {
        var account = accounts.find(colleague.id());
        return new AccountLine(colleague.id(), colleague.name(), colleague.mail(), colleague.orgUnit(),
                colleague.site(), colleague.active(), account.isPresent(),
                account.map(Account::roles).orElse(Set.of()),
                account.flatMap(found -> found.lockedAt(clock.instant())));
    }

    private Account account(ColleagueId id) {
        return accounts.find(id).orElseThrow(() -> new ColleagueNotFound(id.toString()));
    }

    private static void check(Reader admin) {
        if (!admin.roles().contains(Role.ADMIN))
            throw new ColleagueNotFound("with the role");
    }
}
