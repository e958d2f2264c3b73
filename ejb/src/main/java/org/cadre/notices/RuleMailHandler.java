package org.cadre.notices;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.governance.RuleId;
import org.cadre.mail.Block;
import org.cadre.mail.Letter;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** Sends somebody of governance to a rule that waits for a second person. */
@ApplicationScoped
class RuleMailHandler implements Handler<RuleMailDue> {
    @Inject
    private Colleagues colleagues;
    @Inject
    private MailServer server;
    @Inject
    private Links links;
    @Inject
    private Clock clock;

    protected RuleMailHandler() {}

    @Override
    public Class<RuleMailDue> message() {
        return RuleMailDue.class;
    }

    @Override
    public boolean leavesTheDatabase() {
        return true;
    }

    @Override
    public void handle(RuleMailDue due, Delivery delivery) {
        colleagues.find(new ColleagueId(due.recipient())).filter(Colleague::active)
                .ifPresent(recipient -> server.send(letter(due, delivery, recipient)));
    }

    private Letter letter(RuleMailDue due, Delivery delivery, Colleague recipient) {
        var words = new Words(recipient);
        String subject = words.say("mail.rule.subject", due.rule());
        return new Letter(delivery.id(), delivery.id(), recipient.mail(), recipient.name(), words.language(), subject,
                List.of(new Block.Heading(subject), new Block.Paragraph(words.say("mail.rule.text")),
                        new Block.Links(List.of(new Block.Link(words.say("mail.rule.go"),
                                links.rule(new RuleId(due.rule(), due.version()))))),
                        new Block.Footer(words.say("mail.footer"))),
                clock.instant());
    }
}
