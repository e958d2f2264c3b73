package org.cadre.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.cadre.asks.AnswerAccepted;
import org.cadre.asks.AnswerId;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AuthorAdded;
import org.cadre.asks.AuthorDesk;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.matching.TestIndex;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Cursor;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.cadre.profiles.PeopleDesk;
import org.cadre.profiles.ProfileDesk;
import org.cadre.skills.Claim;
import org.cadre.skills.SkillNotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SuggestionTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;

    private final TestCompany company = new TestCompany(database);
    private SuggestionDesk desk;
    private ColleagueId asker;
    private ColleagueId author;
    private SkillId kubernetes;
    private SkillId java;

    @BeforeEach
    void hire() {
        database.beans().with(Clock.class, Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
        new TestOutbox(database);
        asker = company.colleague("Grace", Classification.CONFIDENTIAL);
        author = company.colleague("Ada", Classification.CONFIDENTIAL);
        kubernetes = new SkillId(company.skill("Kubernetes", "k8s"));
        java = new SkillId(company.skill("Java"));
        desk = database.beans().get(SuggestionDesk.class);
    }

    @Test
    void anAcceptedAnswerSuggestsWhatItsAskIsAboutTheMostOftenSupportedFirst() {
        accepted("Pods", "It is about #java too.", Classification.INTERNAL, "k8s");
        accepted("Nodes", "", Classification.INTERNAL, "kubernetes", "no-skill");
        var mine = mine(author);
        assertThat(mine).extracting(SuggestedSkill::label).containsExactly("Kubernetes", "Java");
        assertThat(mine.getFirst().shownBy()).extracting(ShowingAnswer::title).containsExactlyInAnyOrder("Pods",
                "Nodes");
        assertThat(waiting(author)).isEqualTo(2);
    }

    @Test
    void nobodyElseLearnsOfIt() {
        accepted("Pods", "", Classification.INTERNAL, "k8s");
        assertThat(mine(asker)).isEmpty();
        assertThat(waiting(asker)).isZero();
        var reader = company.reader(asker);
        var people = database.beans().get(PeopleDesk.class);
        assertThat(database.call(() -> people.person(reader, author)).claims()).isEmpty();
        assertThat(database.call(() -> people.list(reader, "k8s", Cursor.of("", 9))).items()).isEmpty();
        assertThat(database.call(() -> desk.showing(reader, author))).isEmpty();
        assertThatThrownBy(() -> database.run(() -> desk.confirm(reader, kubernetes, 3)))
                .isInstanceOf(SkillNotFound.class);
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(database.call(() -> index.finder().findFor(reader, "kubernetes?", 5)).stream()
                    .flatMap(one -> one.reasons().stream()).map(reason -> reason.message().key()))
                    .doesNotContain("reason.skill");
        }
    }

    @Test
    void aConfirmedOneIsAClaimShownByItsAnswersToWhoMaySeeTheAsk() {
        accepted("Pods", "", Classification.INTERNAL, "k8s");
        accepted("Secret pods", "", Classification.CONFIDENTIAL, "k8s");
        var me = company.reader(author);
        assertThatThrownBy(() -> database.run(() -> desk.confirm(me, kubernetes, 6))).isInstanceOfSatisfying(
                BadInput.class, bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("level"));
        assertThat(mine(author)).as("nothing is done by half").hasSize(1);
        database.run(() -> desk.confirm(me, kubernetes, 4));
        assertThat(database.call(() -> database.beans().get(ProfileDesk.class).mine(me)).claims())
                .extracting(Claim::label, Claim::level)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Kubernetes", 4));
        assertThat(mine(author)).isEmpty();
        assertThat(showing(author)).containsExactlyInAnyOrder("Pods", "Secret pods");
        var cleared = company.colleague("Bob", Classification.INTERNAL);
        assertThat(showing(cleared)).containsExactly("Pods");
    }

    @Test
    void aDismissedOneNeverComesBackAndIsClaimedOnlyByItsOwner() {
        accepted("Pods", "", Classification.INTERNAL, "k8s");
        var me = company.reader(author);
        database.run(() -> desk.dismiss(me, kubernetes));
        accepted("Nodes", "", Classification.INTERNAL, "k8s");
        assertThat(mine(author)).isEmpty();
        assertThatThrownBy(() -> database.run(() -> desk.dismiss(me, kubernetes))).isInstanceOf(SkillNotFound.class);
    }

    @Test
    void whatIsClaimedIsNotSuggested() {
        company.claims(author, kubernetes.value(), 2);
        accepted("Pods", "", Classification.INTERNAL, "k8s");
        assertThat(mine(author)).isEmpty();
    }

    @Test
    void anAskThatItsAuthorMayNoLongerSeeLeavesTheSkillAlone() {
        var ask = accepted("Pods", "", Classification.INTERNAL, "k8s");
        company.classify(ask, Classification.RESTRICTED);
        assertThat(mine(author)).singleElement().satisfies(one -> {
            assertThat(one.label()).isEqualTo("Kubernetes");
            assertThat(one.shownBy()).isEmpty();
        });
    }

    @Test
    void anAcceptanceTakenBackOrMovedSupportsNothing() {
        var ask = accepted("Pods", "", Classification.INTERNAL, "k8s");
        var other = company.answer(ask, asker, "Better.");
        company.accept(ask, other);
        assertThat(mine(author)).isEmpty();
        var taken = accepted("Nodes", "", Classification.INTERNAL, "k8s");
        assertThat(mine(author)).hasSize(1);
        var reader = company.reader(asker);
        database.run(() -> database.beans().get(AskDesk.class).reopen(reader, new org.cadre.asks.AskId(taken)));
        assertThat(mine(author)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aMergedAskNamesNothing() {
        var ask = accepted("Pods", "", Classification.INTERNAL, "k8s");
        var into = company.ask(asker, "Older", "", Classification.INTERNAL);
        company.behindOurBack("update ask set merged_into = '" + into + "' where id = '" + ask + "'");
        assertThat(mine(author)).allSatisfy(one -> assertThat(one.shownBy()).isEmpty());
    }

    @Test
    void everyAuthorIsSuggestedItButWhoAnsweredOneself() {
        var bob = company.colleague("Bob", Classification.INTERNAL);
        var ask = company.ask(asker, "Pods", "", Classification.INTERNAL, "k8s");
        var answer = company.answer(ask, author, "Drain it.");
        var first = company.reader(author);
        database.run(() -> database.beans().get(AuthorDesk.class).add(first, new AnswerId(answer), "Bob"));
        company.accept(ask, answer);
        handle(ask, answer);
        handle(ask, answer);
        assertThat(mine(bob)).hasSize(1);
        assertThat(mine(author)).hasSize(1);
        var own = company.ask(asker, "Mine", "", Classification.INTERNAL, "java");
        var ownAnswer = company.answer(own, asker, "Found it.");
        company.accept(own, ownAnswer);
        handle(own, ownAnswer);
        assertThat(mine(asker)).isEmpty();
    }

    @Test
    void whoBecomesAnAuthorAfterTheAcceptanceIsSuggestedItToo() {
        var bob = company.colleague("Bob", Classification.INTERNAL);
        var ask = company.ask(asker, "Pods", "", Classification.INTERNAL, "k8s");
        var answer = company.answer(ask, author, "Drain it.");
        var first = company.reader(author);
        var added = new AuthorAdded(ask, answer, bob.value(), author.value());
        database.run(() -> database.beans().get(AuthorDesk.class).add(first, new AnswerId(answer), "Bob"));
        deliver(SuggestToAuthor.class, added);
        assertThat(mine(bob)).as("not accepted yet").isEmpty();
        company.accept(ask, answer);
        deliver(SuggestToAuthor.class, added);
        assertThat(mine(bob)).extracting(SuggestedSkill::label).containsExactly("Kubernetes");
    }

    @Test
    void whatTheAuthorAnsweredAnonymouslyIsShownToNobodyElse() {
        var ask = accepted("Pods", "", Classification.INTERNAL, "k8s");
        company.behindOurBack("update answer set anonymous = true where ask_id = '" + ask + "'");
        var me = company.reader(author);
        database.run(() -> desk.confirm(me, kubernetes, 4));
        assertThat(showing(author)).containsExactly("Pods");
        assertThat(showing(asker)).isEmpty();
    }

    @Test
    void fewAreShownAtOnce() {
        for (int i = 0; i < SuggestionDesk.MOST + 2; i++) {
            company.skill("Skill" + i);
            accepted("Ask " + i, "", Classification.INTERNAL, "skill" + i);
        }
        assertThat(mine(author)).hasSize(SuggestionDesk.MOST);
        assertThat(waiting(author)).isEqualTo(SuggestionDesk.MOST);
    }

    private UUID accepted(String title, String body, Classification level, String... tags) {
        var ask = company.ask(asker, title, body, level, tags);
        var answer = company.answer(ask, author, "Like this.");
        company.accept(ask, answer);
        handle(ask, answer);
        return ask;
    }

    private void handle(UUID ask, UUID answer) {
        deliver(SuggestSkills.class, new AnswerAccepted(ask, answer));
    }

    private <M extends Record> void deliver(Class<? extends Handler<M>> handler, M message) {
        database.run(() -> database.beans().get(handler).handle(message,
                new Delivery(UUID.randomUUID(), 1, Instant.parse("2026-03-10T12:00:00Z"))));
    }

    private List<SuggestedSkill> mine(ColleagueId who) {
        Reader reader = company.reader(who);
        return database.call(() -> desk.mine(reader));
    }

    private int waiting(ColleagueId who) {
        Reader reader = company.reader(who);
        return database.call(() -> desk.waiting(reader));
    }

    private List<String> showing(ColleagueId to) {
        Reader reader = company.reader(to);
        return database.call(() -> desk.showing(reader, author)).getOrDefault(kubernetes, List.of()).stream()
                .map(ShowingAnswer::title).toList();
    }
}
