package org.cadre.accounts;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.governance.Classification;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.DirectoryEntry;
import org.cadre.people.Role;

/** Lets the first administrator in where nobody can sign in yet. With the first account, of whomever, it is over. */
@ApplicationScoped
@Transactional
class FirstAdmin {
    @Inject
    private Accounts accounts;
    @Inject
    private AccountDesk desk;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Passwords passwords;

    protected FirstAdmin() {}

    boolean wanted() {
        return accounts.none();
    }

    /** @return false where there is an account by now; then nothing is changed */
    boolean open(String mail, String password) {
        if (!accounts.none())
            return false;
        desk.open(colleague(mail), password, Set.of(Role.ADMIN));
        return true;
    }

    /** Whether that password still opens the account. */
    boolean opens(String mail, String password) {
        return colleagues.byMail(mail).flatMap(found -> accounts.find(found.id()))
                .filter(account -> passwords.matches(password, account.passwordHash())).isPresent();
    }

    private ColleagueId colleague(String mail) {
        return colleagues.byMail(mail).filter(Colleague::active).map(Colleague::id).orElseGet(() -> {
            var colleague = Colleague.from(new DirectoryEntry(mail, mail.replaceFirst("@.*", ""), mail,
                    "Administration", "Administration", "ZZ", ZoneOffset.UTC, Locale.ENGLISH, Classification.INTERNAL,
                    DirectoryEntry.LOCAL));
            colleagues.add(colleague);
            return colleague.id();
        });
    }
}
