package org.cadre.waves;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.governance.Ruling;
import org.cadre.governance.Stage;
import org.cadre.handling.Handling;
import org.cadre.index.ExpertFilters;
import org.cadre.index.Need;
import org.cadre.matching.Candidate;
import org.cadre.matching.TestCompany;
import org.cadre.matching.TestIndex;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.routing.DefaultSettings;
import org.cadre.rulebook.BookYaml;
import org.cadre.rulebook.Effect;
import org.cadre.rulebook.Mode;
import org.cadre.rulebook.RuleText;
import org.cadre.sieve.AskFilter;
import org.cadre.sieve.AskFilters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** With the starter rule book: contractors are asked nothing above INTERNAL, controlled things need an authorisation. */
class AdmissionTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;

    private final TestCompany company = new TestCompany(database);
    private ColleagueId asker;
    private UUID skill;

    @SuppressWarnings("NullAway.Init")
    AdmissionTest() {}

    @BeforeEach
    void people() {
        DefaultSettings.in(database.beans());
        new TestOutbox(database);
        asker = company.colleague("Grace", Classification.RESTRICTED);
        skill = company.skill("Payara");
    }

    @Test
    void whomARuleRefusesTakesNoPlaceInTheRanking() {
        for (int i = 0; i < 30; i++)
            contractor(expert("Contractor " + i, 5));
        var ada = expert("Ada", 1);
        var secret = ask(Classification.CONFIDENTIAL);
        var open = ask(Classification.INTERNAL);
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(found(index, secret, 1)).containsExactly(ada);
            assertThat(found(index, open, 1)).hasSize(1).doesNotContain(ada);
        }
    }

    @Test
    void theFilterIsKeptOnceWithTheFactsOfThenAndTellsWhyNot() {
        var cem = expert("Cem", 5);
        contractor(cem);
        var ada = expert("Ada", 1);
        var ask = ask(Classification.CONFIDENTIAL);
        try (var index = new TestIndex(database, folder).catchUp()) {
            found(index, ask, 1);
            var kept = kept(ask);
            assertThat(kept.facts()).containsEntry("ask.classification", "CONFIDENTIAL");
            assertThat(kept.rules().get("contractors-where-allowed@1")).contains("CONTRACTOR");
            found(index, ask, 1);
            assertThat(rows(ask)).as("nothing is other than before").isEqualTo(1);
            company.classify(ask.id().value(), Classification.RESTRICTED);
            found(index, again(ask), 1);
            assertThat(rows(ask)).isEqualTo(2);
        }
        assertThat(whyNot(ask, cem)).extracting(refused -> refused.by().name())
                .containsExactly("contractors-where-allowed");
        assertThat(whyNot(ask, ada)).isEmpty();
    }

    @Test
    void anAuthorisationCountsInTheQueryOnceGrantedAndNoMoreOnceEnded() {
        var eve = expert("Eve", 3);
        var ask = ask(Classification.INTERNAL);
        company.behindOurBack("insert into ask_handling (ask_id, export_controlled) values ('" + ask.id() + "', true)");
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(found(index, ask, 5)).isEmpty();
            assertThat(inQuery(index, ask)).isEmpty();
            company.behindOurBack("""
                    insert into authorisation (id, person_id, regime, scope, valid_until, requester_id, requested_at,
                      state, decider_id, version)
                    values (gen_random_uuid(), '%s', 'EAR', 'Licence', '%s', '%s', now(), 'GRANTED', '%s', 1)"""
                    .formatted(eve, LocalDate.now(ZoneOffset.UTC).plusDays(1), asker,
                            company.colleague("Oda", Classification.INTERNAL)));
            changed(eve);
            index.catchUp();
            assertThat(found(index, ask, 5)).containsExactly(eve);
            company.behindOurBack("update authorisation set valid_until = '2026-01-01'");
            assertThat(inQuery(index, ask)).as("the index lags").containsExactly(eve);
            assertThat(found(index, ask, 5)).as("the database has the last word").isEmpty();
            company.behindOurBack("update authorisation set state = 'EXPIRED'");
            changed(eve);
            index.catchUp();
            assertThat(inQuery(index, ask)).isEmpty();
            assertThat(index.drift()).isEmpty();
        }
    }

    @Test
    void nobodyIsAskedWhatTheyCouldNotRead() {
        for (int i = 0; i < 30; i++)
            expert("Eve " + i, 5);
        var ada = expert("Ada", 1);
        onlyTheVaultReadsWhatIsLabelled();
        var labelled = ask(Classification.INTERNAL);
        company.label(labelled.id().value(), new Handling(false, Optional.of("EU")));
        company.behindOurBack("update colleague set site = 'Vault' where id = '" + ada + "'");
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(found(index, again(labelled), 3)).containsExactly(ada);
            assertThat(found(index, ask(Classification.INTERNAL), 3)).hasSize(3).doesNotContain(ada);
        }
    }

    private void onlyTheVaultReadsWhatIsLabelled() {
        var rule = new RuleText("vault", "The vault", "Owner", "Purpose", List.of(), Stage.DISCLOSE,
                "size(ask.labels) > 0", "reader.site != 'Vault' && reader.id != asker.id", Effect.REFUSE,
                Optional.empty(), Map.of("en", "No."), Mode.ENFORCED, Optional.empty(), Optional.empty(), List.of());
        database.run(() -> database.entities().createNativeQuery("""
                insert into rule_version (rule, version, state, body, author, drafted_at, decided_by, decided_at,
                  starts_at)
                values ('vault', 1, 'PUBLISHED', ?1, gen_random_uuid(), now(), gen_random_uuid(), now(), now())""")
                .setParameter(1, BookYaml.write(rule)).executeUpdate());
    }

    private List<ColleagueId> found(TestIndex index, Ask ask, int limit) {
        return database.call(() -> index.finder().find(ask, List.of(), admission().now(ask).sieve(), limit)).stream()
                .map(Candidate::colleague).toList();
    }

    /** Whom the query alone lets through. */
    private List<ColleagueId> inQuery(TestIndex index, Ask ask) {
        var refusals = database.call(() -> admission().now(ask).sieve()).refusals();
        var need = Need.of(ask.title(), "", Instant.now()).filtered(ExpertFilters.but(refusals));
        return index.live().read(view -> view.index().rank(need, 50)).stream()
                .map(one -> new ColleagueId(one.expertId())).toList();
    }

    private List<Ruling.Refused> whyNot(Ask ask, ColleagueId who) {
        return database.call(() -> admission().whyNot(ask, who));
    }

    private AskFilter kept(Ask ask) {
        return database.call(() -> database.beans().get(AskFilters.class).last(ask.id().value(), asker)).orElseThrow();
    }

    private long rows(Ask ask) {
        return database.call(() -> ((Number) database.entities()
                .createNativeQuery("select count(*) from ask_filter where ask_id = ?1")
                .setParameter(1, ask.id().value()).getSingleResult()).longValue());
    }

    private ColleagueId expert(String name, int level) {
        var one = company.colleague(name, Classification.RESTRICTED);
        company.claims(one, skill, level);
        return one;
    }

    private void contractor(ColleagueId one) {
        company.behindOurBack("update colleague set employment = 'CONTRACTOR', version = version + 1 where id = '"
                + one + "'");
        changed(one);
    }

    private void changed(ColleagueId one) {
        database.run(() -> database.beans().get(Colleagues.class).changed(one));
    }

    private Ask ask(Classification level) {
        var id = company.ask(asker, "Payara does not start", "It just hangs.", level);
        return database.call(() -> database.beans().get(Asks.class).find(new AskId(id)).orElseThrow());
    }

    private Ask again(Ask ask) {
        return database.call(() -> database.beans().get(Asks.class).find(ask.id()).orElseThrow());
    }

    private Admission admission() {
        return database.beans().get(Admission.class);
    }
}
