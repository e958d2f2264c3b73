package org.cadre.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.accounts.AccountAdministration;
import org.cadre.accounts.AccountLine;
import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.Message;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.ColleagueNotFound;
import org.cadre.people.Reader;
import org.cadre.people.Role;

/** What administrators send to others. To anybody else none of it exists. */
@ApplicationScoped
@Transactional
public class Activations {
    static final UUID NOBODY = new UUID(0, 0);

    @Inject
    private AccountAdministration accounts;
    @Inject
    private Keys keys;
    @Inject
    private KeyOrders orders;
    @Inject
    private MailServer server;
    @Inject
    private Outbox outbox;

    protected Activations() {}

    /** Whether keys can be sent at all. */
    public boolean possible() {
        return server.configured();
    }

    /**
     * Sends a key to one colleague: for the first password where there is no account yet, else for another.
     *
     * @throws ColleagueNotFound
     * @throws NotAllowedNow where they have left or there is no mail server
     */
    public Purpose send(Reader admin, ColleagueId id) {
        var account = accounts.see(admin, id);
        if (!account.active())
            throw new NotAllowedNow(Message.of("key.left"));
        KeyDesk.needMail(server);
        orders.send(List.of(id), purpose(account));
        return purpose(account);
    }

    /** Sends one to everybody without an account. @return how many they are @throws NotAllowedNow without a mail server */
    public long sendAll(Reader admin) {
        check(admin);
        KeyDesk.needMail(server);
        outbox.append(UUID.randomUUID(), new ActivationsWanted(NOBODY, true));
        return keys.withoutAccount();
    }

    /** How many have no account. */
    public long without(Reader admin) {
        check(admin);
        return keys.withoutAccount();
    }

    /** When the colleague was sent the last one of the kind that they need now. */
    public Optional<Instant> sent(Reader admin, ColleagueId id) {
        return keys.ordered(id, purpose(accounts.see(admin, id)));
    }

    private static Purpose purpose(AccountLine account) {
        return account.opened() ? Purpose.RESET : Purpose.ACTIVATE;
    }

    private static void check(Reader admin) {
        if (!admin.roles().contains(Role.ADMIN))
            throw new ColleagueNotFound("with the role");
    }
}
