package org.cadre.tasks;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/** Being there to learn while somebody else does a task: who learns sees it as everybody who may, and delivers nothing. */
@ApplicationScoped
@Transactional
public class LearnerDesk {
    /** Most at one task: more would be an audience. */
    public static final int MOST = 3;

    @Inject
    private Tasks tasks;
    @Inject
    private Learners learners;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected LearnerDesk() {}

    /** @throws NotAllowedNow where the task admits nobody, is done, is full, or is the reader's own or theirs to do */
    public void join(Reader reader, AskId id) {
        var task = tasks.seenBy(reader, id);
        if (learners.of(id).contains(reader.id()))
            return;
        if (!mayJoin(reader, task))
            throw new NotAllowedNow(Message.of("task.no-learner"));
        learners.add(id, reader.id(), clock.instant());
        acts.keep("TASK_LEARNER", id.value(), reader.id().value());
    }

    public void leave(Reader reader, AskId id) {
        tasks.seenBy(reader, id);
        learners.remove(id, reader.id());
    }

    public boolean mayJoin(Reader reader, Task task) {
        return task.brief().learner() && task.state() != TaskState.ACCEPTED && task.state() != TaskState.CLOSED
                && !task.ask().askedBy(reader) && !task.heldBy(reader) && learners.of(task.ask().id()).size() < MOST
                && !learners.of(task.ask().id()).contains(reader.id());
    }

    public List<ColleagueId> of(Ask task) {
        return learners.of(task.id());
    }
}
