package org.cadre.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.ColleagueNotFound;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.screening.Screening;

/** Signing in and out, and the tokens of machines. */
@ApplicationScoped
@Transactional(dontRollbackOn = SignInRefused.class)
public class AccountDesk {
    static final Duration SESSION = Duration.ofHours(12);

    @Inject
    private Accounts accounts;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Passwords passwords;
    @Inject
    private SignInAttempts attempts;
    @Inject
    private SignInRefusals refusals;
    @Inject
    private Screening screening;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected AccountDesk() {}

    /** Gives a colleague an account, or a new password and other roles to the one they have. */
    public void open(ColleagueId id, String password, Set<Role> roles) {
        var hash = passwords.hashed(password);
        colleagues.get(id);
        accounts.find(id).ifPresentOrElse(account -> {
            account.password(hash);
            account.roles(roles);
        }, () -> accounts.add(Account.of(id, hash, roles, clock.instant())));
    }

    /** What a colleague is trusted with; empty where there is no account. */
    public Set<Role> roles(ColleagueId id) {
        return accounts.find(id).map(Account::roles).orElse(Set.of());
    }

    /** A colleague as they read when they are signed in; empty where they have left. */
    public Optional<Reader> reader(ColleagueId id) {
        return colleagues.reader(id).map(one -> new Reader(id, one.clearance(), one.walls(), roles(id), one.language(),
                one.zone(), one.reading()));
    }

    /** For whoever has checked that they may. @throws ColleagueNotFound where there is no account */
    public void roles(ColleagueId id, Set<Role> roles) {
        accounts.find(id).orElseThrow(() -> new ColleagueNotFound(id.toString())).roles(roles);
    }

    /** Sets another password, or opens an account by its first, and ends all that the one before has opened. */
    public void password(ColleagueId id, String password) {
        boolean known = accounts.find(id).isPresent();
        open(id, password, accounts.find(id).map(Account::roles).orElse(Set.of(Role.EMPLOYEE)));
        accounts.end(id, clock.instant());
        if (known)
            outbox.append(id.value(), new PasswordReplaced(id.value()));
    }

    public boolean opened(ColleagueId id) {
        return accounts.find(id).isPresent();
    }

    /**
     * @param from the caller's address
     * @throws SignInRefused also while the account is locked, whatever the password
     * @throws TooManyAttempts where too many wrong passwords came from there, for whichever mails
     */
    public OpenedSession signIn(String mail, String password, String from) {
        var id = authenticate(mail, password, from);
        var now = clock.instant();
        var secret = Secret.random();
        accounts.openSession(Secret.hash(secret), id, Secret.random(), now, now.plus(SESSION));
        return new OpenedSession(secret, now.plus(SESSION));
    }

    public void signOut(String session) {
        accounts.closeSession(Secret.hash(session));
    }

    public Optional<SignedIn> bySession(String session) {
        return accounts.bySession(Secret.hash(session), clock.instant());
    }

    public Optional<SignedIn> byToken(String token) {
        return accounts.byToken(Secret.hash(token), clock.instant());
    }

    /** @throws SignInRefused and TooManyAttempts as {@link #signIn} */
    public IssuedToken issueToken(String mail, String password, TokenWish wish, String from) {
        return issueToken(authenticate(mail, password, from), wish);
    }

    public IssuedToken issueToken(Reader owner, TokenWish wish) {
        return issueToken(owner.id(), wish);
    }

    public List<ApiToken> tokens(Reader owner) {
        return accounts.tokensOf(owner.id());
    }

    /** @throws TokenNotFound */
    public void revoke(Reader owner, UUID token) {
        if (!accounts.revoke(owner.id(), token, clock.instant()))
            throw new TokenNotFound(token);
    }

    /** Ends every token of an account. */
    public void revokeAll(ColleagueId owner) {
        accounts.revokeTokens(owner, clock.instant());
    }

    /** Notes that a form is sent; @throws FormReplayed where it was before */
    public void receive(Reader sender, UUID form) {
        if (!accounts.firstTime(form, sender.id(), clock.instant()))
            throw new FormReplayed(form);
    }

    /** For whoever set the account up; the caller has checked that they may. */
    public IssuedToken issueToken(ColleagueId owner, TokenWish wish) {
        var now = clock.instant();
        var kept = new TokenWish(screening.passed(owner, "label", wish.label()), wish.scopes(), wish.lifetime());
        var token = new IssuedToken(UUID.randomUUID(), "cadre_" + Secret.random(), now.plus(wish.lifetime()));
        accounts.addToken(token, owner, kept, now);
        return token;
    }

    private ColleagueId authenticate(String mail, String password, String from) {
        try {
            var attempt = attempts.begin(from);
            var id = authenticate(mail, password);
            attempts.takeBack(attempt);
            return id;
        } catch (SignInRefused | TooManyAttempts refused) {
            refusals.count();
            throw refused;
        }
    }

    private ColleagueId authenticate(String mail, String password) {
        var account = accounts.forSignIn(mail).orElse(null);
        if (account == null) {
            passwords.matchesNobody(password);
            throw new SignInRefused();
        }
        var now = clock.instant();
        boolean right = passwords.matches(password, account.passwordHash());
        if (account.lockedAt(now).isPresent())
            throw new SignInRefused();
        if (!right) {
            account.failed(now);
            throw new SignInRefused();
        }
        account.signedIn(now);
        return account.colleague();
    }
}
