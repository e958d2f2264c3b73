package org.cadre.notices;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.mail.Letter;
import org.cadre.people.Colleague;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.routing.InvitationState;
import org.cadre.routing.Invitations;
import org.cadre.routing.RoutingDesk;

/** The letters of notices, each made of what is true and may be known at the time of sending. */
@ApplicationScoped
@Transactional
class Letters {
    @Inject
    private Notices notices;
    @Inject
    private Asks asks;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Invitations invitations;
    @Inject
    private RoutingDesk routing;
    @Inject
    private LetterWriter writer;
    @Inject
    private Clock clock;

    protected Letters() {}

    /** @return empty where none is due, or none any more */
    Optional<Letter> write(NoticeId id) {
        var notice = notices.find(id).filter(found -> found.mail() == MailState.DUE);
        var letter = notice.flatMap(this::subject).map(about -> writer.write(about, clock.instant()));
        if (letter.isEmpty())
            notice.ifPresent(found -> found.mail(MailState.DROPPED));
        return letter;
    }

    void became(NoticeId id, MailState state) {
        notices.find(id).ifPresent(notice -> notice.mail(state));
    }

    private Optional<Subject> subject(Notice notice) {
        return colleagues.reader(notice.recipient()).flatMap(reader -> asks.find(notice.ask())
                .filter(ask -> ask.visibleTo(reader)).filter(ask -> stillTrue(notice, ask))
                .map(ask -> new Subject(notice, colleagues.get(reader.id()), ask, actor(notice),
                        notice.invitation().map(_ -> invited(reader, notice)))));
    }

    private boolean stillTrue(Notice notice, Ask ask) {
        return switch (notice.kind()) {
            case INVITED -> notice.invitation().flatMap(invitations::find)
                    .filter(found -> found.state() == InvitationState.ISSUED && !found.overdue(clock.instant()))
                    .isPresent();
            case ACCEPTED, FOLLOWED_ACCEPTANCE, REVIEW_DUE -> ask.acceptedAnswer().equals(notice.answer());
            case NOBODY_FOUND -> ask.state() == AskState.OPEN;
            case ANSWERED, COMMENTED, FOLLOWED_ANSWER, FOLLOWED_ASK, FOLLOWED_PERSON, MADE_AUTHOR, MARKED_DUPLICATE,
                    MENTIONED, MERGED, TAKEN_ON, REOPENED, INVITATION_EXPIRED, INVITATION_WITHDRAWN ->
                true;
        };
    }

    private Subject.Invited invited(Reader reader, Notice notice) {
        var id = notice.invitation().orElseThrow();
        var invitation = routing.invitation(reader, id).invitation();
        return new Subject.Invited(id, invitation.expiresAt(), routing.whyMe(reader, id));
    }

    private String actor(Notice notice) {
        return notice.actor().flatMap(colleagues::find).map(Colleague::name).orElse("");
    }
}
