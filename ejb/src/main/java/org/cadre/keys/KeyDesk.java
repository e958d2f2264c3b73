package org.cadre.keys;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.accounts.AccountDesk;
import org.cadre.accounts.Secret;
import org.cadre.accounts.SignInAttempts;
import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleague;
import org.cadre.people.Colleagues;

/** What somebody does who is not signed in: wants a key, looks at one, uses it. */
@ApplicationScoped
@Transactional
public class KeyDesk {
    /** As long as a mail address can be (RFC 5321). */
    private static final int LONGEST = 254;

    @Inject
    private Keys keys;
    @Inject
    private Colleagues colleagues;
    @Inject
    private AccountDesk accounts;
    @Inject
    private SignInAttempts attempts;
    @Inject
    private MailServer server;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected KeyDesk() {}

    /** Whether keys can be sent at all. */
    public boolean possible() {
        return server.configured();
    }

    /**
     * Sends a key to whoever has an account under that address, and does the very same where nobody has.
     *
     * @param from the caller's address
     * @throws org.cadre.accounts.TooManyAttempts where too many came from there, for whichever addresses
     * @throws BadInput where it is no address
     * @throws NotAllowedNow where {@link #possible} is false
     */
    public void forgotten(String mail, String from) {
        String address = mail.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST || !address.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+"))
            throw new BadInput("mail", mail, Message.of("bad.mail"));
        needMail(server);
        attempts.begin("forgotten " + from);
        var request = UUID.randomUUID();
        keys.addRequest(request, address, clock.instant());
        outbox.append(request, new ResetWanted(request));
    }

    /** Looks without doing anything, as mail scanners do. @throws KeyNotFound */
    public KeyState look(String secret) {
        var key = key(secret);
        var holder = holder(key);
        return new KeyState(key.purpose(), holder.name(), holder.mail(), holder.zone(), over(key));
    }

    /**
     * Once: sets the password and ends every session, token and mail link of the account.
     *
     * @throws KeyNotFound
     * @throws NotAllowedNow where it was used or has expired
     * @throws BadInput naming `password`; the key stays good
     */
    public void use(String secret, String password) {
        var key = key(secret);
        over(key).ifPresent(why -> {
            throw new NotAllowedNow(why);
        });
        keys.used(key, clock.instant());
        accounts.password(holder(key).id(), password);
    }

    static void needMail(MailServer server) {
        if (!server.configured())
            throw new NotAllowedNow(Message.of("key.no-mail"));
    }

    private Key key(String secret) {
        return keys.find(Secret.hash(secret)).orElseThrow(KeyNotFound::new);
    }

    private Colleague holder(Key key) {
        return colleagues.find(key.holder()).filter(Colleague::active).orElseThrow(KeyNotFound::new);
    }

    private Optional<Message> over(Key key) {
        if (key.used().isPresent())
            return Optional.of(Message.of("key.used", key.used().get()));
        return clock.instant().isBefore(key.expires())
                ? Optional.empty()
                : Optional.of(Message.of("key.expired", key.expires()));
    }
}
