package org.cadre.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.AskKind;
import org.cadre.asks.Asks;
import org.cadre.asks.Authors;
import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.outbox.Outbox;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.screening.Screening;
import org.cadre.thanks.Thanks;

/** Marks duplicates, merges them and parts them again. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class DuplicateDesk {
    public static final int LONGEST_REASON = 500;

    @Inject
    private Asks asks;
    @Inject
    private Authors authors;
    @Inject
    private Duplicates duplicates;
    @Inject
    private MergeSettings settings;
    @Inject
    private Screening screening;
    @Inject
    private Thanks thanks;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected DuplicateDesk() {}

    /**
     * Says that an ask is the same as another.
     *
     * @throws org.cadre.asks.AskNotFound where the reader may not see either
     * @throws NotAllowedNow where the reader has no part in it, it is marked already, or the other is less secret
     */
    public void mark(Reader reader, AskId id, AskId other) {
        var ask = asks.seenBy(reader, id);
        var target = asks.seenBy(reader, other);
        if (id.equals(other))
            throw new BadInput("target", other.toString(), Message.of("duplicate.itself"));
        if (target.kind() != AskKind.QUESTION)
            throw new BadInput("target", other.toString(), Message.of("duplicate.no-question"));
        require(mayMark(reader, ask), "duplicate.who-marks");
        require(noLessSecret(ask, target), "duplicate.less-secret");
        var marked = duplicates.of(id);
        require(marked.filter(found -> asks.sees(reader, found.target())).isEmpty(), "duplicate.marked");
        require(duplicates.of(other).filter(back -> back.target().equals(id)).isEmpty(), "duplicate.circle");
        // to whom a mark may not be known, there is none: theirs takes its place
        marked.ifPresent(this::forget);
        duplicates.add(Duplicate.of(id, other, reader.id(), clock.instant()));
        changed(ask, target);
        target.acceptedAnswer().ifPresent(answer -> thanks.helped(answer.value(), clock.instant()));
        outbox.append(id.value(), new AskMarkedDuplicate(id.value(), other.value(),
                asks.hides(reader.id(), ask) || asks.hides(reader.id(), target) ? null : reader.id().value()));
    }

    /** Of an ask that some see who may not see the target, nothing is said to have changed: nothing has, for them. */
    private void changed(Ask ask, Ask target) {
        if (noLessSecret(target, ask))
            asks.changed(ask);
        asks.changed(target);
    }

    private void forget(Duplicate mark) {
        duplicates.remove(mark);
        asks.find(mark.target()).ifPresent(asks::changed);
    }

    /** Takes the mark back. @throws DuplicateNotFound where there is none for this reader, or it is merged */
    public void unmark(Reader reader, AskId id) {
        var ask = asks.seenBy(reader, id);
        var mark = duplicates.of(id).filter(found -> found.mergedAt().isEmpty() && asks.sees(reader, found.target()))
                .orElseThrow(DuplicateNotFound::new);
        var target = asks.seenBy(reader, mark.target());
        require(mark.markedBy().equals(reader.id()) || mayMark(reader, ask) || target.askedBy(reader),
                "duplicate.who-marks");
        duplicates.remove(mark);
        changed(ask, target);
    }

    /**
     * What belongs to a marked ask goes over to the other one. By that one's asker, or by GOVERNANCE with a reason.
     *
     * @throws DuplicateNotFound where it is not marked, or not as far as the reader may know
     */
    public AskId merge(Reader reader, AskId id, String reason) {
        var ask = asks.seenBy(reader, id);
        var mark = duplicates.of(id).filter(found -> asks.sees(reader, found.target()))
                .orElseThrow(DuplicateNotFound::new);
        var target = asks.seenBy(reader, mark.target());
        require(target.askedBy(reader) || governs(reader), "duplicate.who-merges");
        checkReason(reason, !target.askedBy(reader));
        duplicates.hold(ask, target);
        require(noLessSecret(ask, target), "duplicate.less-secret");
        require(ask.mergedInto().isEmpty() && target.mergedInto().isEmpty(), "duplicate.merged");
        var now = clock.instant();
        mark.merge(reader.id(), screening.passed(reader.id(), "reason", reason.strip()), ask.state(), now);
        ask.mergeInto(target.id(), now);
        duplicates.move(mark, now);
        asks.changed(ask);
        asks.changed(target);
        outbox.append(id.value(), new AskMerged(id.value(), target.id().value(), mark.id().value()));
        return target.id();
    }

    /**
     * Makes two asks of one again; what came to the target since stays there.
     *
     * @throws DuplicateNotFound where there is no such merge for this reader
     * @throws NotAllowedNow where the reader has no part in it, or the time for it is over
     */
    public AskId undo(Reader reader, DuplicateId id) {
        var merge = duplicates.find(id).filter(found -> found.mergedAt().isPresent() && found.open())
                .filter(found -> asks.sees(reader, found.target())).orElseThrow(DuplicateNotFound::new);
        var target = asks.seenBy(reader, merge.target());
        var ask = asks.find(merge.ask()).filter(found -> found.visibleTo(reader)).orElseThrow(DuplicateNotFound::new);
        require(mayUndo(reader, merge, ask, target), "duplicate.who-undoes");
        require(clock.instant().isBefore(undoUntil(merge)), "duplicate.too-late");
        duplicates.hold(ask, target);
        merge.undo(clock.instant());
        ask.part(merge.stateBefore(), clock.instant());
        duplicates.moveBack(merge);
        asks.changed(ask);
        asks.changed(target);
        outbox.append(ask.id().value(), new MergeUndone(ask.id().value(), target.id().value(), id.value()));
        return ask.id();
    }

    /** What an ask's page says of its doubles, as far as the reader may see them. */
    public Doubles of(Reader reader, AskId id) {
        var ask = asks.seenBy(reader, id);
        List<Duplicate> all = duplicates.with(id);
        var marked = all.stream().filter(one -> one.ask().equals(id)).findFirst()
                .filter(found -> asks.sees(reader, found.target()))
                .map(found -> doubled(reader, found, ask, asks.seenBy(reader, found.target())));
        List<Doubles.Doubled> others = all.stream().filter(one -> one.target().equals(id))
                .flatMap(found -> asks.find(found.ask()).filter(other -> other.visibleTo(reader)).stream()
                        .map(other -> doubled(reader, found, other, ask)))
                .toList();
        return new Doubles(marked, others, marked.isEmpty() && mayMark(reader, ask));
    }

    private Doubles.Doubled doubled(Reader reader, Duplicate found, Ask ask, Ask target) {
        boolean merged = found.mergedAt().isPresent();
        Optional<Instant> until = found.mergedAt().map(_ -> undoUntil(found)).filter(clock.instant()::isBefore);
        return new Doubles.Doubled(found.id(), ask.id(), ask.title(), target.id(), target.title(), found.mergedAt(),
                until, !merged && (target.askedBy(reader) || governs(reader)),
                !target.askedBy(reader),
                !merged && (found.markedBy().equals(reader.id()) || mayMark(reader, ask)
                        || target.askedBy(reader)),
                until.isPresent() && mayUndo(reader, found, ask, target));
    }

    private boolean mayMark(Reader reader, Ask ask) {
        return ask.kind() == AskKind.QUESTION
                && (ask.askedBy(reader) || governs(reader) || authors.wrote(reader.id(), ask));
    }

    private static boolean mayUndo(Reader reader, Duplicate merge, Ask ask, Ask target) {
        return governs(reader) || ask.askedBy(reader) || target.askedBy(reader)
                || merge.mergedBy().filter(reader.id()::equals).isPresent();
    }

    /** Whether everybody who may see the target may see the ask. */
    private static boolean noLessSecret(Ask ask, Ask target) {
        return target.classification().covers(ask.classification())
                && (ask.wall().isEmpty() || ask.wall().equals(target.wall()))
                && (ask.labels().isEmpty() || ask.labels().equals(target.labels()));
    }

    private Instant undoUntil(Duplicate merge) {
        return merge.mergedAt().orElseThrow().plus(settings.undo());
    }

    private static boolean governs(Reader reader) {
        return reader.roles().contains(Role.GOVERNANCE);
    }

    private static void checkReason(String reason, boolean needed) {
        if (needed && reason.isBlank())
            throw new BadInput("reason", reason, Message.of("bad.missing"));
        if (reason.strip().length() > LONGEST_REASON)
            throw new BadInput("reason", reason, Message.of("bad.too-long", LONGEST_REASON));
        if (reason.indexOf('\0') >= 0)
            throw new BadInput("reason", "\\0", Message.of("bad.control-character"));
    }

    private static void require(boolean met, String otherwise) {
        if (!met)
            throw new NotAllowedNow(Message.of(otherwise));
    }
}
