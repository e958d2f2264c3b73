package org.cadre.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.asks.HeldAsks;
import org.cadre.authorisations.AuthorisationState;
import org.cadre.authorisations.Authorisations;
import org.cadre.channels.Preferences;
import org.cadre.glass.Tidings;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.InvitationState;
import org.cadre.invitations.Invitations;
import org.cadre.mail.Letter;
import org.cadre.mail.ReplyAddress;
import org.cadre.outbox.Outbox;
import org.cadre.passes.PassDesk;
import org.cadre.passes.Sealed;
import org.cadre.passes.Verb;
import org.cadre.people.Colleague;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.plans.RoutingState;
import org.cadre.recertification.Recertifications;
import org.cadre.routing.RoutingDesk;
import org.cadre.skills.Skills;

/**
 * The letters of notices, each made of what is true and may be known at the time of sending. What may go to one colleague
 * at the same time goes in one letter, whose id is that of the notice which led to it.
 */
@ApplicationScoped
@Transactional
class Letters {
    @Inject
    private Notices notices;
    @Inject
    private Asks asks;
    @Inject
    private HeldAsks held;
    @Inject
    private Skills skills;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Invitations invitations;
    @Inject
    private RoutingDesk routing;
    @Inject
    private Preferences preferences;
    @Inject
    private PassDesk passes;
    @Inject
    private ReplyAddress replies;
    @Inject
    private Tidings tidings;
    @Inject
    private Recertifications recertifications;
    @Inject
    private Authorisations authorisations;
    @Inject
    private LetterWriter single;
    @Inject
    private DigestWriter digest;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected Letters() {}

    /** @return empty where none is due, or none any more, or where another notice's letter tells of it */
    Optional<Letter> write(NoticeId id) {
        return notices.find(id).filter(found -> found.mail() == MailState.DUE).filter(this::mayGoNow)
                .flatMap(this::letter);
    }

    /** All that went with this notice's letter. */
    void became(NoticeId id, MailState state) {
        for (var notice : notices.ofLetter(id)) {
            notice.mail(state);
            if (state == MailState.SENT)
                notice.ask().ifPresent(ask -> asks.mailed(ask, notice.recipient()));
        }
    }

    /** A mail that waited for a server may come into the quiet hours, and waits for their end. */
    private boolean mayGoNow(Notice notice) {
        var now = clock.instant();
        var zone = colleagues.get(notice.recipient()).zone();
        var at = preferences.of(notice.recipient()).quietOver(notice.kind(), now, zone);
        if (!at.isAfter(now))
            return true;
        notice.mailNotBefore(at);
        outbox.appendFor(notice.id().value(), new MailDue(notice.id().value()), at);
        return false;
    }

    private Optional<Letter> letter(Notice leader) {
        var subjects = new ArrayList<Subject>();
        for (var notice : together(leader))
            subject(notice).ifPresentOrElse(subjects::add, () -> notice.mail(MailState.DROPPED));
        if (subjects.isEmpty())
            return Optional.empty();
        var now = clock.instant();
        return Optional.of(subjects.size() == 1
                ? single.write(subjects.getFirst(), handles(subjects), now)
                : digest.write(leader.id(), subjects, handles(subjects), now));
    }

    /**
     * With those that were decided at an earlier try, or with all that may go now. What wants a reply goes alone, so that it says
     * of what in its subject and can be answered by a reply; what was wished for in a digest, in none but that.
     */
    private List<Notice> together(Notice leader) {
        if (leader.letter().isPresent())
            return leader.letter().get().equals(leader.id()) ? notices.ofLetter(leader.id()) : List.of();
        var wishes = preferences.of(leader.recipient());
        boolean digested = wishes.digested(leader.kind());
        boolean alone = !digested && !leader.kind().gathered();
        var all = notices.waiting(leader.recipient(), clock.instant()).stream()
                .filter(one -> alone
                        ? one.id().equals(leader.id())
                        : wishes.digested(one.kind()) == digested && (digested || one.kind().gathered()))
                .toList();
        if (all.stream().noneMatch(one -> one.id().equals(leader.id())))
            return List.of();
        all.forEach(one -> one.goesWith(leader.id()));
        return all;
    }

