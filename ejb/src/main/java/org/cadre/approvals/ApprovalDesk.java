package org.cadre.approvals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.HeldAsk;
import org.cadre.asks.HeldAsks;
import org.cadre.asks.HeldState;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.audit.Decision;
import org.cadre.audit.Decisions;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Stage;
import org.cadre.governance.Texts;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleague;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.prose.Prose;
import org.cadre.rulebook.RuleBooks;
import org.cadre.rulebook.WrittenRule;
import org.cadre.screening.Screening;

/** What approvers and askers do with what is held. Each verb is one transaction. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class ApprovalDesk {
    public static final int LONGEST_WORDS = 2_000;
    /** For how many days at most somebody stands in. */
    public static final int MOST_DEPUTY_DAYS = 90;

    @Inject
    private HeldAsks heldAsks;
    @Inject
    private AskDesk asks;
    @Inject
    private Approvals approvals;
    @Inject
    private Approvers approvers;
    @Inject
    private Duties duties;
    @Inject
    private RuleBooks books;
    @Inject
    private Decisions decisions;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Prose prose;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected ApprovalDesk() {}

    /** What the reader may decide, what has waited longest first. */
    public List<ApprovalCase> queue(Reader reader) {
        return heldAsks.waiting().stream().filter(one -> !one.askedBy(reader) && !mayDecide(reader, one).isEmpty())
                .map(one -> of(reader, one)).toList();
    }

    /** What the reader asked and is or was held, newest first. */
    public List<ApprovalCase> mine(Reader reader) {
        return heldAsks.of(reader.id()).stream().map(one -> of(reader, one)).toList();
    }

    /** @throws ApprovalNotFound to everybody but its asker and who may decide it now */
    public ApprovalCase see(Reader reader, AskId id) {
        return find(reader, id).orElseThrow(ApprovalNotFound::new);
    }

    /** The same, where there is one. */
    public Optional<ApprovalCase> find(Reader reader, AskId id) {
        return heldAsks.find(id).filter(one -> one.askedBy(reader) || !mayDecide(reader, one).isEmpty())
                .map(one -> of(reader, one));
    }

    /**
     * Gives every approval that is the reader's to give; with the last one it becomes an ask.
     *
     * @throws ApprovalNotFound where it is not theirs to decide
     * @throws AskRefused where another duty of theirs forbids it, which is kept
     */
    public void approve(Reader reader, AskId id) {
        var one = toDecide(reader, id);
        for (var approval : mayDecide(reader, one))
            approvals.decide(approval, Approval.State.GIVEN, reader.id(), clock.instant());
        keep(one, reader, "APPROVED", "");
        if (approvals.waiting(id).isEmpty())
            release(one);
    }

    /**
     * @param reason in words, which its asker reads
     * @throws BadInput naming `words`
     */
    public void refuse(Reader reader, AskId id, String reason) {
        var one = toDecide(reader, id);
        String why = words(reader, reason, true);
        for (var approval : mayDecide(reader, one))
            approvals.decide(approval, Approval.State.REFUSED, reader.id(), clock.instant());
        keep(one, reader, "REFUSED", why);
        become(one, HeldState.REFUSED);
    }

    /** Gives it back with a question; nobody is waited for until its asker sends it again. @throws BadInput naming `words` */
    public void giveBack(Reader reader, AskId id, String question) {
        var one = toDecide(reader, id);
        keep(one, reader, "RETURNED", words(reader, question, true));
        approvals.rest(id);
        become(one, HeldState.RETURNED);
    }

    /**
     * Sends what was given back again. Other words are judged anew, and what was approved of the old ones counts no more.
     *
     * @param title as typed; empty where it is to be taken from the text
     * @param text as typed; empty where title and text stay
     * @param answer to the question
     * @throws AskRefused where a rule refuses the new words; then it stays as it was
     * @throws BadInput naming `title`, `text` or `words`
     */
    public void sendAgain(Reader asker, AskId id, String title, String text, String answer) {
        var one = own(asker, id, HeldState.RETURNED);
        var before = one.wanted().orElseThrow();
        boolean changed = !text.isBlank() && !(title.strip().equals(before.title())
                && text.strip().equals(prose.typed(before.text()).strip()));
        String said = words(asker, answer, !changed);
        if (changed) {
            var verdict = asks.change(asker, one, new NewAsk(title, text, before.tags(), before.language(),
                    before.classification(), before.urgency(), before.wishes(), before.wall(), before.handling(),
                    before.work()));
            approvals.begin(id);
            heldAsks.needs(one, verdict.approvals());
        }
        heldAsks.become(id, HeldState.WAITING);
        keep(one, asker, changed ? "CHANGED" : "SENT", said);
        var now = heldAsks.find(id).orElseThrow();
        if (approvals.waiting(id).isEmpty())
            release(now);
        else
            approvers.begin(now);
    }

    /** Gives it up. */
    public void withdraw(Reader asker, AskId id) {
        var one = own(asker, id, HeldState.WAITING, HeldState.RETURNED, HeldState.REFUSED);
        keep(one, asker, "WITHDRAWN", "");
        approvals.rest(id);
        heldAsks.become(id, HeldState.WITHDRAWN);
    }

    /** Has a person's refusal looked at by another person of GOVERNANCE, once. @throws BadInput naming `words` */
    public void appeal(Reader asker, AskId id, String reason) {
        var one = own(asker, id, HeldState.REFUSED);
        if (!mayAppeal(asker, one))
            throw new NotAllowedNow(Message.of("approval.no-appeal"));
        String why = words(asker, reason, true);
        approvals.appeal(id, clock.instant());
        heldAsks.appealed(id);
        heldAsks.become(id, HeldState.WAITING);
        keep(one, asker, "APPEALED", why);
        approvers.begin(heldAsks.find(id).orElseThrow());
    }

    /** Who decides in the reader's place now. */
    public Optional<Deputy> deputy(Reader reader) {
        return approvals.deputy(reader.id(), approvers.today());
    }

    /**
     * @param who by id, name or mail; nobody where empty
     * @throws BadInput naming `who` or `until`
     */
    public void nameDeputy(Reader reader, String who, LocalDate until) {
        if (who.isBlank()) {
            approvals.forgetDeputy(reader.id());
            return;
        }
        var deputy = colleagues.meant(who.strip()).filter(one -> !one.machine()).map(Colleague::id)
                .filter(one -> !one.equals(reader.id()))
                .orElseThrow(() -> new BadInput("who", who, Message.of("bad.colleague")));
        if (until.isBefore(approvers.today()))
            throw new BadInput("until", until.toString(), Message.of("bad.over"));
        if (until.isAfter(approvers.today().plusDays(MOST_DEPUTY_DAYS)))
            throw new BadInput("until", until.toString(), Message.of("approval.deputy-days", MOST_DEPUTY_DAYS));
        approvals.name(reader.id(), new Deputy(deputy, until));
        acts.keep("DEPUTY_NAMED", deputy.value(), reader.id().value());
    }

    private void release(HeldAsk one) {
        var asker = colleagues.reader(one.asker());
        if (asker.isEmpty()) { // has left meanwhile
            heldAsks.become(one.id(), HeldState.WITHDRAWN);
            return;
        }
        var obstacle = one.wanted().flatMap(NewAsk::wall).flatMap(wall -> asks.obstacle(asker.get(), wall));
        if (obstacle.isPresent()) {
            refusedByRule(asker.get(), one, obstacle.get());
            return;
        }
        var given = approvals.given(one.id());
        var verdict = asks.release(one, given);
        var more = verdict.approvals().stream().filter(needed -> !given.contains(needed.by().name())).toList();
        if (verdict.refusal().isPresent()) {
            refusedByRule(asker.get(), one, verdict.refusal().get().reason());
        } else if (more.isEmpty()) {
            become(one, HeldState.RELEASED);
        } else {
            heldAsks.needs(one, more);
            approvers.begin(one);
        }
    }

    private void refusedByRule(Reader asker, HeldAsk one, Message reason) {
        approvals.say(one.id(), clock.instant(), Optional.empty(), "REFUSED_BY_RULE",
                Texts.render(reason, asker.language()));
        become(one, HeldState.REFUSED);
    }

    private void become(HeldAsk one, HeldState state) {
        heldAsks.become(one.id(), state);
        outbox.append(one.id().value(), new ApprovalTurned(one.id().value(), one.asker().value()));
    }

    private void keep(HeldAsk one, Reader actor, String deed, String words) {
        approvals.say(one.id(), clock.instant(), Optional.of(actor.id()), deed, words);
        acts.keep("ASK_HELD_" + deed, one.id().value(), actor.id().value());
    }

    private String words(Reader writer, String said, boolean needed) {
        String text = said.strip();
        if (needed && text.isEmpty())
            throw new BadInput("words", "", Message.of("bad.missing"));
        if (text.length() > LONGEST_WORDS)
            throw new BadInput("words", text, Message.of("bad.too-long", LONGEST_WORDS));
        return screening.passed(writer.id(), "words", text);
    }

    /** Locked. The asker, who sees it as well, is told by the rules that it is not theirs to decide. */
    private HeldAsk toDecide(Reader reader, AskId id) {
        var one = heldAsks.toDecide(id)
                .filter(found -> found.askedBy(reader) || !mayDecide(reader, found).isEmpty())
                .orElseThrow(ApprovalNotFound::new);
        if (one.state() != HeldState.WAITING)
            throw new NotAllowedNow(Message.of("approval.over"));
        duties.check(reader, one);
        if (mayDecide(reader, one).isEmpty())
            throw new NotAllowedNow(Message.of("approval.not-yours"));
        return one;
    }

    private HeldAsk own(Reader asker, AskId id, HeldState... states) {
        see(asker, id);
        var one = heldAsks.toDecide(id).orElseThrow(ApprovalNotFound::new);
        if (!one.askedBy(asker))
            throw new NotAllowedNow(Message.of("ask.only-the-asker"));
        if (!List.of(states).contains(one.state()))
            throw new NotAllowedNow(Message.of("approval.over"));
        return one;
    }

    private List<Approval> mayDecide(Reader reader, HeldAsk one) {
        if (one.state() != HeldState.WAITING)
            return List.of();
        return approvals.waiting(one.id()).stream().filter(approval -> approvers.may(reader, one, approval)).toList();
    }

    private boolean mayAppeal(Reader reader, HeldAsk one) {
        return one.askedBy(reader) && one.state() == HeldState.REFUSED && !one.appealed()
                && approvals.of(one.id()).stream().anyMatch(approval -> approval.state() == Approval.State.REFUSED);
    }

    private ApprovalCase of(Reader reader, HeldAsk one) {
        var all = approvals.of(one.id());
        var known = decisions.of(one.id().value()).stream().filter(decision -> decision.stage() == Stage.INTAKE)
                .map(Decision::facts).reduce((_, later) -> later).orElse(Map.of());
        var titles = new ArrayList<String>();
        var facts = new ArrayList<Map<String, String>>();
        for (var approval : all) {
            var rule = books.version(approval.rule());
            titles.add(rule.map(found -> found.text().title()).orElse(approval.rule().name()));
            var used = new TreeMap<>(known);
            used.keySet().retainAll(rule.map(WrittenRule::needs).orElse(Set.of()));
            if (one.anonymous() && !one.askedBy(reader))
                used.keySet().removeIf(name -> name.startsWith("asker."));
            facts.add(used);
        }
        boolean mine = one.askedBy(reader);
        return new ApprovalCase(one, one.byline(reader), all, titles, facts, said(reader, one), mine,
                !mine && !mayDecide(reader, one).isEmpty(), mayAppeal(reader, one));
    }

    /** Of an anonymous asker's own words nobody else learns whose they are. */
    private List<Word> said(Reader reader, HeldAsk one) {
        return approvals.words(one.id()).stream()
                .map(word -> one.anonymous() && !one.askedBy(reader)
                        && word.actor().filter(one.asker()::equals).isPresent()
                                ? new Word(word.at(), Optional.empty(), word.deed(), word.words())
                                : word)
                .toList();
    }
}
