package org.cadre.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.channels.Channel;
import org.cadre.channels.Choice;
import org.cadre.channels.Preference;
import org.cadre.channels.PreferenceDesk;
import org.cadre.database.TestDatabase;
import org.cadre.duplicates.DuplicateDesk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Texts;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.thanks.AnswerHelped;
import org.cadre.thanks.ThankAuthors;
import org.cadre.thanks.Thanks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThanksTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Office office;
    private ColleagueId asker;
    private ColleagueId expert;
    private AskId ask;
    private AnswerId answer;

    @SuppressWarnings("NullAway.Init")
    ThanksTest() {}

    @BeforeEach
    void anAcceptedAnswer() {
        office = new Office(database);
        asker = colleague("Grace Hopper");
        expert = colleague("Ada Lovelace");
        ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        answer = office.answer(expert, ask);
        accept("");
    }

    @Test
    void whatHelpedSeveralIsToldOnceWithTheCount() {
        helps(colleague("One"));
        helps(colleague("Two"));
        duplicate(Classification.INTERNAL);
        later(0);
        assertThat(inbox()).as("it is gathered first").isEmpty();
        later(1);
        assertThat(inbox()).containsExactly("Your answer to “Rotate the key?” helped others, 3 times");
        helps(colleague("Three"));
        later(2);
        assertThat(inbox()).as("not again within a week").hasSize(1);
        later(6);
        assertThat(inbox()).hasSize(2).first()
                .isEqualTo("Your answer to “Rotate the key?” helped somebody else");
    }

    @Test
    void aVoteThatWasTakenBackThanksNobody() {
        var one = colleague("One");
        helps(one);
        vote(one, 0);
        later(2);
        assertThat(inbox()).isEmpty();
        helps(one);
        later(2);
        vote(one, 0);
        helps(one);
        later(8);
        assertThat(inbox()).as("the same help counts once").hasSize(1);
    }

    @Test
    void aMoreSecretDuplicateIsNotCounted() {
        duplicate(Classification.INTERNAL);
        var secret = office.ask(asker, "Behind a wall?", Classification.INTERNAL);
        var wall = UUID.randomUUID();
        database.run(() -> database.entities().createNativeQuery("insert into wall (id, name) values (?1, 'Deal')")
                .setParameter(1, wall).executeUpdate());
        mark(secret);
        database.run(() -> database.entities().createNativeQuery("update ask set wall_id = ?1 where id = ?2")
                .setParameter(1, wall).setParameter(2, secret.value()).executeUpdate());
        later(2);
        assertThat(inbox()).containsExactly("Your answer to “Rotate the key?” helped somebody else");
    }

    @Test
    void acceptingAgainThanksAgain() {
        database.run(() -> desk().reopen(reader(asker), ask));
        accept("");
        later(2);
        assertThat(inbox()).hasSize(1);
    }

    @Test
    void whoWantsNoThanksGetsNone() {
        var usual = Preference.USUAL;
        database.run(() -> office.bean(PreferenceDesk.class).change(reader(expert),
                new Preference(usual.quiet(), usual.digest(),
                        Map.of(NoticeKind.HELPED_AGAIN.name(), new Choice(Channel.OFF, false)))));
        helps(colleague("One"));
        later(2);
        assertThat(inbox()).isEmpty();
    }

    @Test
    void anAskerSaysAWordOfThanksThatIsScreenedAndShort() {
        say("You saved our evening.");
        assertThat(said()).hasValue("You saved our evening.");
        say("Mail me: grace.hopper@gmail.example or with AKIAIOSFODNN7EXAMPLE");
        assertThat(said().orElseThrow()).doesNotContain("AKIAIOSFODNN7EXAMPLE");
        say("");
        assertThat(said()).isEmpty();
        assertThatThrownBy(() -> say("x".repeat(Thanks.LONGEST + 1))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> database.run(() -> desk().thank(reader(expert), answer, "Thanks to me")))
                .isInstanceOf(NotAllowedNow.class);
        var other = office.answer(colleague("One"), ask);
        assertThatThrownBy(() -> database.run(() -> desk().thank(reader(asker), other, "Thanks")))
                .as("not accepted").isInstanceOf(NotAllowedNow.class);
    }

    private void accept(String words) {
        database.run(() -> desk().accept(reader(asker), answer, words));
    }

    private void say(String words) {
        database.run(() -> desk().thank(reader(asker), answer, words));
    }

    private Optional<String> said() {
        return Optional.ofNullable(database.call(() -> {
            var given = office.bean(Asks.class).seenBy(reader(expert), answer);
            return desk().thanksFor(List.of(given));
        }).get(answer));
    }

    private void helps(ColleagueId who) {
        vote(who, 1);
    }

    private void vote(ColleagueId who, int value) {
        database.run(() -> desk().vote(reader(who), answer, value));
    }

    private void duplicate(Classification classification) {
        mark(office.ask(asker, "How is the key rotated?", classification));
    }

    private void mark(AskId same) {
        database.run(() -> office.bean(DuplicateDesk.class).mark(reader(asker), same, ask));
    }

    /** The chore, so many days later, and what comes of it. */
    private void later(int days) {
        office.later(Duration.ofDays(days));
        office.waiting.clear();
        database.run(() -> office.bean(ThankAuthors.class).tidy(office.bean(Clock.class).instant(), 100));
        office.waiting.stream().filter(AnswerHelped.class::isInstance).map(AnswerHelped.class::cast).toList()
                .forEach(helped -> office.deliver(TellOfHelp.class, helped));
    }

    private List<String> inbox() {
        return database.call(() -> office.bean(NoticeDesk.class).list(reader(expert), Optional.empty(), 50))
                .stream().filter(item -> item.kind() == NoticeKind.HELPED_AGAIN)
                .map(item -> Texts.render(item.text(), Locale.ENGLISH)).toList();
    }

    private ColleagueId colleague(String name) {
        return office.colleague(name, Locale.ENGLISH, "Europe/Berlin", Classification.CONFIDENTIAL);
    }

    /** Inside a transaction. */
    private Reader reader(ColleagueId who) {
        return office.bean(Colleagues.class).reader(who).orElseThrow();
    }

    private AskDesk desk() {
        return office.bean(AskDesk.class);
    }
}
