package org.cadre.notices;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.live.LiveFeed;
import org.cadre.live.Topic;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;

/** Writes a notice, has its mail sent where the company has a mail server, and tells the recipient's open pages. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Announcer {
    @Inject
    private Notices notices;
    @Inject
    private Outbox outbox;
    @Inject
    private MailServer server;
    @Inject
    private LiveFeed feed;
    @Inject
    private Clock clock;

    protected Announcer() {}

    /** Once for each recipient and cause, however often it is called. */
    void tell(ColleagueId recipient, Occasion occasion) {
        if (notices.told(recipient, occasion.cause()))
            return;
        boolean byMail = occasion.kind().mailed() && server.configured();
        var notice = Notice.to(recipient, occasion, byMail, clock.instant());
        notices.add(notice);
        if (byMail)
            outbox.append(notice.id().value(), new MailDue(notice.id().value()));
        feed.changed(recipient, new Topic.Inbox());
        feed.changed(recipient, new Topic.Home());
    }
}
