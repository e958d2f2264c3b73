package org.cadre.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.cadre.imports.ImportProgressed;
import org.cadre.outbox.ChangeNoted;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.plans.Plans;

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
    /** A page shows what was true when its request began, which may be longer ago than it says. */
    private static final Duration READING = Duration.ofSeconds(10);

    @Inject
    private AfterCommit afterCommit;
    @Inject
    private Asks asks;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Clock clock;
    private final Recently recently = new Recently();
    private final Map<ColleagueId, List<Line>> lines = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    @SuppressWarnings("NullAway.Init")
    protected LiveFeed() {}

    @SuppressWarnings("NullAway.Init")
    LiveFeed(Clock clock) {
        this.clock = clock;
    }

    /**
     * As {@link #open(ColleagueId, Set)}, and tells of the changes since the page was read, too: one between a page and its
     * line would be seen by nobody.
     *
     * @param since when the page was read; changes longer ago than a few minutes are forgotten
     */
    public Line open(ColleagueId reader, Set<Topic> topics, Instant since) {
        var line = open(reader, topics);
        recently.since(since.minus(READING), reader).forEach(line::changed);
        return line;
    }

    /**
     * Begins to tell a reader of changes to these topics. Beyond {@link #LINES_EACH} the reader's oldest line is closed: it
     * is most likely that of a page which has gone without a word.
     *
     * @return a closed line where the server is going down
     */
    public Line open(ColleagueId reader, Set<Topic> topics) {
        if (topics.size() > TOPICS_EACH)
            throw new IllegalArgumentException(topics.size() + " topics are more than " + TOPICS_EACH);
        var line = new Line(reader, topics, this::forget);
        var all = lines.compute(reader, (_, old) -> with(line, old == null ? List.of() : old));
        if (all.size() > LINES_EACH)
            all.getFirst().close();
        if (!open)
            line.close();
        return line;
    }

    private static List<Line> with(Line line, List<Line> old) {
        var all = new ArrayList<>(old);
        all.add(line);
        return List.copyOf(all);
    }

    /** What the change log notes of an ask and of its routing is told without being asked. */
    void noted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeNoted change) {
        if (change.kind().equals(Asks.ASK) || change.kind().equals(Plans.KIND))
            tell(new AskId(change.id()));
    }

    /** Whoever has the page of an import open is an administrator, and so is told whoever started it. */
    void progressed(@Observes ImportProgressed news) {
        var topic = new Topic.OneImport(news.id().value());
        lines.values().forEach(some -> some.forEach(line -> line.changed(topic)));
    }

    /** Something else that the page of an ask shows is other than before: all who have it open are told. */
    public void changed(AskId ask) {
        afterCommit.run(() -> tell(ask));
    }

    private void tell(AskId ask) {
        var topic = new Topic.OneAsk(ask);
        recently.note(Optional.empty(), topic, clock.instant());
        lines.values().forEach(some -> some.forEach(line -> line.changed(topic)));
    }

    /** Something of this colleague's own is other than before. */
    public void changed(ColleagueId owner, Topic topic) {
        afterCommit.run(() -> {
            recently.note(Optional.of(owner), topic, clock.instant());
            lines.getOrDefault(owner, List.of()).forEach(line -> line.changed(topic));
        });
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
        return lines.values().stream().mapToInt(List::size).sum();
    }

    private void forget(Line line) {
        lines.computeIfPresent(line.reader(), (_, old) -> {
            var others = old.stream().filter(other -> other != line).toList();
            return others.isEmpty() ? null : others;
        });
    }

    @PreDestroy
    void close() {
        open = false;
        List.copyOf(lines.values()).forEach(some -> some.forEach(Line::close));
    }
}
