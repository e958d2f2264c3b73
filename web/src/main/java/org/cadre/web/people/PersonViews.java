package org.cadre.web.people;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

import org.cadre.asks.Ask;
import org.cadre.people.Reader;
import org.cadre.profiles.PersonCard;
import org.cadre.profiles.PersonDetails;
import org.cadre.profiles.PersonLine;
import org.cadre.skills.Claim;
import org.cadre.web.People;
import org.cadre.web.Person;
import org.cadre.web.asks.AskLine;
import org.cadre.web.follows.FollowView;
import org.cadre.web.language.Texts;
import org.cadre.web.people.PersonView.SkillLine;

/** Makes what the pages show of people. */
public final class PersonViews {
    private static final int TOPICS = 12;

    private PersonViews() {}

    public static Person person(PersonCard card) {
        return new Person(card.id().toString(), card.name(), People.place(card.orgUnit(), card.site()));
    }

    public static List<SkillLine> skills(List<Claim> claims) {
        return claims.stream().map(claim -> new SkillLine(claim.skill().toString(), claim.label(), claim.level(),
                claim.evidence().stream().map(URI::toString).toList(), claim.lastUsed())).toList();
    }

    static DirectoryView.Entry entry(PersonLine line, Texts t) {
        return new DirectoryView.Entry(person(line.person()), site(line.person(), t),
                line.strongest().stream().map(Claim::label).toList(), line.away());
    }

    static PersonView page(Reader reader, PersonDetails details, List<Ask> answered, List<AskLine> lines,
            boolean following,
            Texts t) {
        var card = details.person();
        var time = details.zone().map(zone -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(t.locale()).format(t.now().atZone(zone)) + ", " + zone.getId());
        var topics = answered.stream().flatMap(ask -> ask.tags().stream()).distinct().limit(TOPICS).toList();
        return new PersonView(person(card), card.id().equals(reader.id()), details.mail(), site(card, t),
                time.orElse(""), details.manager().map(PersonViews::person), details.awayUntil(),
                !card.active(), skills(details.claims()), topics, lines,
                new FollowView("person", card.id().toString(), following));
    }

    private static String site(PersonCard card, Texts t) {
        return card.site() + ", " + Locale.of("", card.country()).getDisplayCountry(t.locale());
    }
}
