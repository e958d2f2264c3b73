package org.cadre.notices;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.bundles.BundleReady;
import org.cadre.mail.Block;
import org.cadre.mail.Letter;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** Tells whoever ordered an archive that it can be fetched, where the page that has it is, and nothing of what is in it. */
@ApplicationScoped
class TellOfBundle implements Handler<BundleReady> {
    @Inject
    private Colleagues colleagues;
    @Inject
    private MailServer server;
    @Inject
    private Links links;
    @Inject
    private Clock clock;

    protected TellOfBundle() {}

    @Override
    public Class<BundleReady> message() {
        return BundleReady.class;
    }

    @Override
    public boolean listens() {
        return server.configured();
    }

    @Override
    public boolean leavesTheDatabase() {
        return true;
    }

    @Override
    public void handle(BundleReady ready, Delivery delivery) {
        colleagues.find(new ColleagueId(ready.owner())).filter(Colleague::active)
                .ifPresent(owner -> server.send(letter(ready, delivery, owner)));
    }

    private Letter letter(BundleReady ready, Delivery delivery, Colleague owner) {
        var words = new Words(owner);
        return new Letter(delivery.id(), delivery.id(), owner.mail(), owner.name(), words.language(),
                words.say("mail.bundle.subject"),
                List.of(new Block.Heading(words.say("mail.bundle.subject")),
                        new Block.Paragraph(words.say("mail.bundle.text")),
                        new Block.Links(
                                List.of(new Block.Link(words.say("mail.bundle.go"), links.archives(ready.kind())))),
                        new Block.Footer(words.say("mail.footer"))),
                clock.instant());
    }
}
