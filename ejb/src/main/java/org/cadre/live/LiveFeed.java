package org.cadre.live;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.database.AfterCommit;
import org.cadre.outbox.ChangeNoted;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.routing.Plans;

/**
 * Who has which pages open in this server, and what changed on them. Changes are told in the transaction that makes them
 * and go out after its commit. Safe for any thread.
 */
@ApplicationScoped
public class LiveFeed {
    /** Most pages that one colleague can have open with a feed. */
    public static final int LINES_EACH = 12;
    /** Most topics of one page. */
    public static final int TOPICS_EACH = 16;

    @Inject
    private AfterCommit afterCommit;
    @Inject
    private Asks asks;
    @Inject
    private Colleagues colleagues;
    private final Map<ColleagueId, Set<Line>> lines = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    protected LiveFeed() {}

    /**
     * Begins to tell a reader of changes to these topics.
     *
     * @throws TooManyLines where the reader has {@link #LINES_EACH} already, or the server is going down
     */
    public Line open(ColleagueId reader, Set<Topic> topics) {
        if (topics.size() > TOPICS_EACH)
            throw new IllegalArgumentException(topics.size() + " topics are more than " + TOPICS_EACH);
        var line = new Line(reader, topics, this::forget);
        lines.compute(reader, (_, old) -> {
            Set<Line> now = old == null ? new HashSet<>() : new HashSet<>(old);
            if (now.size() >= LINES_EACH || !open)
                throw new TooManyLines();
            now.add(line);
            return Set.copyOf(now);
        });
        return line;
    }

    /** What the change log notes of an ask and of its routing is told without being asked. */
    void noted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeNoted change) {
        if (change.kind().equals(Asks.ASK) || change.kind().equals(Plans.KIND))
            tell(new AskId(change.id()));
    }

    /** Something else that the page of an ask shows is other than before: all who have it open are told. */
    public void changed(AskId ask) {
        afterCommit.run(() -> tell(ask));
    }

    private void tell(AskId ask) {
        var topic = new Topic.OneAsk(ask);
        lines.values().forEach(some -> some.forEach(line -> line.changed(topic)));
    }

    /** Something of this colleague's own is other than before. */
    public void changed(ColleagueId owner, Topic topic) {
        afterCommit.run(() -> lines.getOrDefault(owner, Set.of()).forEach(line -> line.changed(topic)));
    }

    /** Whether a topic may be told to somebody now; nothing is told to who has left. */
    @Transactional
    public boolean mayHear(ColleagueId who, Topic topic) {
        return colleagues.reader(who).filter(reader -> switch (topic) {
            case Topic.OneAsk(var id) -> asks.find(id).filter(ask -> ask.visibleTo(reader)).isPresent();
            case Topic.Inbox _,Topic.Home _,Topic.OneImport _ -> true;
        }).isPresent();
    }

    /** How many lines are open. */
    public int size() {
        return lines.values().stream().mapToInt(Set::size).sum();
    }

    private void forget(Line line) {
        lines.computeIfPresent(line.reader(), (_, old) -> {
            var now = new HashSet<>(old);
            now.remove(line);
            return now.isEmpty() ? null : Set.copyOf(now);
        });
    }

    @PreDestroy
    void close() {
        open = false;
        Set.copyOf(lines.values()).forEach(some -> some.forEach(Line::close));
    }
}
