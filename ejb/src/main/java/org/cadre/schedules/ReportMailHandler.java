package org.cadre.schedules;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.governance.BadInput;
import org.cadre.mail.Attached;
import org.cadre.mail.Letter;
import org.cadre.mail.MailNotSent;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.NotYet;
import org.cadre.packs.Press;
import org.cadre.packs.Presses;
import org.cadre.reports.ReportDesk;

/**
 * Sends one recipient a schedule's reports. What they may see is decided and the file made anew at each try; a repeat has the same
 * Message-ID.
 */
@ApplicationScoped
class ReportMailHandler implements Handler<ReportMailDue> {
    /** How long a recipient whom the mail server refuses is tried. */
    private static final Duration PATIENCE = Duration.ofDays(4);

    @Inject
    private Dispatches dispatches;
    @Inject
    private Presses presses;
    @Inject
    private ScheduleSettings settings;
    @Inject
    private ScheduleLetters letters;
    @Inject
    private MailServer server;
    @Inject
    private Clock clock;

    protected ReportMailHandler() {}

    @Override
    public Class<ReportMailDue> message() {
        return ReportMailDue.class;
    }

    @Override
    public boolean leavesTheDatabase() {
        return true;
    }

    @Override
    public void handle(ReportMailDue due, Delivery delivery) {
        var press = presses.press();
        var queue = press.queue();
        if (queue.isPositive())
            throw new NotYet(queue); // before anything is read, and its worker has others to serve
        prepared(due).ifPresent(what -> send(what, press, delivery));
    }

    private Optional<Dispatch> prepared(ReportMailDue due) {
        try {
            return dispatches.prepare(due.delivery());
        } catch (BadInput bad) {
            if (bad.faults().stream().anyMatch(fault -> fault.reason().key().equals("reports.purging")))
                throw bad; // a later try comes
            dispatches.untold(due.delivery());
            return Optional.empty();
        }
    }

    private void send(Dispatch what, Press press, Delivery delivery) {
        try {
            server.send(settings.attached()
                    ? withFile(what, press.made(what.edition(), what.schedule().format()))
                    : letters.linked(what));
        } catch (MailNotSent failure) {
            if (!failure.permanent() || clock.instant().isBefore(delivery.appended().plus(PATIENCE)))
                throw failure;
            dispatches.became(what.delivery().id(), DeliveryState.UNDELIVERABLE);
            return;
        }
        dispatches.became(what.delivery().id(), DeliveryState.SENT);
    }

    private Letter withFile(Dispatch what, byte[] file) {
        if (file.length > settings.most())
            return letters.linked(what);
        dispatches.leaves(what, ReportDesk.hash(file));
        var format = what.schedule().format();
        return what.letter().with(new Attached(what.edition().name() + "." + format.ending(), format.type(), file));
    }
}
