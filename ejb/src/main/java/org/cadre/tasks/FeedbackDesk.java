package org.cadre.tasks;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.screening.Screening;

/** What requester and worker say to each other once a task is done; neither reads the other's before giving their own. */
@ApplicationScoped
@Transactional
public class FeedbackDesk {
    @Inject
    private Tasks tasks;
    @Inject
    private Feedbacks feedbacks;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected FeedbackDesk() {}

    /**
     * @param rating 1 to 5
     * @throws NotAllowedNow where the reader had no part in it, it is not done, or they have said it before
     * @throws BadInput naming `rating` or `words`
     */
    public void give(Reader reader, AskId id, int rating, String words) {
        var given = new Feedback(rating, screening.passed(reader.id(), "words", words), clock.instant());
        if (other(reader, tasks.seenBy(reader, id)).isEmpty())
            throw new NotAllowedNow(Message.of("feedback.not-yours"));
        if (!feedbacks.add(reader.id(), id, given))
            throw new NotAllowedNow(Message.of("feedback.given"));
        acts.keep("TASK_FEEDBACK", id.value(), reader.id().value());
    }

    /** As the reader may know it; nothing to whom it does not concern. */
    public Exchange of(Reader reader, Task task) {
        return other(reader, task).map(other -> {
            var mine = feedbacks.by(reader.id(), task.ask().id());
            return new Exchange(mine, mine.flatMap(_ -> feedbacks.by(other, task.ask().id())), mine.isEmpty());
        }).orElse(Exchange.NONE);
    }

    /** The other of the two, once the task is accepted. */
    private static Optional<ColleagueId> other(Reader reader, Task task) {
        if (task.state() != TaskState.ACCEPTED || task.holder().isEmpty())
            return Optional.empty();
        if (task.ask().askedBy(reader))
            return task.holder();
        return task.heldBy(reader) ? Optional.of(task.ask().asker()) : Optional.empty();
    }
}
