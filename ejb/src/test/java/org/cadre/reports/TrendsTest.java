package org.cadre.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.cadre.capacity.RoutingSettings;
import org.cadre.clock.Watch;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrendsTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final Watch clock = new Watch(Instant.parse("2026-11-05T09:00:00Z"));

    @Test
    void aTrendHasTheNumbersOfItsReportsAndNoneBeforeTheyAreClosed() {
        database.beans().with(Clock.class, clock)
                .with(RoutingSettings.class, RoutingSettings.from(_ -> Optional.empty()))
                .with(ReportSettings.class, new ReportSettings(GeneratedCompany.ZONE));
        var governor = new GeneratedCompany(database).generate().reader(Classification.CONFIDENTIAL, Role.GOVERNANCE);
        assertThat(trends(governor)).hasSizeGreaterThan(10)
                .allSatisfy(one -> assertThat(one.last()).isEmpty());
        while (database.call(() -> database.beans().get(ClosePeriods.class).tidy(clock.instant(), 500)) == 500)
            continue;
        var trends = trends(governor);
        int told = 0;
        for (Trend trend : trends)
            for (Trend.Point point : trend.points()) {
                assertThat(point.value()).as("%s of %s", trend.measure().key(), point.period())
                        .isEqualTo(reported(governor, trend, point.period()));
                told += point.value().isPresent() ? 1 : 0;
            }
        assertThat(told).isGreaterThan(20);
        assertThat(trends).allSatisfy(one -> assertThat(one.standing()).isEqualTo(
                one.last().isEmpty() ? Optional.empty() : Optional.of(one.goal().of(one.last().getAsDouble()))));
    }

    private List<Trend> trends(Reader reader) {
        return database.call(() -> database.beans().get(ReportDesk.class).trends(reader));
    }

    private OptionalDouble reported(Reader reader, Trend trend, Period month) {
        var statement = database
                .call(() -> database.beans().get(ReportDesk.class).see(reader, trend.report(), month, ""));
        return statement.closed().flatMap(_ -> statement.figure(trend.measure()).now()).map(trend.measure()::value)
                .orElse(OptionalDouble.empty());
    }
}
