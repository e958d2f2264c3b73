package org.cadre.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.cadre.asks.AnswerAccepted;
import org.cadre.asks.NotAllowedNow;
import org.cadre.clock.Watch;
import org.cadre.consents.ConsentDesk;
import org.cadre.consents.Signal;
import org.cadre.database.Sql;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.imports.Steps;
import org.cadre.index.Model;
import org.cadre.matching.IndexNotReady;
import org.cadre.matching.TestCompany;
import org.cadre.matching.TestIndex;
import org.cadre.outbox.Outbox;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.tuning.TuningId;
import org.cadre.tuning.TuningState;
import org.cadre.tuning.Tunings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A company where one of two who know everything is always the one whose answer is accepted: who has answered less. */
class LearningTest {
    private static final List<String> TOPICS = List.of("gateway", "printer", "licence", "certificate", "backup");
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;

    private final Watch clock = new Watch(NOW);
    private final TestCompany company = new TestCompany(database);
    private final List<ColleagueId> experts = new ArrayList<>();
    private TestOutbox outbox;
    private TestIndex index;
    private ColleagueId asker;
    private Reader governor;
    private Reader second;
    private int asked;
    /** What another node does after the next step. */
    private Runnable otherNode = () -> {};

    @SuppressWarnings("NullAway.Init")
    LearningTest() {}

