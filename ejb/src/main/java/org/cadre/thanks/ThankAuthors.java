package org.cadre.thanks;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;
import org.cadre.outbox.Outbox;

/** Has authors told, in bundles, that what they wrote helped again. */
@ApplicationScoped
public class ThankAuthors implements Chore {
    @Inject
    private Thanks thanks;
    @Inject
    private Outbox outbox;

    protected ThankAuthors() {}

    @Override
    public String name() {
        return "thank-authors";
    }

    @Override
    public int tidy(Instant now, int most) {
        var due = thanks.due(now, most);
        due.stream().filter(one -> one.times() > 0)
                .forEach(one -> outbox.append(one.ask(), new AnswerHelped(one.ask(), one.answer(), one.times())));
        return due.size();
    }
}
