package org.cadre.notices;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.people.Colleague;

/** Says things to one colleague, in their language and time zone. */
public record Words(Colleague recipient) {
    public String say(String key, Object... args) {
        return say(Message.of(key, args));
    }

    public String say(Message message) {
        return Texts.render(message, recipient.language(), recipient.zone());
    }

    /** The language that is spoken to them, which is English where theirs is not known. */
    public Locale language() {
        return Locale.forLanguageTag(say("mail.language"));
    }

    /** With the zone's name, since a mail may be read where it is another time. */
    public String time(Instant at) {
        return DateTimeFormatter.ofPattern(say("mail.time"), language()).withZone(recipient.zone()).format(at);
    }
}
