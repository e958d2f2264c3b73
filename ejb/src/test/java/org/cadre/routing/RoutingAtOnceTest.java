package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.cadre.asks.AskId;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.database.TestDatabase;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.invitations.Invitation;
import org.cadre.people.Reader;
import org.cadre.waves.Router;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoutingAtOnceTest {
    private static final int THREADS = 3;
    private static final int LIMIT = 2;
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void asksRoutedAtOnceNeverOverfillAnExpertAndNeverBlockEachOther() throws Exception {
        var company = new TestCompany(database, Map.of());
        var asker = company.hire(1).getFirst();
        var experts = company.hire(6);
        experts.forEach(expert -> company.change(expert, profile -> profile.available(600, LIMIT, null, false)));
        var asks = new ArrayList<AskId>();
        for (int i = 0; i < 12; i++)
            asks.add(database.call(() -> company.asks().file(asker, NewAsk.question("How?", Locale.ENGLISH))));

        route(asks, experts);

        var invited = asks.stream().flatMap(ask -> company.invitations(ask).stream())
                .collect(Collectors.groupingBy(Invitation::invitee));
        assertThat(invited).hasSize(experts.size());
        assertThat(invited.values()).allMatch(list -> list.size() == LIMIT);
    }

    @Test
    void whoWantsAnExpertWaitsUntilTheOtherAskHasCounted() throws Exception {
        var company = new TestCompany(database, Map.of());
        var asker = company.hire(1).getFirst();
        var experts = company.hire(1);
        company.change(experts.getFirst(), profile -> profile.available(600, 1, null, false));
        company.find(experts);
        // the expert's key is made with the first ruling, and making it is a wait of its own
        var earlier = company.ask(asker, Urgency.NORMAL);
        company.act(() -> company.asks().close(asker, earlier));
        var first = database.call(() -> company.asks().file(asker, NewAsk.question("How?", Locale.ENGLISH)));
        var second = database.call(() -> company.asks().file(asker, NewAsk.question("Why?", Locale.ENGLISH)));

        try (var worker = Executors.newSingleThreadExecutor()) {
            var other = database.call(() -> {
                database.beans().get(Router.class).follow(first);
                var started = worker.submit(() -> routeEveryThird(List.of(second), 0, experts));
                while (!started.isDone() && !somebodyWaitsForALock())
                    Thread.onSpinWait();
                return started;
            });
            assertThat(other.get()).isTrue();
        }

        assertThat(company.invitations(first)).hasSize(1);
        assertThat(company.invitations(second)).isEmpty();
    }

    private static boolean somebodyWaitsForALock() {
        try (var connection = TestDatabase.source().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_locks where not granted")) {
            return found.next();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void oneAskRoutedByManyAtOnceHasOnePlan() throws Exception {
        var company = new TestCompany(database, Map.of());
        var asker = company.hire(1).getFirst();
        var experts = company.hire(6);
        var ask = database.call(() -> company.asks().file(asker, NewAsk.question("How?", Locale.ENGLISH)));

        route(List.of(ask, ask, ask), experts);

        assertThat(company.invitations(ask)).extracting(Invitation::invitee).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void whoOpensAnInvitationAtTheMomentOfTheirOwnNoIsNotTurnedAway() throws Exception {
        var company = new TestCompany(database, Map.of());
        var asker = company.hire(1).getFirst();
        var expert = company.hire(1).getFirst();
        company.find(List.of(expert));
        var id = company.invitation(company.ask(asker, Urgency.NORMAL), expert).id();
        try (var beside = database.beside(); var worker = Executors.newSingleThreadExecutor()) {
            new TestCompany(beside.database(), Map.of());
            var opening = database.call(() -> {
                company.desk().decline(expert, id, Decline.because(DeclineReason.NO_TIME));
                database.entities().flush();
                var started = worker.submit(() -> beside.database()
                        .run(() -> beside.database().beans().get(RoutingDesk.class).open(expert, id)));
                while (!started.isDone() && !somebodyWaitsForALock())
                    Thread.onSpinWait();
                return started;
            });
            assertThat(opening).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    /** By several workers with connections of their own, each taking every third ask. */
    private void route(List<AskId> asks, List<Reader> experts) throws Exception {
        try (var workers = Executors.newFixedThreadPool(THREADS)) {
            var work = new HashSet<Callable<Boolean>>();
            for (int worker = 0; worker < THREADS; worker++) {
                int first = worker;
                work.add(() -> routeEveryThird(asks, first, experts));
            }
            for (Future<Boolean> done : workers.invokeAll(work))
                assertThat(done.get()).isTrue();
        }
    }

    private boolean routeEveryThird(List<AskId> asks, int first, List<Reader> experts) {
        try (var beside = database.beside()) {
            var other = new TestCompany(beside.database(), Map.of());
            other.find(experts);
            for (int i = first; i < asks.size(); i += THREADS) {
                var ask = asks.get(i);
                beside.database().run(() -> beside.database().beans().get(Router.class).follow(ask));
            }
        }
        return true;
    }
}
