package org.cadre.accounts;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;

/**
 * Forgets sessions once they are over, and sent forms once the session that they came from must be. Tokens are shown to
 * their owner for some time after their end, so that one who wonders why a machine is refused finds out.
 */
@ApplicationScoped
class PurgeAccess implements Chore {
    private static final Duration FORMS = AccountDesk.SESSION.multipliedBy(2);
    private static final Duration TOKENS = Duration.ofDays(30);

    @Inject
    private Accounts accounts;

    protected PurgeAccess() {}

    @Override
    public String name() {
        return "access";
    }

    @Override
    public int tidy(Instant now, int most) {
        int gone = accounts.forgetSessions(now, most);
        gone += accounts.forgetForms(now.minus(FORMS), most - gone);
        return gone + accounts.forgetTokens(now.minus(TOKENS), most - gone);
    }
}