    private Handles handles(List<Subject> about) {
        var recipient = about.getFirst().recipient().id();
        var kinds = about.stream().map(one -> one.notice().kind().name()).distinct().toList();
        var first = about.getFirst();
        boolean answerable = about.size() == 1 && first.notice().kind().answerable() && !first.sealed()
                && replies.known();
        return new Handles(passes.toUnsubscribe(recipient, kinds), answerable
                ? first.ask().map(ask -> replies.carrying(passes.toAnswer(recipient, ask.id())))
                : Optional.empty());
    }

    private Optional<Subject> subject(Notice notice) {
        if (!preferences.of(notice.recipient()).mailed(notice.kind()))
            return Optional.empty();
        return colleagues.reader(notice.recipient()).flatMap(reader -> {
            if (notice.held().isPresent())
                return aboutHeld(reader, notice);
            if (notice.ask().isPresent())
                return aboutAsk(reader, notice);
            if (notice.wall().isPresent())
                return aboutWall(reader, notice);
            return notice.skill().isPresent() ? aboutSkill(reader, notice) : aboutAccess(notice);
        });
    }

    private Optional<Subject> aboutAsk(Reader reader, Notice notice) {
        return notice.ask().flatMap(asks::find)
                .filter(ask -> ask.visibleTo(reader)).filter(ask -> stillTrue(reader, notice, ask))
                .map(ask -> new Subject(notice, colleagues.get(reader.id()), Optional.of(ask), Optional.empty(),
                        actor(notice, colleagues.get(reader.id())),
                        notice.invitation().map(_ -> invited(reader, notice, ask)), promised(notice, ask),
                        notice.glass().flatMap(tidings::of), Optional.empty()));
    }

