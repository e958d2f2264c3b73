package org.cadre.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cadre.capacity.RoutingSettings;
import org.cadre.clock.Watch;
import org.cadre.database.TestDatabase;
import org.cadre.demo.CrowdHistory;
import org.cadre.governance.Classification;
import org.cadre.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CrowdHistoryTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void itIsWhatItsWordsSayAndReportsCountIt() throws SQLException {
        var until = Instant.parse("2026-11-05T09:00:00Z");
        database.beans().with(Clock.class, new Watch(until))
                .with(RoutingSettings.class, RoutingSettings.from(_ -> Optional.empty()))
                .with(ReportSettings.class, new ReportSettings(GeneratedCompany.ZONE));
        var governor = new GeneratedCompany(database).generate().reader(Classification.CONFIDENTIAL, Role.GOVERNANCE);
        List<Long> before = counts();
        var kept = schema();
        var steps = new ArrayList<String>();
        try (var connection = TestDatabase.source().getConnection()) {
            CrowdHistory.fill(connection, 3_600, 36_000, until, steps::add);
            var plans = new ByteArrayOutputStream();
            ReportPlans.print(connection, "2026-10", new PrintStream(plans, true, StandardCharsets.UTF_8));
            assertThat(plans.toString(StandardCharsets.UTF_8).lines()).hasSameSizeAs(ReportKey.values())
                    .allSatisfy(line -> assertThat(line).containsPattern("\\d ms"));
        }
        assertThat(steps).hasSizeGreaterThan(20);
        assertThat(schema()).as("indexes, triggers and constraints are back").isEqualTo(kept);
        assertThat(database.call(() -> number("select count(*) from audit_link")))
                .isEqualTo(database.call(() -> number("select (select count(*) from act) + count(*) from decision")));
        var after = counts();
        assertThat(after.get(0) - before.get(0)).isEqualTo(3_600);
        assertThat(after.get(1) - before.get(1)).isEqualTo(36_000);
        assertThat(after.get(2) - before.get(2)).isEqualTo(3 * 3_600);
        var desk = database.beans().get(ReportDesk.class);
        var october = Period.parse("period", "2026-10");
        var asked = database.call(() -> desk.see(governor, ReportKey.RESOLUTION, october, ""));
        var accepted = asked.report().measure("accepted").orElseThrow();
        assertThat(accepted.value(asked.figure(accepted).now().orElseThrow()).orElseThrow()).isBetween(0.35, 0.65);
        var policy = database.call(() -> desk.see(governor, ReportKey.POLICY, october, ""));
        var met = policy.report().measure("met").orElseThrow();
        assertThat(policy.figure(met).now().orElseThrow().numerator()).isBetween(30L, 120L);
    }

    private List<Long> counts() {
        return database.call(() -> List.of("ask", "decision", "invitation").stream()
                .map(table -> number("select count(*) from " + table)).toList());
    }

    private long number(String query) {
        return ((Number) database.entities().createNativeQuery(query).getSingleResult()).longValue();
    }

    private List<?> schema() {
        return database.call(() -> database.entities().createNativeQuery(
                """
                        select indexdef from pg_indexes where schemaname = current_schema()
                        union all select pg_get_constraintdef(oid) || conname || convalidated from pg_constraint
                        where connamespace = cast(current_schema() as regnamespace)
                        union all select cast(tgname as text) || cast(tgenabled as text) from pg_trigger where not tgisinternal order by 1""")
                .getResultList());
    }
}
