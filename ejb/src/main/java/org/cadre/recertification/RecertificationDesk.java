package org.cadre.recertification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.accounts.AccountDesk;
import org.cadre.asks.AskRefused;
import org.cadre.audit.Acts;
import org.cadre.exports.Export;
import org.cadre.exports.ExportRules;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.office.Office;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.FourEyesNeeded;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.recertification.AccessReviewDue.Stage;
import org.cadre.screening.Screening;

/**
 * What reviewers do, and what GOVERNANCE and AUDITOR read. Each verb is one transaction.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class RecertificationDesk {
    public static final int LONGEST_REASON = 500;

    @Inject
    private Recertifications recertifications;
    @Inject
    private Revocation revocation;
    @Inject
    private Colleagues colleagues;
    @Inject
    private AccountDesk accounts;
    @Inject
    private Screening screening;
    @Inject
    private ExportRules rules;
    @Inject
    private Acts acts;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected RecertificationDesk() {}

    /** What a reviewer says of an item. */
    public enum Verdict {
        KEEP, REVOKE,
        /** Somebody else is to decide. */
        HAND_OVER
    }

    /** A review as far as the reader sees it. */
    public record Seen(Recertification review, Progress progress) {}

    /** The newest first: all for GOVERNANCE and AUDITOR, for others those in which they had something to decide. */
    public List<Seen> list(Reader reader) {
        var progress = recertifications.progress(reader, clock.instant());
        return recertifications.all().stream().filter(one -> office(reader) || progress.containsKey(one.id()))
                .map(one -> new Seen(one, progress.getOrDefault(one.id(), Progress.NONE))).toList();
    }

    /** @throws RecertificationNotFound where it is none of {@link #list} */
    public Seen see(Reader reader, RecertificationId id) {
        return list(reader).stream().filter(one -> one.review().id().equals(id)).findFirst()
                .orElseThrow(RecertificationNotFound::new);
    }

    /** What the reader may see of it, by the holder's name. @throws RecertificationNotFound as above */
    public List<AccessItem> items(Reader reader, RecertificationId id) {
        see(reader, id);
        return recertifications.items(reader, id);
    }

    /** The same, to be taken out as a file. @throws AskRefused where a rule does not let it be */
    public List<AccessItem> export(Reader reader, RecertificationId id) {
        var review = see(reader, id).review();
        var items = recertifications.items(reader, id);
        rules.check(reader, id.value(), new Export("ACCESS_REVIEW", items.size(), !items.isEmpty(), false, Set.of(),
                Optional.of(review.openedAt())));
        return items;
    }

    /** The newest, where the reader has or had something to decide in it. */
    public Optional<Recertification> current(Reader reader) {
        return recertifications.newest().filter(one -> !mine(reader, one).isEmpty());
    }

    /** What is the reader's to decide, and what they decided. */
    public List<AccessItem> mine(Reader reader, Recertification review) {
        return recertifications.items(reader, review.id()).stream()
                .filter(item -> item.reviewedBy(reader.id()) || item.decider().filter(reader.id()::equals).isPresent()
                        || mayDecide(reader, review, item))
                .toList();
    }

    public boolean mayDecide(Reader reader, Recertification review, AccessItem item) {
        return item.decidedBy(reader, review.overdue());
    }

    /**
     * Decides on several items, all or none of them. What is revoked ends at once; nothing of it can be taken back.
     *
     * @param reason needed where one is handed over, else it may be empty; at most {@link #LONGEST_REASON} characters
     * @param to who decides on what is handed over: a colleague's id, name or mail
     * @throws RecertificationNotFound where the reader sees no such review, or not all of the items
     * @throws FourEyesNeeded where one is not the reader's to decide, or decided, or revoking it would leave nobody who
     *     administrates or governs
     * @throws BadInput naming `items`, `reason` or `to`
     */
    public void decide(Reader reader, RecertificationId id, Map<AccessItemId, Verdict> verdicts, String reason,
            String to) {
        var items = toDecide(reader, id, verdicts.keySet());
        var next = verdicts.containsValue(Verdict.HAND_OVER) ? Optional.of(next(to)) : Optional.<ColleagueId>empty();
        String why = reason.isBlank() && next.isEmpty() ? "" : words(reader, reason);
        String quarter = see(reader, id).review().quarter();
        for (var item : items)
            switch (Objects.requireNonNull(verdicts.get(item.id()))) {
                case KEEP -> decided(reader, item, AccessState.KEPT, why);
                case REVOKE -> {
                    revocation.end(item, reader.id(), why.isEmpty() ? quarter : why);
                    decided(reader, item, AccessState.REVOKED, why);
                }
                case HAND_OVER -> handOver(reader, item, next.orElseThrow(), why);
            }
        next.ifPresent(one -> outbox.append(one.value(),
                new AccessReviewDue(id.value(), one.value(), Stage.WANTED)));
    }

    private void decided(Reader reader, AccessItem item, AccessState state, String why) {
        recertifications.decide(item.id(), state, reader.id(), clock.instant(), why);
        acts.keep("ACCESS_" + state, Revocation.subject(item), reader.id().value());
    }

    private void handOver(Reader reader, AccessItem item, ColleagueId next, String why) {
        unfit(item, next).ifPresent(key -> {
            throw new BadInput("to", next.toString(), Message.of(key));
        });
        recertifications.handOver(item.id(), reader.id(), next, why, clock.instant());
        acts.keep("ACCESS_REVIEW_HANDED_OVER", Revocation.subject(item), reader.id().value());
    }

    private ColleagueId next(String to) {
        return colleagues.meant(to).filter(one -> !one.machine()).map(Colleague::id).filter(accounts::opened)
                .orElseThrow(() -> new BadInput("to", to, Message.of("bad.colleague")));
    }

    private Optional<String> unfit(AccessItem item, ColleagueId next) {
        if (item.kind() == AccessKind.WALL)
            return Optional.of("recertification.wall");
        if (item.concerns(next))
            return Optional.of("four-eyes.somebody-else");
        boolean offices = item.kind() == AccessKind.AUTHORISATION;
        return offices && !accounts.roles(next).contains(Role.GOVERNANCE)
                ? Optional.of("recertification.office")
                : Optional.empty();
    }

    /** Those that are still there; what ended meanwhile needs no decision. */
    private List<AccessItem> toDecide(Reader reader, RecertificationId id, Set<AccessItemId> wanted) {
        var review = see(reader, id).review();
        if (wanted.isEmpty())
            throw new BadInput("items", "", Message.of("bad.missing"));
        recertifications.noteGone(id, clock.instant());
        var found = recertifications.toDecide(reader, id, wanted);
        if (found.size() < wanted.size())
            throw new RecertificationNotFound();
        var some = found.stream().filter(item -> item.state() != AccessState.GONE).toList();
        for (var item : some) {
            if (item.state() != AccessState.OPEN)
                throw new FourEyesNeeded(Message.of("four-eyes.over"));
            if (!mayDecide(reader, review, item))
                throw new FourEyesNeeded(Message.of("four-eyes.somebody-else"));
        }
        return some;
    }

    private String words(Reader reader, String reason) {
        return Office.words("reason", screening.passed(reader.id(), "reason", reason), 3, LONGEST_REASON);
    }

    private static boolean office(Reader reader) {
        return Office.holds(reader, Role.GOVERNANCE, Role.AUDITOR);
    }
}
