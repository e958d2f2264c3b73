package org.cadre.authorisations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;
import org.cadre.outbox.Outbox;

/** Has it told that an authorisation ends: {@link AuthorisationDesk#WARNED_DAYS} days before, a week before, and on the day. */
@ApplicationScoped
class WarnOfEnd implements Chore {
    @Inject
    private Authorisations authorisations;
    @Inject
    private Outbox outbox;

    protected WarnOfEnd() {}

    @Override
    public String name() {
        return "authorisation-ends";
    }

    @Override
    public int tidy(Instant now, int most) {
        var ending = authorisations.warn(LocalDate.ofInstant(now, ZoneOffset.UTC), most);
        ending.forEach(one -> outbox.append(one.value(), new AuthorisationEnding(one.value())));
        return ending.size();
    }
}
