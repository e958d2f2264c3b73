package org.cadre.notices;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.mail.Block;
import org.cadre.mail.Letter;

/** Words a letter in the language and time zone of its recipient. */
@ApplicationScoped
class LetterWriter {
    /** Reasons beyond the first few convince nobody. */
    private static final int REASONS = 3;

    @Inject
    private Links links;

    @SuppressWarnings("NullAway.Init")
    protected LetterWriter() {}

    LetterWriter(Links links) {
        this.links = links;
    }

    Letter write(Subject about, Instant now) {
        var language = Locale.forLanguageTag(
                Texts.render(Message.of("mail.language"), about.recipient().language()));
        String subject = about.sealed()
                ? say(about, "mail.sealed.subject")
                : say(about, "mail." + about.notice().kind() + ".subject", about.ask().title());
        var blocks = new ArrayList<>(about.sealed() ? sealed(about) : open(about, now));
        blocks.add(new Block.Footer(say(about, "mail.footer")));
        return new Letter(about.notice().id().value(), about.ask().id().value(), about.recipient().mail(),
                about.recipient().name(), language, subject, blocks, now);
    }

    /** A link and nothing else. */
    private List<Block> sealed(Subject about) {
        URI page = about.invitation().map(invited -> links.invitation(invited.id()))
                .orElseGet(() -> links.ask(about.ask().id()));
        return List.of(new Block.Paragraph(say(about, "mail.sealed.text")), links(link(about, "sealed.look", page)));
    }

    private List<Block> open(Subject about, Instant now) {
        String prefix = "mail." + about.notice().kind();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(say(about, prefix + ".heading", about.actor())));
        blocks.add(new Block.Quote(about.ask().title(), about.ask().language()));
        blocks.addAll(switch (about.notice().kind()) {
            case INVITED -> about.invitation().map(invited -> invitation(about, invited, now)).orElseThrow();
            case NOBODY_FOUND -> List.of(new Block.Paragraph(say(about, prefix + ".text")),
                    new Block.Points(say(about, prefix + ".next"), List.of(say(about, prefix + ".open"),
                            say(about, prefix + ".again"), say(about, prefix + ".close"))),
                    look(about));
            case ANSWERED, ACCEPTED, COMMENTED, FOLLOWED_ACCEPTANCE, FOLLOWED_ANSWER, FOLLOWED_ASK, FOLLOWED_PERSON,
                    MADE_AUTHOR, MARKED_DUPLICATE, MENTIONED, MERGED, REVIEW_DUE, TAKEN_ON, REOPENED,
                    INVITATION_EXPIRED, INVITATION_WITHDRAWN ->
                List.of(
                        new Block.Paragraph(say(about, prefix + ".text", about.actor())), look(about));
        });
        return blocks;
    }

    private List<Block> invitation(Subject about, Subject.Invited invited, Instant now) {
        var blocks = new ArrayList<Block>();
        var why = invited.why().stream().limit(REASONS).map(reason -> render(about, reason)).toList();
        if (!why.isEmpty())
            blocks.add(new Block.Points(say(about, "mail.INVITED.why"), why));
        blocks.add(new Block.Paragraph(say(about, "mail.INVITED.until", time(about, invited.until()),
                Duration.between(now, invited.until()))));
        blocks.add(links(link(about, "INVITED.accept", links.accept(invited.id())),
                link(about, "INVITED.decline", links.decline(invited.id())),
                link(about, "INVITED.look", links.invitation(invited.id()))));
        return blocks;
    }

    private Block look(Subject about) {
        return links(link(about, about.notice().kind() + ".look", links.ask(about.ask().id())));
    }

    private Block.Link link(Subject about, String label, URI to) {
        return new Block.Link(say(about, "mail." + label), to);
    }

    private static Block links(Block.Link... some) {
        return new Block.Links(List.of(some));
    }

    /** With the zone's name, since a mail may be read where it is another time. */
    private static String time(Subject about, Instant at) {
        var language = Locale.forLanguageTag(say(about, "mail.language"));
        return DateTimeFormatter.ofPattern(say(about, "mail.time"), language)
                .withZone(about.recipient().zone()).format(at);
    }

    private static String say(Subject about, String key, Object... args) {
        return render(about, Message.of(key, args));
    }

    private static String render(Subject about, Message message) {
        return Texts.render(message, about.recipient().language(), about.recipient().zone());
    }
}
