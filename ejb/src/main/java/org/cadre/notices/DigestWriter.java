package org.cadre.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.mail.Block;
import org.cadre.mail.Letter;

/** Words one letter about several notices. */
@ApplicationScoped
class DigestWriter {
    /** Nobody reads on; the rest is counted and stands in the inbox. */
    private static final int MOST = 30;

    @Inject
    private Links links;
    @Inject
    private LetterWriter single;

    @SuppressWarnings("NullAway.Init")
    protected DigestWriter() {}

    DigestWriter(Links links) {
        this.links = links;
        this.single = new LetterWriter(links);
    }

    /** @param about at least two, of one recipient, oldest first */
    Letter write(NoticeId leader, List<Subject> about, Handles handles, Instant now) {
        var recipient = about.getFirst().recipient();
        var words = new Words(recipient);
        var open = about.stream().filter(one -> !one.sealed()).toList();
        var blocks = new ArrayList<Block>();
        if (!open.isEmpty())
            blocks.add(new Block.Heading(words.say("mail.digest.heading", open.size())));
        open.stream().limit(MOST).forEach(one -> blocks.addAll(item(one, words, now)));
        if (open.size() > MOST)
            blocks.add(new Block.Item(words.say("mail.digest.more", open.size() - MOST), links.inbox()));
        if (open.size() < about.size())
            blocks.addAll(sealed(words));
        blocks.add(single.footer(words, false));
        String subject = open.isEmpty()
                ? words.say("mail.sealed.subject")
                : words.say("mail.digest.subject", open.size());
        return new Letter(leader.value(), thread(leader), recipient.mail(), recipient.name(), words.language(), subject,
                blocks, now, Optional.of(links.unsubscribe(handles.unsubscribe())), Optional.empty(), Optional.empty());
    }

    /** Not even how many they are, or of what kind. */
    private List<Block> sealed(Words words) {
        return List.of(new Block.Paragraph(words.say("mail.sealed.text")), new Block.Links(
                List.of(new Block.Link(words.say("mail.sealed.look"), links.inbox()))));
    }

    private List<Block> item(Subject about, Words words, Instant now) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Item(
                words.say("notice." + about.notice().kind(), about.ask().title(), about.actor()), single.page(about)));
        about.invitation().filter(_ -> about.notice().kind() == NoticeKind.INVITED).ifPresent(invited -> {
            blocks.addAll(LetterWriter.handed(about, invited, words));
            blocks.add(new Block.Paragraph(LetterWriter.until(invited, words, now)));
            blocks.add(single.replies(invited, words));
        });
        return blocks;
    }

    /** Of its own: it belongs to no single ask. */
    private static UUID thread(NoticeId leader) {
        return new UUID(~leader.value().getMostSignificantBits(), leader.value().getLeastSignificantBits());
    }
}
