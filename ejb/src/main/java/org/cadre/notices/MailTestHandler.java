package org.cadre.notices;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.mail.Block;
import org.cadre.mail.Letter;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.setup.MailTestDue;
import org.cadre.setup.SetupDesk;

/** Sends an administrator a mail that says that mails arrive. */
@ApplicationScoped
class MailTestHandler implements Handler<MailTestDue> {
    @Inject
    private Colleagues colleagues;
    @Inject
    private MailServer server;
    @Inject
    private SetupDesk setup;
    @Inject
    private Links links;
    @Inject
    private Clock clock;

    protected MailTestHandler() {}

    @Override
    public Class<MailTestDue> message() {
        return MailTestDue.class;
    }

    @Override
    public boolean leavesTheDatabase() {
        return true;
    }

    @Override
    public void handle(MailTestDue due, Delivery delivery) {
        colleagues.find(new ColleagueId(due.recipient())).filter(Colleague::active).ifPresent(recipient -> {
            server.send(letter(delivery, recipient));
            setup.mailTaken();
        });
    }

    private Letter letter(Delivery delivery, Colleague recipient) {
        var words = new Words(recipient);
        String subject = words.say("mail.test.subject");
        return new Letter(delivery.id(), delivery.id(), recipient.mail(), recipient.name(), words.language(), subject,
                List.of(new Block.Heading(subject), new Block.Paragraph(words.say("mail.test.text")),
                        new Block.Links(List.of(new Block.Link(words.say("mail.test.go"), links.setup()))),
                        new Block.Footer(words.say("mail.footer"))),
                clock.instant());
    }
}
