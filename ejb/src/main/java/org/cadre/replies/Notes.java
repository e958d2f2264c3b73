package org.cadre.replies;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.Asks;
import org.cadre.mail.Block;
import org.cadre.mail.Letter;
import org.cadre.notices.Links;
import org.cadre.notices.Words;
import org.cadre.passes.Sealed;
import org.cadre.people.Colleague;
import org.cadre.people.Colleagues;

/** Words what the sender of a reply is told of it: why, and where the words can go instead. */
@ApplicationScoped
@Transactional
class Notes {
    @Inject
    private Replies replies;
    @Inject
    private Asks asks;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Links links;
    @Inject
    private Clock clock;

    protected Notes() {}

    /** @return empty where the sender has left */
    Optional<Letter> write(UUID reply) {
        return replies.find(reply).flatMap(row -> row.sender().flatMap(colleagues::find).filter(Colleague::active)
                .flatMap(sender -> row.note().map(why -> letter(row, sender, why))));
    }

    private Letter letter(Replies.Row row, Colleague sender, Refusal why) {
        var words = new Words(sender);
        var ask = row.ask().flatMap(asks::find)
                .filter(found -> colleagues.reader(sender.id()).filter(found::visibleTo).isPresent());
        String outcome = row.outcome().taken() ? "reply.posted" : "reply.refused";
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(words.say(outcome)));
        ask.filter(found -> !Sealed.is(found))
                .ifPresent(found -> blocks.add(new Block.Quote(found.title(), found.language())));
        blocks.add(new Block.Paragraph(words.say("reply." + why)));
        ask.map(Ask::id).ifPresent(id -> blocks
                .add(new Block.Links(List.of(new Block.Link(words.say("reply.look"), links.ask(id))))));
        blocks.add(new Block.Footer(words.say("mail.footer")));
        return new Letter(row.id(), ask.map(found -> found.id().value()).orElse(UUID.randomUUID()), sender.mail(),
                sender.name(), words.language(), words.say(outcome), blocks, clock.instant());
    }
}
