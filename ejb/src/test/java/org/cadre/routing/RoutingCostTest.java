package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.cadre.asks.Urgency;
import org.cadre.database.TestDatabase;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a new question sends to the database: each statement is a round trip, and CPU time on either side. */
class RoutingCostTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader asker;

    @SuppressWarnings("NullAway.Init")
    RoutingCostTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of("cadre.routing.working-time", "true"));
        asker = company.hire(1).getFirst();
        company.find(company.hire(20));
    }

    /**
     * Filing, the first wave of three out of twenty, an act of either, and the first decisions ever on each of them, by a
     * book not read before; with the last look for mails, which nobody waits for.
     */
    @Test
    void aNewQuestionTakesNoStatementForEachCandidate() {
        database.statements();
        company.ask(asker, Urgency.NORMAL);
        assertThat(database.statements()).hasSizeLessThanOrEqualTo(60);
        company.ask(asker, Urgency.NORMAL);
        assertThat(database.statements()).hasSizeLessThanOrEqualTo(52);
    }
}
