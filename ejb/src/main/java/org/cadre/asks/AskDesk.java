package org.cadre.asks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.audit.Acts;
import org.cadre.audit.Decisions;
import org.cadre.audit.Judged;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Stage;
import org.cadre.governance.Verdict;
import org.cadre.handling.Handling;
import org.cadre.handling.Handlings;
import org.cadre.outbox.Outbox;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.cadre.prose.Prose;
import org.cadre.rulebook.RuleBooks;
import org.cadre.screening.Screening;
import org.cadre.screening.Treatment;
import org.cadre.thanks.Thanks;
import org.cadre.walls.Walls;
import org.cadre.wishes.SkillNames;
import org.cadre.wishes.Wishes;
import org.cadre.work.Works;

/** What askers and answerers do. Each verb is one transaction. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class AskDesk {
    @Inject
    private Asks asks;
    @Inject
    private HeldAsks held;
    @Inject
    private Authors authors;
    @Inject
    private RuleBooks books;
    @Inject
    private AskFacts facts;
    @Inject
    private Decisions decisions;
    @Inject
    private Acts acts;
    @Inject
    private Prose prose;
    @Inject
    private SkillNames skillNames;
    @Inject
    private Wishes wishes;
    @Inject
    private Works works;
    @Inject
    private Walls walls;
    @Inject
    private Handlings handlings;
    @Inject
    private Thanks thanks;
    @Inject
    private Screening screening;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected AskDesk() {}

    /**
     * @return of what stands among the asks, or is held until somebody approves: {@link HeldAsks} knows
     * @throws AskRefused where a rule refuses; the decision is kept, the ask is not
     * @throws BadInput where a skill or pool that is wished for cannot be told, or no ask can be filed behind that wall
     */
    public AskId file(Reader asker, NewAsk wanted) {
        return file(AskId.random(), asker, wanted, false);
    }

    /**
     * The same, so that nobody else learns who asked. That cannot be wished for later, since others may have read the name.
     *
     * @throws AskRefused where a rule refuses
     */
    public AskId fileAnonymously(Reader asker, NewAsk wanted) {
        return file(AskId.random(), asker, wanted, true);
    }

    /**
     * The same as {@link #file} under an id under which something of it stands already.
     *
     * @throws AskRefused where a rule refuses; then it can be tried again under this id
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = AskRefused.class)
    public void fileAs(AskId id, Reader asker, NewAsk wanted) {
        file(id, asker, wanted, false);
    }

    private AskId file(AskId id, Reader asker, NewAsk wanted, boolean anonymous) {
        wanted.wall().ifPresent(wall -> checkWall(asker, wall));
        var one = held(id, asker, wanted, anonymous);
        var verdict = allowed(one);
        if (verdict.approvals().isEmpty()) {
            add(one);
        } else {
            held.add(one, verdict.approvals());
            acts.keep("ASK_HELD", one.id().value(), asker.id().value());
            outbox.append(one.id().value(), new AskHeld(one.id().value()));
        }
        return one.id();
    }

    /**
     * What the rules would say of an ask, of which nothing is filed or kept.
     *
     * @throws BadInput as {@link #file}
     */
    public DryRun dryRun(Reader asker, NewAsk wanted, boolean anonymous) {
        wanted.wall().ifPresent(wall -> checkWall(asker, wall));
        var one = held(AskId.random(), asker, wanted, anonymous);
        var words = one.wanted().orElseThrow();
        var known = facts.of(one);
        return new DryRun(one.ask(clock.instant()), words, known, books.inForce().rule(Stage.INTAKE, known),
                skillNames.found(words.wishes()), skillNames.pool(words.wishes()));
    }

    /** As it would wait: screened, with what stays in its text of what the rules ask for. */
    private HeldAsk held(AskId id, Reader asker, NewAsk wanted, boolean anonymous) {
        var kept = wanted.kept(asker.id(), prose);
        kept = kept.doing(skillNames.meant(kept.work()));
        skillNames.found(kept.wishes());
        skillNames.pool(kept.wishes());
        var handling = kept.handling().and(new Handling(false, screening.region(asker.id(), words(wanted))));
        var staying = Stream.concat(screening.places(asker.id(), words(wanted)).stream()
                .filter(one -> one.treatment() == Treatment.ALLOW).map(one -> one.kind().nature().name()),
                kept.work().findings().stream()).distinct().toList();
        return new HeldAsk(id, asker.id(), anonymous, clock.instant(), HeldState.WAITING, false,
                Optional.of(kept.labelled(handling)), staying);
    }

    private static String words(NewAsk wanted) {
        return String.join("\n", wanted.title(), wanted.text(), wanted.work().words());
    }

    /** What the rules say of it now. */
    private Verdict allowed(HeldAsk one) {
        var verdict = books.inForce().rule(Stage.INTAKE, facts.of(one));
        decisions.keep(Stage.INTAKE, one.id().value(), List.of(new Judged(one.asker().value(), verdict)));
        verdict.refusal().ifPresent(refusal -> {
            throw new AskRefused(refusal);
        });
        return verdict;
    }

    private void add(HeldAsk one) {
        var wanted = one.wanted().orElseThrow();
        var ask = one.ask(clock.instant());
        UUID id = ask.id().value();
        asks.add(ask);
        acts.keep("ASK_FILED", id, ask.asker().value());
        handlings.keep(id, wanted.handling());
        works.keep(id, wanted.work());
        wishes.keep(id, skillNames.found(wanted.wishes()));
        skillNames.pool(wanted.wishes()).ifPresent(pool -> wishes.keepPool(id, pool));
        outbox.append(id, new AskFiled(id));
        prose.tell(id, null, id, ask.asker(), ask.anonymous(), ask.body());
    }

    /**
     * What a held ask is to be instead, as the rules see it now; nothing is filed yet.
     *
     * @throws AskRefused where a rule refuses; then it stays as it was
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = AskRefused.class)
    public Verdict change(Reader asker, HeldAsk one, NewAsk wanted) {
        var changed = held(one.id(), asker, wanted, one.anonymous());
        var verdict = allowed(changed);
        held.change(changed);
        return verdict;
    }

    /**
     * Files what was held where nothing stands in its way any more; the rules are asked once more, since a day may have
     * changed what they go by.
     *
     * @param given the rules whose approval is given
     * @return what the rules say now; it was filed where they neither refuse nor want another approval
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Verdict release(HeldAsk one, Set<String> given) {
        var verdict = books.inForce().rule(Stage.INTAKE, facts.of(one));
        decisions.keep(Stage.INTAKE, one.id().value(), List.of(new Judged(one.asker().value(), verdict)));
        if (verdict.refusal().isEmpty()
                && verdict.approvals().stream().allMatch(needed -> given.contains(needed.by().name())))
            add(one);
        return verdict;
    }

    /** Why nothing can be filed behind that wall by this reader now. */
    public Optional<Message> obstacle(Reader asker, WallId wall) {
        if (!asker.walls().contains(wall))
            return Optional.of(Message.of("ask.no-wall"));
        return walls.open(wall, LocalDate.now(clock.withZone(ZoneOffset.UTC)))
                ? Optional.empty()
                : Optional.of(Message.of("wall.over"));
    }

    /** A wall that the asker is not in is answered as one that is not there. */
    private void checkWall(Reader asker, WallId wall) {
        obstacle(asker, wall).ifPresent(why -> {
            throw new BadInput("wall", wall.toString(), why);
        });
    }

    /**
     * @param text Markdown, 1 to 50,000 characters
     * @throws BadInput where the text cannot be taken
     * @throws NotAllowedNow where the ask is closed
     */
    public AnswerId answer(Reader author, AskId id, String text) {
        var ask = question(asks.heldBy(author, id));
        Wording.check("text", text.strip(), NewAsk.LONGEST_TEXT);
        var answer = AnswerId.random();
        add(author, ask, answer, prose.kept(author.id(), "text", text));
        return answer;
    }

    /**
     * What was delivered of a task, as its answer under that id.
     *
     * @param text as it may be kept
     * @throws NotAllowedNow where the task is closed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void delivered(Reader author, AskId id, AnswerId delivery, String text) {
        add(author, asks.heldBy(author, id), delivery, text);
    }

    private void add(Reader author, Ask ask, AnswerId answerId, String text) {
        if (ask.state() == AskState.CLOSED)
            throw new NotAllowedNow(Message.of("ask.closed-takes-no-answers"));
        var now = clock.instant();
        UUID id = ask.id().value();
        var answer = Answer.to(ask.id(), answerId, author.id(), text, author.language().toLanguageTag(), now);
        if (asks.hides(author.id(), ask))
            answer.anonymously();
        asks.add(answer);
        ask.touch(now);
        asks.changed(ask);
        acts.keep("ASK_ANSWERED", id, author.id().value());
        outbox.append(id, new AnswerGiven(id, answerId.value()));
        prose.tell(id, answerId.value(), answerId.value(), author.id(), answer.anonymous(), answer.body());
    }

    /** Only questions are answered by whoever can, and judged by their asker alone. */
    private static Ask question(Ask ask) {
        if (ask.kind() != AskKind.QUESTION)
            throw new NotAllowedNow(Message.of("ask.no-question"));
        return ask;
    }

    /** @param value 1 for, -1 against, 0 takes it back */
    public void vote(Reader voter, AnswerId id, int value) {
        if (value < -1 || value > 1)
            throw new BadInput("value", Integer.toString(value), Message.of("bad.vote"));
        var answer = asks.heldBy(voter, id);
        if (authors.wrote(voter.id(), answer))
            throw new NotAllowedNow(Message.of("answer.no-vote-on-own"));
        answer.scored(asks.vote(voter.id(), id, value));
        if (value > 0)
            thanks.helped(id.value(), clock.instant());
        asks.changed(answer);
    }

    public void accept(Reader asker, AnswerId id) {
        question(own(asker, asks.seenBy(asker, id).ask()));
        settle(asker, id);
        thanks.accepted(id.value(), clock.instant());
    }

    /** The same with a word of thanks. @throws BadInput as {@link #thank} */
    public void accept(Reader asker, AnswerId id, String words) {
        String kept = thanks(asker, words);
        accept(asker, id);
        if (!kept.isEmpty())
            thanks.said(id.value(), kept);
    }

    /**
     * Says thanks for an answer that was accepted, under the asker's name only as far as the ask is; once more takes the
     * place of what was said before.
     *
     * @param words a sentence; empty takes it back
     * @throws NotAllowedNow where the ask is another's, or the answer is not the accepted one
     * @throws BadInput naming `thanks` where it is too long or cannot be kept
     */
    public void thank(Reader asker, AnswerId id, String words) {
        var ask = own(asker, asks.seenBy(asker, id).ask());
        if (ask.acceptedAnswer().filter(id::equals).isEmpty())
            throw new NotAllowedNow(Message.of("ask.thanks-only-accepted"));
        thanks.said(id.value(), thanks(asker, words));
    }

    private String thanks(Reader asker, String words) {
        var faults = new ArrayList<BadInput.Fault>();
        Wording.check(faults, "thanks", words.strip(), Thanks.LONGEST, false);
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return prose.passed(asker.id(), "thanks", words.strip());
    }

    /** What the askers of these answers, which the caller may see, said when they accepted them. */
    public Map<AnswerId, String> thanksFor(Collection<Answer> answers) {
        var words = thanks.words(answers.stream().map(answer -> answer.id().value()).toList());
        return words.entrySet().stream()
                .collect(Collectors.toMap(entry -> new AnswerId(entry.getKey()), Map.Entry::getValue));
    }

    /** The same of what was delivered of a task, once it may be judged by who asked for it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(Reader asker, AnswerId id) {
        var answer = asks.seenBy(asker, id);
        var ask = own(asker, answer.ask());
        ask.accept(id, clock.instant());
        asks.changed(ask);
        asks.changed(answer);
        acts.keep("ASK_SOLVED", ask.id().value(), asker.id().value());
        outbox.append(ask.id().value(), new AnswerAccepted(ask.id().value(), id.value()));
    }

    /** All items of a batch are judged; once more does no harm. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void complete(Reader asker, AskId id) {
        var ask = own(asker, id);
        if (ask.state() != AskState.OPEN)
            return;
        ask.complete(clock.instant());
        asks.changed(ask);
        acts.keep("ASK_SOLVED", id.value(), asker.id().value());
        outbox.append(id.value(), new AskClosed(id.value()));
    }

    public void close(Reader asker, AskId id) {
        var ask = own(asker, id);
        if (ask.state() == AskState.CLOSED)
            return;
        ask.close(clock.instant());
        asks.changed(ask);
        acts.keep("ASK_CLOSED", id.value(), asker.id().value());
        outbox.append(id.value(), new AskClosed(id.value()));
    }

    public void reopen(Reader asker, AskId id) {
        var ask = own(asker, id);
        if (ask.state() == AskState.OPEN)
            return;
        if (ask.state() == AskState.SOLVED)
            question(ask);
        ask.reopen(clock.instant());
        asks.changed(ask);
        acts.keep("ASK_REOPENED", id.value(), asker.id().value());
        outbox.append(id.value(), new AskReopened(id.value()));
    }

    /** The asker of an anonymous ask stands by it, and by all that they wrote there, for good. Once more does no harm. */
    public void giveName(Reader asker, AskId id) {
        var ask = own(asker, id);
        if (!ask.anonymous())
            return;
        ask.giveName();
        acts.keep("ASK_NAMED", id.value(), asker.id().value());
        asks.giveName(ask);
        asks.changed(ask);
    }

    private Ask own(Reader asker, AskId id) {
        var ask = asks.heldBy(asker, id);
        if (!ask.askedBy(asker))
            throw new NotAllowedNow(Message.of("ask.only-the-asker"));
        return ask;
    }
}
