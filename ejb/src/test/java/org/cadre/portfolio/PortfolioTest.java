package org.cadre.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.cadre.capacity.RoutingSettings;
import org.cadre.database.TestDatabase;
import org.cadre.exports.ExportBook;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.portfolio.Portfolio.Work;
import org.cadre.rulebook.Effect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ada answered an open question and one behind a wall, and both were accepted; a third answer was not. */
class PortfolioTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private ColleagueId asker;
    private ColleagueId ada;
    private UUID open;
    private UUID walled;

    @SuppressWarnings("NullAway.Init")
    PortfolioTest() {}

    @BeforeEach
    void company() {
        database.beans().with(Clock.class, Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC))
                .with(RoutingSettings.class, RoutingSettings.from(_ -> Optional.empty()));
        new TestOutbox(database);
        company = new TestCompany(database);
        asker = company.colleague("Asker", Classification.CONFIDENTIAL);
        ada = company.colleague("Ada", Classification.CONFIDENTIAL);
        var kubernetes = company.skill("Kubernetes", "k8s");
        company.claims(ada, kubernetes, 4);
        company.claims(ada, company.skill("Java"), 2);
        open = accepted(company.ask(asker, "=Drain a node?", "How?", Classification.INTERNAL, "k8s"));
        var wall = company.wall("Deal", asker, ada);
        walled = accepted(company.ask(asker, "The deal", "What?", Classification.INTERNAL, wall));
        accepted(company.ask(asker, "Confidential", "What?", Classification.CONFIDENTIAL));
        company.answer(company.ask(asker, "Not accepted", "What?", Classification.INTERNAL), ada, "So.");
        database.run(() -> database.entities().createNativeQuery("""
                insert into endorsement (id, endorser_id, endorsed_id, skill_id, reason, given_at)
                values (gen_random_uuid(), ?1, ?2, ?3, 'She moved our cluster.', now())""")
                .setParameter(1, asker.value()).setParameter(2, ada.value()).setParameter(3, kubernetes)
                .executeUpdate());
    }

    @Test
    void whatWasAcceptedStandsThereWithTheSkillsThatItShows() {
        var mine = database.call(() -> desk().mine(me()));
        assertThat(mine.works()).extracting(Work::title).containsExactlyInAnyOrder("=Drain a node?", "The deal",
                "Confidential");
        assertThat(mine.skills()).extracting(Portfolio.Skilled::label).containsExactly("Kubernetes", "Java");
        assertThat(mine.skills().getFirst().evidence()).extracting(work -> work.ask().value()).as("by its other label")
                .containsExactly(open);
        assertThat(mine.skills().getFirst().endorsers()).isEqualTo(1);
        assertThat(mine.endorsements()).extracting(Portfolio.Endorsed::reason)
                .containsExactly("She moved our cluster.");
        assertThat(database.call(() -> desk().mine(reader(asker))).works()).isEmpty();
    }

    @Test
    void whatOneMayNoLongerSeeIsGone() {
        database.run(() -> database.entities().createNativeQuery("delete from wall_member where colleague_id = ?1")
                .setParameter(1, ada.value()).executeUpdate());
        assertThat(database.call(() -> desk().mine(me())).works()).extracting(work -> work.ask().value())
                .contains(open).doesNotContain(walled);
    }

    @Test
    void aFileHasNothingSecretAndRunsNoFormula() {
        var file = database.call(() -> desk().export(me()));
        assertThat(file.works()).extracting(work -> work.ask().value()).containsExactly(open);
        assertThat(file.withheld()).isEqualTo(2);
        assertThat(database.call(() -> desk().csv(me()))).contains("'=Drain a node?", "SKILL,Kubernetes")
                .doesNotContain("The deal", "Confidential");
    }

    @Test
    void theRulesOfExportingAreAskedAndWhatTheySaidIsKept() {
        database.run(() -> database.entities().createNativeQuery("delete from decision").executeUpdate());
        database.call(() -> desk().export(me()));
        assertThat(decisions()).isEqualTo(1);
        database.call(() -> desk().mine(me()));
        assertThat(decisions()).as("looking is no export").isEqualTo(1);
    }

    @Test
    void aRuleThatRefusesKeepsItInside() {
        var book = new ExportBook(database);
        book.only("export.kind == \"" + PortfolioDesk.KIND + "\"", Effect.REFUSE);
        book.refuses("trial", () -> desk().csv(me()));
    }

    private long decisions() {
        return database.call(() -> ((Number) database.entities()
                .createNativeQuery("select count(*) from decision where stage = 'EXPORT'").getSingleResult())
                .longValue());
    }

    private UUID accepted(UUID ask) {
        company.accept(ask, company.answer(ask, ada, "So."));
        return ask;
    }

    private Reader me() {
        return reader(ada);
    }

    /** Inside a transaction. */
    private Reader reader(ColleagueId who) {
        return database.beans().get(Colleagues.class).reader(who).orElseThrow();
    }

    private PortfolioDesk desk() {
        return database.beans().get(PortfolioDesk.class);
    }
}