    @BeforeEach
    void aCompany() {
        database.beans().with(Clock.class, clock).with(Steps.class, new Steps() {
            @Override
            public <T> T step(Supplier<T> work) {
                T result = database.call(work);
                var meanwhile = otherNode;
                otherNode = () -> {};
                meanwhile.run();
                return result;
            }
        });
        outbox = new TestOutbox(database);
        asker = company.colleague("Grace", Classification.INTERNAL);
        governor = office("Ada");
        second = office("Alan");
        for (String topic : TOPICS)
            experts.add(company.colleague("Expert " + topic, Classification.INTERNAL));
        index = new TestIndex(database, folder).catchUp();
        outbox.with(LearnWeights.class).with(TryInShadow.class);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void weightsAreLearnedTriedInShadowAndPutToUseByAnotherOne() {
        settle(70);
        var id = learn();
        assertThat(learned(id).state()).isEqualTo(TuningState.SHADOW);
        assertThat(learned(id).questions()).isBetween(50, 70);
        assertThat(learned(id).model().orElseThrow().words()).isNotEqualTo(Model.shipped().words())
                .containsEntry("SKILLS", Model.shipped().words().get("SKILLS"));
        assertThat(used()).as("only tried").isEqualTo(Model.shipped().words());
        assertThatThrownBy(() -> activate(governor, id)).isInstanceOf(NotAllowedNow.class)
                .hasMessageContaining("tuning.another");
        clock.advance(Duration.ofDays(1));
        settle(LearningDesk.TRIALS - 1);
        assertThatThrownBy(() -> activate(second, id)).isInstanceOf(NotAllowedNow.class)
                .hasMessageContaining("tuning.too-few");
        settle(1);
        var trial = trials(second).getFirst();
        assertThat(trial.comparison().questions()).isEqualTo(LearningDesk.TRIALS);
        assertThat(trial.comparison().used()).isBetween(0.2, 1.0);
        assertThat(trial.comparison().tried()).isGreaterThanOrEqualTo(trial.comparison().used());
        assertThat(trial.mayActivate()).isTrue();
        assertThat(trials(governor).getFirst().mayActivate()).as("who had them learned").isFalse();
        activate(second, id);
        assertThat(used()).isEqualTo(learned(id).model().orElseThrow().words());
        assertThat(acts()).contains(LearningDesk.WANTED, LearningDesk.ACTIVATED);
        database.run(() -> desk().retire(governor, id));
        assertThat(used()).isEqualTo(Model.shipped().words());
        assertThat(acts()).contains(LearningDesk.RETIRED);
        assertThatThrownBy(() -> database.run(() -> desk().retire(governor, id)))
                .hasMessageContaining("tuning.not-used");
    }

    @Test
    void weightsThatDoWorseAreNotPutToUse() {
        settle(60);
        var id = learn();
        database.run(() -> sql("""
                insert into tuning_trial (tuning_id, ask_id, used, tried) select ?1, id, 1, 2 from ask""", id.value()));
        assertThatThrownBy(() -> activate(second, id)).isInstanceOf(NotAllowedNow.class)
                .hasMessageContaining("tuning.worse");
        assertThat(trials(second).getFirst().comparison()).satisfies(one -> {
            assertThat(one.used()).isEqualTo(1);
            assertThat(one.tried()).isEqualTo(0.5);
            assertThat(one.high()).isEqualTo(-0.5);
        });
    }

    @Test
    void ofFewOutcomesNothingIsLearned() {
        settle(20);
        assertThat(learned(learn()).state()).isEqualTo(TuningState.TOO_FEW);
        assertThat(learned(learn()).number()).as("and may be tried again").isEqualTo(2);
        assertThat(used()).isEqualTo(Model.shipped().words());
    }

    @Test
    void whatTheCouncilDoesNotAgreeToIsNotLearnedFrom() {
        settle(60);
        var council = reader(company.colleague("Carol", Classification.INTERNAL), Role.WORKS_COUNCIL);
        database.run(() -> {
            database.beans().get(ConsentDesk.class).set(council, "Berlin", Signal.COUNCIL, true, "asked from now on");
            database.beans().get(ConsentDesk.class).set(council, "Berlin", Signal.ACTIVITY, false, "not agreed");
        });
        var words = learned(learn()).model().orElseThrow().words();
        for (String feature : List.of("ACTIVE_WEEK", "ACTIVE_MONTH", "ACTIVE_QUARTER", "ACTIVE_YEAR", "LATELY"))
            assertThat(words.get(feature)).as(feature).isEqualTo(Model.shipped().words().get(feature));
        assertThat(words).isNotEqualTo(Model.shipped().words());
    }

    @Test
    void aNodeThatIsThroughSecondTakesNothingBack() {
        settle(60);
        var id = database.call(() -> desk().learn(governor));
        otherNode = () -> database
                .run(() -> database.beans().get(Tunings.class).learned(id, Model.shipped(), 77, clock.instant()));
        outbox.relay();
        assertThat(learned(id).state()).isEqualTo(TuningState.SHADOW);
        assertThat(learned(id).questions()).isEqualTo(77);
        database.run(() -> database.beans().get(Outbox.class).append(id.value(), new LearningWanted(id.value())));
        outbox.relay();
        assertThat(learned(id).state()).as("told again").isEqualTo(TuningState.SHADOW);
    }

    @Test
    void anIndexThatIsNotReadyHoldsNothingUp() {
        settle(60);
        learn();
        clock.advance(Duration.ofDays(1));
        var ask = company.ask(asker, "The printer is broken", "Again.", Classification.INTERNAL);
        var answer = company.answer(ask, experts.get(1), "Restart it.");
        company.accept(ask, answer);
        database.run(() -> sql("update ask set filed_at = ?2 where id = ?1", ask, Timestamp.from(clock.instant())));
        index.close();
        assertThatThrownBy(() -> index.live().read(view -> view)).isInstanceOf(IndexNotReady.class);
        told(ask, answer);
        assertThat(trials(second).getFirst().comparison().questions()).isZero();
    }

    @Test
    void oneAtATimeAndOnlyByTheOffice() {
        database.run(() -> desk().learn(governor));
        assertThatThrownBy(() -> database.run(() -> desk().learn(second))).isInstanceOf(NotAllowedNow.class)
                .hasMessageContaining("tuning.already-learning");
        var employee = company.reader(asker);
        for (Runnable deed : List.<Runnable>of(() -> desk().learn(employee), () -> desk().all(employee),
                () -> desk().activate(employee, TuningId.random()), () -> desk().retire(employee, TuningId.random())))
            assertThatThrownBy(() -> database.run(deed)).isInstanceOf(NotAllowedNow.class)
                    .hasMessageContaining("office.who");
        var auditor = reader(company.colleague("Otto", Classification.INTERNAL), Role.AUDITOR);
        assertThat(trials(auditor)).hasSize(1);
        assertThatThrownBy(() -> database.run(() -> desk().learn(auditor))).hasMessageContaining("office.who");
        assertThatThrownBy(() -> activate(second, TuningId.random())).isInstanceOf(TuningNotFound.class);
    }

    @Test
    void whoAnsweredAnonymouslyAndWhatWasAskedBeforeAreNoTrial() {
        settle(60);
        var id = learn();
        var old = database.call(() -> (UUID) database.entities()
                .createNativeQuery("select id from ask order by filed_at limit 1").getSingleResult());
        told(old, UUID.randomUUID());
        assertThat(trials(second).getFirst().comparison().questions()).isZero();
        clock.advance(Duration.ofDays(1));
        settle(1, true);
        assertThat(trials(second).getFirst().comparison().questions()).isZero();
        settle(1, false);
        assertThat(trials(second).getFirst().comparison().questions()).isEqualTo(1);
        assertThat(learned(id).state()).isEqualTo(TuningState.SHADOW);
    }

    private TuningId learn() {
        var id = database.call(() -> desk().learn(governor));
        outbox.relay();
        return id;
    }

    private org.cadre.tuning.Tuning learned(TuningId id) {
        return database.call(() -> database.beans().get(Tunings.class).find(id)).orElseThrow();
    }

    private Map<String, Double> used() {
        return database.call(() -> database.beans().get(Tunings.class).used()).words();
    }

    private List<Trial> trials(Reader reader) {
        return database.call(() -> desk().all(reader));
    }

    private void activate(Reader reader, TuningId id) {
        database.run(() -> desk().activate(reader, id));
    }

    private void settle(int many) {
        settle(many, false);
    }

    /** Topics in turn, each by its expert, an hour after another. */
    private void settle(int many, boolean anonymously) {
        for (int i = 0; i < many; i++) {
            clock.advance(Duration.ofHours(1));
            int topic = asked++ % TOPICS.size();
            var ask = company.ask(asker, "The " + TOPICS.get(topic) + " is broken", "It does not work.",
                    Classification.INTERNAL);
            var answer = company.answer(ask, experts.get(topic), "Restart the " + TOPICS.get(topic) + ".");
            database.run(() -> {
                sql("update ask set filed_at = ?2 where id = ?1", ask, Timestamp.from(clock.instant()));
                sql("update answer set given_at = ?2, anonymous = ?3 where id = ?1", answer,
                        Timestamp.from(clock.instant().plusSeconds(60)), anonymously);
            });
            company.accept(ask, answer);
            index.catchUp();
            told(ask, answer);
        }
    }

    private void told(UUID ask, UUID answer) {
        database.run(() -> database.beans().get(Outbox.class).append(ask, new AnswerAccepted(ask, answer)));
        outbox.relay();
    }

    private Set<String> acts() {
        return database.call(() -> Sql.column(database.entities().createNativeQuery("select distinct kind from act"))
                .stream().map(String.class::cast).collect(Collectors.toSet()));
    }

    private LearningDesk desk() {
        return database.beans().get(LearningDesk.class);
    }

    private Reader office(String name) {
        return reader(company.colleague(name, Classification.INTERNAL), Role.GOVERNANCE);
    }

    private Reader reader(ColleagueId id, Role role) {
        var one = company.reader(id);
        return new Reader(id, one.clearance(), one.walls(), Set.of(Role.EMPLOYEE, role), Locale.ENGLISH, one.zone());
    }

    private void sql(String text, Object... values) {
        var query = database.entities().createNativeQuery(text);
        for (int i = 0; i < values.length; i++)
            query.setParameter(i + 1, values[i]);
        query.executeUpdate();
    }
}
