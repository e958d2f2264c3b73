package org.cadre.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Asks;
import org.cadre.asks.Urgency;
import org.cadre.channels.Channel;
import org.cadre.channels.Preference;
import org.cadre.channels.Preferences;
import org.cadre.live.LiveFeed;
import org.cadre.live.Topic;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.eclipse.microprofile.config.Config;

/** Writes a notice, has its mail sent where the company has a mail server, and tells the recipient's open pages. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Announcer {
    /** Long enough for a handful of events that belong together, short enough for "at once". */
    private static final Duration USUAL_WINDOW = Duration.ofMinutes(1);

    @Inject
    private Notices notices;
    @Inject
    private Outbox outbox;
    @Inject
    private MailServer server;
    @Inject
    private LiveFeed feed;
    @Inject
    private Preferences preferences;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Asks asks;
    @Inject
    private Config config;
    @Inject
    private Clock clock;

    protected Announcer() {}

    /** Once for each recipient and cause, however often it is called. */
    void tell(ColleagueId recipient, Occasion occasion) {
        if (notices.told(recipient, occasion.cause()))
            return;
        var wishes = preferences.of(recipient);
        if (wishes.choice(occasion.kind()).channel() == Channel.OFF)
            return;
        var mailAt = mailAt(recipient, occasion, wishes);
        var notice = Notice.to(recipient, occasion, mailAt, clock.instant());
        notices.add(notice);
        boolean patient = wishes.digested(occasion.kind()) && !urgent(occasion);
        mailAt.ifPresent(at -> {
            var mail = new MailDue(notice.id().value());
            if (patient)
                outbox.appendPatiently(mail.notice(), mail, at);
            else
                outbox.appendFor(mail.notice(), mail, at);
        });
        feed.changed(recipient, new Topic.Inbox());
        feed.changed(recipient, new Topic.Home());
    }

    private Optional<Instant> mailAt(ColleagueId recipient, Occasion occasion, Preference wishes) {
        if (!server.configured())
            return Optional.empty();
        var who = colleagues.get(recipient);
        if (who.machine())
            return Optional.empty();
        var gather = occasion.kind().gathered() ? window() : Duration.ZERO;
        return wishes.mailAt(occasion.kind(), urgent(occasion), clock.instant(), gather, who.zone());
    }

    private boolean urgent(Occasion occasion) {
        return occasion.kind() == NoticeKind.INVITED && occasion.ask() != null
                && asks.find(occasion.ask()).filter(ask -> ask.urgency() == Urgency.HIGH).isPresent();
    }

    private Duration window() {
        return config.getOptionalValue("cadre.mail.window", String.class).map(Duration::parse).orElse(USUAL_WINDOW);
    }
}