    private Optional<Subject> aboutWall(Reader reader, Notice notice) {
        return notice.wall().filter(reader.walls()::contains).filter(_ -> notice.readAt().isEmpty())
                .map(_ -> new Subject(notice, colleagues.get(reader.id()), Optional.empty(), Optional.empty(), "",
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** A duty that was done meanwhile needs no mail, nor does an authorisation that is over. */
    private Optional<Subject> aboutAccess(Notice notice) {
        var recipient = colleagues.get(notice.recipient());
        var review = notice.review().filter(id -> recertifications.waits(id, recipient.id()))
                .flatMap(recertifications::find).map(one -> new Subject.Access(one.quarter(), one.dueAt()));
        var access = review.or(() -> notice.authorisation().filter(_ -> notice.readAt().isEmpty())
                .flatMap(authorisations::find)
                .filter(one -> one
                        .stateOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)) == AuthorisationState.GRANTED)
                .map(one -> new Subject.Access(one.scope(), one.validUntil())));
        return access.map(of -> new Subject(notice, recipient, Optional.empty(), Optional.empty(),
                actor(notice, recipient), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(of)));
    }

    /** Of its words only to whom they are shown in the portal; of what is withdrawn there is nothing to tell. */
    private Optional<Subject> aboutHeld(Reader reader, Notice notice) {
        var recipient = colleagues.get(reader.id());
        return notice.held().filter(_ -> notice.readAt().isEmpty())
                .flatMap(id -> asks.find(id)
                        .or(() -> held.find(id).filter(one -> one.visibleTo(reader)).map(one -> one.ask(one.at()))))
                .filter(ask -> ask.visibleTo(reader))
                .map(ask -> new Subject(notice, recipient, Optional.of(ask), Optional.empty(), "", Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private Optional<Subject> aboutSkill(Reader reader, Notice notice) {
        var recipient = colleagues.get(reader.id());
        return notice.skill().flatMap(skills::find).filter(_ -> notice.readAt().isEmpty())
                .map(skill -> new Subject(notice, recipient, Optional.empty(), Optional.of(skill),
                        actor(notice, recipient), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty()));
    }

    /** And news: who has read it in the portal meanwhile needs no mail, unless it wants a reply. */
    private boolean stillTrue(Reader reader, Notice notice, Ask ask) {
        boolean unread = notice.readAt().isEmpty();
        return switch (notice.kind()) {
            case INVITED -> notice.invitation().flatMap(invitations::find)
                    .filter(found -> found.state() == InvitationState.ISSUED && !found.overdue(clock.instant()))
                    .isPresent();
            case ANSWER_OVERDUE -> unread && notice.invitation().flatMap(invitations::find)
                    .filter(found -> found.state() == InvitationState.ACCEPTED).isPresent();
            case ACCEPTED, HELPED_AGAIN, TASK_ACCEPTED, FOLLOWED_ACCEPTANCE, REVIEW_DUE ->
                unread && ask.acceptedAnswer().equals(notice.answer());
            case NOBODY_FITS -> unread && routing.routingOf(reader, ask.id()).unfit();
            case NOBODY_FOUND, NOBODY_TOOK, BATCH_SHORT ->
                unread && ask.state() == AskState.OPEN && routing.progressOf(reader, List.of(ask))
                        .values().stream().allMatch(now -> now.state() == RoutingState.EXHAUSTED);
            case ACCESS_REVIEW, ACCESS_REVIEW_REMINDER, ACCESS_REVIEW_OVERDUE, ANSWERED, APPROVAL_WANTED,
                    APPROVAL_TURNED, AUTHORISATION_ENDING, COMMENTED, CONTEST_ANSWERED, ENDORSED, FILE_REFUSED,
                    FOLLOWED_ANSWER, FOLLOWED_ASK, FOLLOWED_PERSON,
                    MADE_AUTHOR,
                    MARKED_DUPLICATE,
                    MEETING_BOOKED, MEETING_CANCELLED, MENTIONED, MERGED, PEOPLE_PICKED, TAKEN_ON, GLASS_BROKEN,
                    REOPENED,
                    INVITATION_EXPIRED, INVITATION_WITHDRAWN, WALL_OWNED, TASK_TAKEN, TASK_DELIVERED, TASK_RETURNED,
                    TASK_LAPSED, DELIVERY_HELD, BATCH_DONE, ADJUDICATOR, SCORE_WANTED, SCORE_REMINDER, APPEAL_WANTED,
                    REVIEWERS_MISSING, SCORED, SCORED_MINE, LAST_WORD ->
                unread;
        };
    }

    private Subject.Invited invited(Reader reader, Notice notice, Ask ask) {
        var id = notice.invitation().orElseThrow();
        var invitation = routing.invitation(reader, id).invitation();
        Instant until = invitation.expiresAt();
        Optional<Subject.Invited.Reply> reply = Sealed.is(ask) || notice.kind() != NoticeKind.INVITED
                ? Optional.empty()
                : Optional.of(new Subject.Invited.Reply(passes.toReply(reader.id(), id, Verb.ACCEPT, until),
                        passes.toReply(reader.id(), id, Verb.DECLINE, until)));
        return new Subject.Invited(id, until, routing.whyMe(reader, id), invitation.handedOver()
                .map(how -> new Subject.Invited.Handed(colleagues.get(how.by()).name(), how.note())), reply);
    }

    /** What somebody has promised; of an ask for which nobody is left, what is late by now. */
    private Optional<Instant> promised(Notice notice, Ask ask) {
        if (notice.kind() == NoticeKind.NOBODY_FOUND)
            return invitations.of(ask.id()).stream().filter(found -> found.late(clock.instant()))
                    .flatMap(found -> found.answerBy().stream()).max(Comparator.naturalOrder());
        return notice.actor().filter(_ -> notice.kind() == NoticeKind.TAKEN_ON)
                .flatMap(helper -> invitations.to(helper, ask.id())).filter(found -> found.holds(clock.instant()))
                .flatMap(Invitation::answerBy);
    }

    private String actor(Notice notice, Colleague recipient) {
        if (notice.anonymous())
            return new Words(recipient).say("byline.hidden");
        return notice.actor().flatMap(colleagues::find).map(Colleague::name).orElse("");
    }
}
