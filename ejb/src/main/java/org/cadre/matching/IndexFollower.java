package org.cadre.matching;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.cadre.asks.Asks;
import org.cadre.index.ExpertiseIndex;
import org.cadre.index.Kind;
import org.cadre.matching.Rows.AnswerRow;
import org.cadre.matching.Rows.AskRow;
import org.cadre.matching.Rows.ColleagueRow;
import org.cadre.matching.Rows.Mark;
import org.cadre.outbox.ChangeLog;
import org.cadre.outbox.ChangeLog.Change;
import org.cadre.outbox.ChangeLog.Position;
import org.cadre.people.Colleagues;

/**
 * Takes the database's changes over into one index. Each row is read anew and its documents are replaced by id, so that
 * a change taken twice does no harm. Written by one thread; {@link #position} may be read by any.
 */
final class IndexFollower implements AutoCloseable {
    private static final int PAGE = 500;
    private final ExpertiseIndex index;
    private final IndexSource source;
    private final ChangeLog log;
    private volatile Position position;
    private Position committed;

    private IndexFollower(ExpertiseIndex index, IndexSource source, ChangeLog log, Position position) {
        this.index = index;
        this.source = source;
        this.log = log;
        this.position = position;
        this.committed = position;
    }

    /** Begins with an empty index; to be followed by {@link #fill}. */
    static IndexFollower ofEmpty(ExpertiseIndex index, IndexSource source, ChangeLog log) {
        return new IndexFollower(index, source, log, log.horizon());
    }

    /** Reads on from where the index was committed; empty where that was another kind of index or another database. */
    static Optional<IndexFollower> of(ExpertiseIndex index, IndexSource source, ChangeLog log) {
        return CommitNote.parse(index.position()).filter(note -> note.documents() == Documents.VERSION)
                .map(CommitNote::position).filter(position -> position.compareTo(log.horizon()) <= 0)
                .map(position -> new IndexFollower(index, source, log, position));
    }

    ExpertiseIndex index() {
        return index;
    }

    /** All that readers see is at least as new as this. */
    Position position() {
        return position;
    }

    /**
     * Takes the next changes over, so that readers see them.
     *
     * @return whether there were any
     * @throws org.cadre.outbox.ChangesPurged where this index is behind what the log still has
     */
    boolean step() {
        List<Change> changes = log.after(position, PAGE);
        if (changes.isEmpty())
            return false;
        replaceColleagues(ids(changes, Colleagues.KIND));
        Set<UUID> asks = ids(changes, Asks.ASK);
        replaceAsks(asks);
        replaceAnswers(ids(changes, Asks.ANSWER), asks);
        index.refresh();
        position = changes.getLast().position();
        if (!ids(changes, Asks.ERASED).isEmpty())
            index.expunge(new CommitNote(Documents.VERSION, position).toString());
        return true;
    }

    /** How the index differs from the rows; means something if it is {@link #upToDate} before and after. */
    Optional<String> drift() {
        return Survey.of(source).drift(Survey.of(index));
    }

    /** Whether no change is committed beyond {@link #position}, settled or not. */
    boolean upToDate() {
        return log.beyond(position, 1).isEmpty();
    }

    /** Reads all rows, with a pause for other work after each page. */
    void fill(Runnable pause) {
        fill(source::colleaguesAfter, this::replaceColleagues, pause);
        fill(source::asksAfter, this::replaceAsks, pause);
        fill(source::answersAfter, ids -> replaceAnswers(ids, Set.of()), pause);
        index.refresh();
    }

    /** Makes durable what was taken over. */
    void commit() {
        if (!position.equals(committed) || index.position().isEmpty()) {
            index.commit(new CommitNote(Documents.VERSION, position).toString());
            committed = position;
        }
    }

    @Override
    public void close() {
        index.close();
    }

    private static void fill(MarkPages pages, Consumer<Set<UUID>> replace, Runnable pause) {
        pages.each(page -> {
            replace.accept(page.stream().map(Mark::id).collect(Collectors.toSet()));
            pause.run();
        });
    }

    private void replaceColleagues(Set<UUID> ids) {
        var gone = new HashSet<>(ids);
        for (ColleagueRow colleague : ids.isEmpty() ? List.<ColleagueRow>of() : source.colleagues(ids)) {
            gone.remove(colleague.id());
            index.put(Documents.profile(colleague));
            if (colleague.active())
                index.put(Documents.post(colleague));
            else
                index.remove(Kind.POST, colleague.id());
        }
        remove(gone, Kind.PROFILE, Kind.POST);
    }

    private void replaceAsks(Set<UUID> ids) {
        var gone = new HashSet<>(ids);
        for (AskRow ask : ids.isEmpty() ? List.<AskRow>of() : source.asks(ids)) {
            gone.remove(ask.id());
            if (ask.merged())
                index.remove(Kind.POST, ask.id());
            else
                index.put(Documents.post(ask));
        }
        remove(gone, Kind.POST);
    }

    private void replaceAnswers(Set<UUID> ids, Set<UUID> asks) {
        if (!asks.isEmpty())
            source.answersTo(asks).forEach(this::replace);
        var gone = new HashSet<>(ids);
        for (AnswerRow answer : ids.isEmpty() ? List.<AnswerRow>of() : source.answers(ids)) {
            gone.remove(answer.id());
            replace(answer);
        }
        remove(gone, Kind.EVIDENCE, Kind.POST);
    }

    private void replace(AnswerRow answer) {
        Documents.evidence(answer).forEach(index::put);
        index.put(Documents.post(answer));
    }

    private void remove(Collection<UUID> ids, Kind... kinds) {
        for (UUID id : ids)
            for (Kind kind : kinds)
                index.remove(kind, id);
    }

    private static Set<UUID> ids(List<Change> changes, String kind) {
        return changes.stream().filter(change -> change.kind().equals(kind)).map(Change::id)
                .collect(Collectors.toSet());
    }

    /** What a commit says of itself: which kind of documents, up to which change. */
    private record CommitNote(int documents, Position position) {
        static Optional<CommitNote> parse(Optional<String> text) {
            return text.map(written -> written.split(" ", 2)).filter(parts -> parts.length == 2)
                    .map(parts -> new CommitNote(Integer.parseInt(parts[0]), Position.parse(parts[1])));
        }

        @Override
        public String toString() {
            return documents + " " + position;
        }
    }
}
