package org.cadre.keys;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;

/** Has keys sent, each by a mail of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class KeyOrders {
    @Inject
    private Keys keys;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected KeyOrders() {}

    /** Whoever was sent one of the kind moments before is left out. */
    void send(List<ColleagueId> colleagues, Purpose purpose) {
        var now = clock.instant();
        var expires = now.plus(purpose.life()).truncatedTo(ChronoUnit.SECONDS); // as a message keeps it
        outbox.append(colleagues.stream().filter(one -> keys.order(one, purpose, now))
                .map(one -> new Outbox.Letter(UUID.randomUUID(), new KeyDue(one.value(), purpose, expires), now))
                .toList());
    }
}
