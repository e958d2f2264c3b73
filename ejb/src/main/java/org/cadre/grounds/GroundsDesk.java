package org.cadre.grounds;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.audit.Decision;
import org.cadre.audit.Decisions;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.RuleId;
import org.cadre.governance.Ruling;
import org.cadre.governance.Stage;
import org.cadre.governance.Verdict;
import org.cadre.invitations.Invitations;
import org.cadre.matching.Reason;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.plans.Plans;
import org.cadre.rulebook.RuleBooks;
import org.cadre.screening.Screening;
import org.cadre.waves.Admission;
import org.cadre.wishes.SkillWish;
import org.cadre.wishes.Wishes;

/** Tells colleagues why they were asked or were not, and has a person answer who finds that wrong. */
@ApplicationScoped
@Transactional
public class GroundsDesk {
    public static final int LONGEST_WORDS = 2_000;

    @Inject
    private Asks asks;
    @Inject
    private Contests contests;
    @Inject
    private Invitations invitations;
    @Inject
    private Plans plans;
    @Inject
    private Admission admission;
    @Inject
    private Decisions decisions;
    @Inject
    private RuleBooks books;
    @Inject
    private Wishes wishes;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected GroundsDesk() {}

    /** Of the reader alone. */
    public Grounds of(Reader reader, AskId id) {
        var ask = asks.seenBy(reader, id);
        var invitation = invitations.to(reader.id(), id);
        var contest = contests.last(id, reader.id());
        var now = clock.instant();
        if (ask.askedBy(reader))
            return new Grounds(false, List.of(Message.of("grounds.own")), now, contest);
        var found = plans.reasons(List.of(id), reader.id());
        var reasons = found.getOrDefault(id, List.of()).stream().map(Reason::message).toList();
        var lines = new ArrayList<Message>();
        if (invitation.isPresent()) {
            lines.add(Message.of("grounds.invited", invitation.get().issuedAt()));
            lines.addAll(reasons);
            return new Grounds(true, lines, invitation.get().issuedAt(), contest);
        }
        lines.addAll(obstacles(reader, ask, now));
        if (lines.isEmpty())
            lines.add(Message.of(found.containsKey(id) ? "grounds.waits" : "grounds.others"));
        lines.addAll(reasons);
        return new Grounds(false, lines, now, contest);
    }

    /** What stands against it: what the reader wishes, what the ask must have, what the rules say. */
    private List<Message> obstacles(Reader reader, Ask ask, Instant now) {
        var lines = new ArrayList<Message>();
        var profile = colleagues.profile(reader.id());
        if (profile.optedOut())
            lines.add(Message.of("grounds.opted-out"));
        profile.awayUntil().filter(now::isBefore).ifPresent(until -> lines.add(Message.of("grounds.away", until)));
        var has = colleagues.skillsOf(List.of(reader.id())).getOrDefault(reader.id(), Set.of());
        var missing = wishes.of(ask.id().value()).stream().filter(SkillWish::mandatory)
                .filter(wish -> !has.contains(wish.label().toLowerCase(Locale.ROOT))).map(SkillWish::label).toList();
        if (!missing.isEmpty())
            lines.add(Message.of("grounds.skills", missing));
        var ruled = decisions.of(ask.id().value()).stream().filter(one -> one.stage() == Stage.MATCH)
                .filter(one -> one.person().filter(reader.id().value()::equals).isPresent())
                .reduce((_, later) -> later);
        ruled.ifPresentOrElse(one -> lines.addAll(then(one)),
                () -> Optional.ofNullable(admission.rule(ask, List.of(reader.id())).get(reader.id()))
                        .ifPresent(verdict -> lines.addAll(now(verdict))));
        return lines;
    }

    private List<Message> then(Decision one) {
        return one.rules().entrySet().stream()
                .filter(rule -> rule.getValue().equals("REFUSED") || rule.getValue().equals("NEEDS_APPROVAL"))
                .map(Map.Entry::getKey).sorted()
                .map(rule -> Message.of("grounds.ruled", one.at(), title(rule))).toList();
    }

    private String title(String rule) {
        int at = rule.lastIndexOf('@');
        var id = new RuleId(rule.substring(0, at), Integer.parseInt(rule.substring(at + 1)));
        return books.version(id).map(found -> found.text().title()).orElse(id.name());
    }

    private static List<Message> now(Verdict verdict) {
        return verdict.rulings().stream().flatMap(ruling -> switch (ruling) {
            case Ruling.Refused(_, Message reason) -> Optional.of(reason).stream();
            case Ruling.NeedsApproval(_, _, Message reason) -> Optional.of(reason).stream();
            case Ruling.Allowed _,Ruling.Noted _,Ruling.Warned _ -> Optional.<Message>empty().stream();
        }).toList();
    }

    /**
     * Puts it before GOVERNANCE.
     *
     * @throws NotAllowedNow where the reader asked it, or waits for an answer already
     * @throws BadInput naming `words`
     */
    public void contest(Reader reader, AskId id, String words) {
        var ask = asks.seenBy(reader, id);
        if (ask.askedBy(reader))
            throw new NotAllowedNow(Message.of("grounds.own"));
        if (contests.last(id, reader.id()).filter(one -> one.answer().isEmpty()).isPresent())
            throw new NotAllowedNow(Message.of("grounds.waits-for-answer"));
        var one = new Contest(new ContestId(UUID.randomUUID()), id, reader.id(), words(reader, words), clock.instant(),
                Optional.empty());
        contests.add(one);
        acts.keep("ASK_CONTESTED", id.value(), reader.id().value());
    }

    /** What waits for an answer, oldest first; of asks that the reader may see. @throws ContestNotFound to others than GOVERNANCE */
    public List<Contest> open(Reader reader) {
        office(reader);
        return contests.open().stream().filter(one -> asks.sees(reader, one.ask())).toList();
    }

    /**
     * @throws ContestNotFound where there is none that the reader may answer, their own among them
     * @throws BadInput naming `words`
     */
    public void answer(Reader reader, ContestId id, String words) {
        office(reader);
        var one = contests.toAnswer(id).filter(found -> asks.sees(reader, found.ask()))
                .filter(found -> !found.person().equals(reader.id())).orElseThrow(ContestNotFound::new);
        if (one.answer().isPresent())
            throw new NotAllowedNow(Message.of("four-eyes.over"));
        contests.answer(id, new Contest.Answer(reader.id(), words(reader, words), clock.instant()));
        acts.keep("ASK_CONTEST_ANSWERED", one.ask().value(), reader.id().value());
        outbox.append(one.ask().value(), new ContestAnswered(one.ask().value(), one.person().value()));
    }

    private String words(Reader writer, String said) {
        String text = said.strip();
        if (text.isEmpty())
            throw new BadInput("words", "", Message.of("bad.missing"));
        if (text.length() > LONGEST_WORDS)
            throw new BadInput("words", text, Message.of("bad.too-long", LONGEST_WORDS));
        return screening.passed(writer.id(), "words", text);
    }

    private static void office(Reader reader) {
        if (!reader.roles().contains(Role.GOVERNANCE))
            throw new ContestNotFound();
    }
}
