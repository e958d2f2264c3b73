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
import org.cadre.suggestions.ShowingAnswer;
import org.cadre.web.People;
import org.cadre.web.Person;
import org.cadre.web.asks.AskLine;
import org.cadre.web.follows.FollowView;
import org.cadre.web.language.Texts;
import org.cadre.web.people.PersonView.Endorser;
import org.cadre.web.people.PersonView.Endorsing;
import org.cadre.web.people.PersonView.Shown;
import org.cadre.web.people.PersonView.SkillLine;

/** Makes what the pages show of people. */
public final class PersonViews {
    private static final int TOPICS = 12;

    private PersonViews() {}

    public static Person person(PersonCard card) {
        return new Person(card.id().toString(), card.name(), People.place(card.orgUnit(), card.site()));
    }

    /** @param endorsing whether the reader can, since it is a page of somebody else who is here */
    public static List<SkillLine> skills(Reader reader, List<Claim> claims, SkillProof proof, boolean endorsing) {
        return claims.stream().map(claim -> {
            var endorsers = proof.endorsements().stream().filter(one -> one.skill().equals(claim.skill())).toList();
            return new SkillLine(claim.skill().toString(), claim.label(), claim.level(),
                    claim.evidence().stream().map(URI::toString).toList(), claim.lastUsed(),
                    shown(proof.answers().getOrDefault(claim.skill(), List.of())),
                    endorsers.stream().map(one -> new Endorser(one.endorser().toString(), one.name(),
                            one.reason().orElse(""))).toList(),
                    !endorsing
                            ? Endorsing.NEITHER
                            : endorsers.stream().anyMatch(one -> one.endorser().equals(reader.id()))
                                    ? Endorsing.WITHDRAW
                                    : Endorsing.ENDORSE);
        }).toList();
    }

    public static List<Shown> shown(List<ShowingAnswer> answers) {
        return answers.stream().map(one -> new Shown("/asks/" + one.ask() + "#answer-" + one.answer(), one.title()))
                .toList();
    }

    static DirectoryView.Entry entry(PersonLine line, Texts t) {
        return new DirectoryView.Entry(person(line.person()), site(line.person(), t),
                line.strongest().stream().map(Claim::label).toList(), line.away());
    }

    static PersonView page(Reader reader, PersonDetails details, List<Ask> answered, List<AskLine> lines,
            boolean following, SkillProof proof, Texts t) {
        var card = details.person();
        boolean me = card.id().equals(reader.id());
        var time = details.zone().map(zone -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(t.locale()).format(t.now().atZone(zone)) + ", " + zone.getId());
        var topics = answered.stream().flatMap(ask -> ask.tags().stream()).distinct().limit(TOPICS).toList();
        return new PersonView(person(card), me, details.mail(), site(card, t),
                time.orElse(""), details.manager().map(PersonViews::person), details.awayUntil(),
                !card.active(), skills(reader, details.claims(), proof, !me && card.active()), topics, lines,
                new FollowView("person", card.id().toString(), following));
    }

    private static String site(PersonCard card, Texts t) {
        return card.site() + ", " + Locale.of("", card.country()).getDisplayCountry(t.locale());
    }
}
