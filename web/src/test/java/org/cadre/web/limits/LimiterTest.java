package org.cadre.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.cadre.accounts.Grant;
import org.cadre.accounts.SignedIn;
import org.cadre.clock.CompanyClock;
import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.junit.jupiter.api.Test;

class LimiterTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Quota THREE = new Quota("token", 3, MINUTE);

    private final CompanyClock time = new CompanyClock();
    private final Meter meter = new Meter();

    @Test
    void whoAsksTooMuchWaitsForTheWindowsEnd() {
        assertThat(take("a").limit()).isEqualTo("\"token\";r=2;t=60");
        time.advance(Duration.ofSeconds(20));
        assertThat(take("a").remaining()).isEqualTo(1);
        assertThat(take("a").limit()).isEqualTo("\"token\";r=0;t=40");
        assertThat(take("a").exceeded()).isTrue();
        assertThat(take("a").limit()).isEqualTo("\"token\";r=0;t=40");
        time.advance(Duration.ofSeconds(40));
        assertThat(take("a").remaining()).isEqualTo(2);
    }

    @Test
    void othersAreNotConcerned() {
        for (int i = 0; i < 10; i++)
            take("a");
        assertThat(take("b").exceeded()).isFalse();
    }

    @Test
    void parallelRequestsAreCountedOneByOne() throws Exception {
        Callable<Boolean> one = () -> take("a").exceeded();
        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(Collections.nCopies(40, one))).extracting(done -> done.get())
                    .filteredOn(exceeded -> !exceeded).hasSize(3);
        }
    }

    @Test
    void callersWhoAreGoneAreForgotten() {
        for (int i = 0; i < 10_000; i++)
            take("address " + i);
        time.advance(MINUTE);
        take("the next one");
        assertThat(meter.size()).isEqualTo(1);
    }

    @Test
    void aTokenCountsForItsAccountTooAndTheTighterQuotaIsTold() {
        var quotas = new Quotas(THREE, new Quota("account", 5, MINUTE), new Quota("address", 1, MINUTE));
        var counted = quotas.of(Optional.of(somebody()), "192.0.2.1");
        assertThat(counted.values()).extracting(Quota::policy)
                .containsExactlyInAnyOrder("\"token\";q=3;w=60", "\"account\";q=5;w=60");
        assertThat(quotas.of(Optional.empty(), "192.0.2.1")).containsOnlyKeys("192.0.2.1");
        var standings = Quotas.sorted(counted.entrySet().stream()
                .map(one -> meter.take(one.getValue(), one.getKey(), now())).toList());
        assertThat(standings).extracting(standing -> standing.quota().name()).containsExactly("token", "account");
    }

    @Test
    void aSettingThatWouldLockEverybodyOutIsRefused() {
        assertThatThrownBy(() -> new Quota("token", 0, MINUTE)).hasMessageContaining("is 0");
        assertThatThrownBy(() -> new Quota("token", 1, Duration.ZERO)).hasMessageContaining("PT0S");
    }

    private static SignedIn somebody() {
        var reader = new Reader(ColleagueId.random(), Classification.INTERNAL, Set.of(), Set.of(), Locale.ENGLISH,
                ZoneOffset.UTC);
        return new SignedIn(reader, "Bea", Optional.empty(), Optional.of(new Grant(UUID.randomUUID(), Set.of())),
                Optional.empty());
    }

    private Standing take(String caller) {
        return meter.take(THREE, caller, now());
    }

    private Instant now() {
        return time.clock().instant();
    }
}
