package org.cadre.savings;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Reader;

/** Where askers say what an accepted answer saved them. Nobody else learns it of one ask. */
@ApplicationScoped
@Transactional
public class SavingDesk {
    @Inject
    private Asks asks;
    @Inject
    private Savings savings;
    @Inject
    private Clock clock;

    protected SavingDesk() {}

    /**
     * Says it, or something else than before.
     *
     * @param minutes one of {@link Saving#choices}
     * @throws BadInput naming `minutes`
     * @throws NotAllowedNow where it is somebody else's ask, or no answer of it is accepted
     */
    public void say(Reader asker, AskId id, int minutes) {
        var accepted = accepted(asker, id);
        var saving = Saving.of(minutes).orElseThrow(() -> new BadInput("minutes", Integer.toString(minutes),
                Message.of("bad.choice", Saving.choices())));
        savings.say(id, accepted, asker.id(), saving, clock.instant());
    }

    /** Once more does no harm. @throws NotAllowedNow as above */
    public void takeBack(Reader asker, AskId id) {
        accepted(asker, id);
        savings.end(id, clock.instant());
    }

    /** Whether the reader may say it of this ask. */
    public boolean mayTell(Reader reader, Ask ask) {
        return ask.askedBy(reader) && ask.acceptedAnswer().isPresent();
    }

    /** What the reader said of it. */
    public Optional<Saving> told(Reader reader, Ask ask) {
        return mayTell(reader, ask)
                ? ask.acceptedAnswer().flatMap(answer -> savings.of(ask.id(), answer))
                : Optional.empty();
    }

    private AnswerId accepted(Reader asker, AskId id) {
        var ask = asks.seenBy(asker, id);
        if (!ask.askedBy(asker))
            throw new NotAllowedNow(Message.of("ask.only-the-asker"));
        return ask.acceptedAnswer().orElseThrow(() -> new NotAllowedNow(Message.of("saving.not-accepted")));
    }
}
