package org.cadre.asks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.audit.Acts;
import org.cadre.audit.Decisions;
import org.cadre.audit.Judged;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Stage;
import org.cadre.handling.Handling;
import org.cadre.handling.Handlings;
import org.cadre.outbox.Outbox;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.cadre.prose.Prose;
import org.cadre.rulebook.RuleBooks;
import org.cadre.screening.Screening;
import org.cadre.walls.Walls;
import org.cadre.wishes.SkillNames;
import org.cadre.wishes.Wishes;

/** What askers and answerers do. Each verb is one transaction. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class AskDesk {
    @Inject
    private Asks asks;
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
    private Walls walls;
    @Inject
    private Handlings handlings;
    @Inject
    private Screening screening;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected AskDesk() {}

    /**
     * @throws AskRefused where a rule refuses; the decision is kept, the ask is not
     * @throws BadInput where a skill or pool that is wished for cannot be told, or no ask can be filed behind that wall
     */
    public AskId file(Reader asker, NewAsk wanted) {
        return file(asker, wanted, Ask.filedBy(asker.id(), wanted.kept(asker.id(), prose), clock.instant()));
    }

    /**
     * The same, so that nobody else learns who asked. That cannot be wished for later, since others may have read the name.
     *
     * @throws AskRefused where a rule refuses
     */
    public AskId fileAnonymously(Reader asker, NewAsk wanted) {
        return file(asker, wanted, Ask.filedAnonymously(asker.id(), wanted.kept(asker.id(), prose), clock.instant()));
    }

    private AskId file(Reader asker, NewAsk wanted, Ask ask) {
        wanted.wall().ifPresent(wall -> checkWall(asker, wall));
        var handling = wanted.handling().and(new Handling(false, screening.region(asker.id(), wanted.text())));
        var known = facts.atFiling(ask, handling, screening.places(asker.id(), wanted.text()));
        var verdict = books.inForce().rule(Stage.INTAKE, known);
        decisions.keep(Stage.INTAKE, ask.id().value(), List.of(new Judged(asker.id().value(), verdict)));
        verdict.refusal().ifPresent(refusal -> {
            throw new AskRefused(refusal);
        });
        asks.add(ask);
        acts.keep("ASK_FILED", ask.id().value(), asker.id().value());
        handlings.keep(ask.id().value(), handling);
        wishes.keep(ask.id().value(), skillNames.found(wanted.wishes()));
        skillNames.pool(wanted.wishes()).ifPresent(pool -> wishes.keepPool(ask.id().value(), pool));
        outbox.append(ask.id().value(), new AskFiled(ask.id().value()));
        prose.tell(ask.id().value(), null, ask.id().value(), asker.id(), ask.anonymous(), ask.body());
        return ask.id();
    }

    /** A wall that the asker is not in is answered as one that is not there. */
    private void checkWall(Reader asker, WallId wall) {
        if (!asker.walls().contains(wall))
            throw new BadInput("wall", wall.toString(), Message.of("ask.no-wall"));
        if (!walls.open(wall, LocalDate.now(clock.withZone(ZoneOffset.UTC))))
            throw new BadInput("wall", wall.toString(), Message.of("wall.over"));
    }

    /**
     * @param text Markdown, 1 to 50,000 characters
     * @throws BadInput where the text cannot be taken
     * @throws NotAllowedNow where the ask is closed
     */
    public AnswerId answer(Reader author, AskId id, String text) {
        var ask = asks.heldBy(author, id);
        Wording.check("text", text.strip(), NewAsk.LONGEST_TEXT);
        if (ask.state() == AskState.CLOSED)
            throw new NotAllowedNow(Message.of("ask.closed-takes-no-answers"));
        var now = clock.instant();
        var answer = Answer.to(id, author.id(), prose.kept(author.id(), "text", text),
                author.language().toLanguageTag(), now);
        if (asks.hides(author.id(), ask))
            answer.anonymously();
        asks.add(answer);
        ask.touch(now);
        asks.changed(ask);
        acts.keep("ASK_ANSWERED", id.value(), author.id().value());
        outbox.append(id.value(), new AnswerGiven(id.value(), answer.id().value()));
        prose.tell(id.value(), answer.id().value(), answer.id().value(), author.id(), answer.anonymous(),
                answer.body());
        return answer.id();
    }

    /** @param value 1 for, -1 against, 0 takes it back */
    public void vote(Reader voter, AnswerId id, int value) {
        if (value < -1 || value > 1)
            throw new BadInput("value", Integer.toString(value), Message.of("bad.vote"));
        var answer = asks.heldBy(voter, id);
        if (authors.wrote(voter.id(), answer))
            throw new NotAllowedNow(Message.of("answer.no-vote-on-own"));
        answer.scored(asks.vote(voter.id(), id, value));
        asks.changed(answer);
    }

    public void accept(Reader asker, AnswerId id) {
        var answer = asks.seenBy(asker, id);
        var ask = own(asker, answer.ask());
        ask.accept(id, clock.instant());
        asks.changed(ask);
        asks.changed(answer);
        acts.keep("ASK_SOLVED", ask.id().value(), asker.id().value());
        outbox.append(ask.id().value(), new AnswerAccepted(ask.id().value(), id.value()));
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
