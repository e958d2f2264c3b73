package org.cadre.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.http.HttpDsl.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.cadre.load.Clients.Client;
import org.jspecify.annotations.Nullable;

import io.gatling.app.Gatling$;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;

/**
 * One scenario by so many clients at once for so long, each sending its next request as soon as it has its answer.
 *
 * @param thinking how long each waits before each request, from none to twice as long
 * @param items what the requests are about, one after another and from the beginning again
 */
record Trial(Scenario scenario, String base, List<Client> clients, List<String> items, AtomicInteger next,
        Duration thinking, Duration time) {
    private static @Nullable Trial running;
    private static Times times = new Times();

    /** @param results a folder for Gatling's own log */
    Times run(Path results) {
        running = this;
        times = new Times();
        int code = Gatling$.MODULE$.fromArgs(new String[]{"--simulation", OfGatling.class.getName(), "--no-reports",
                "--results-folder", results.toString()});
        if (code != 0)
            throw new IllegalStateException(scenario + ": Gatling ended with " + code);
        return times.ended();
    }

    private String item() {
        return items.get(Math.floorMod(next.getAndIncrement(), items.size()));
    }

    /** Made by Gatling, which is why what it runs is handed over statically. */
    public static final class OfGatling extends Simulation {
        public OfGatling() {
            var trial = Objects.requireNonNull(running);
            var protocol = http.baseUrl(trial.base).acceptHeader("text/html,application/json")
                    .acceptEncodingHeader("gzip, deflate").disableFollowRedirect().disableCaching()
                    .disableWarmUp();
            var number = new AtomicInteger();
            var request = timed(trial.scenario.request(), trial);
            setUp(io.gatling.javaapi.core.CoreDsl.scenario(trial.scenario.toString())
                    .exec(session -> signedIn(session, trial, number))
                    .exec(session -> session.set("item", trial.item()))
                    .exec(trial.scenario.first().map(first -> timed(first, trial))
                            .orElseGet(() -> exec(session -> session)))
                    .exec(during(trial.time, false)
                            .on(exec(session -> session.set("item", trial.item())).exec(request)))
                    .injectOpen(atOnceUsers(trial.clients.size()))).protocols(protocol);
        }

        private static ChainBuilder timed(HttpRequestActionBuilder request, Trial trial) {
            return pause(Duration.ZERO, trial.thinking.multipliedBy(2))
                    .exec(request.check(responseTimeInMillis().saveAs("millis"))).exec(OfGatling::noted);
        }

        private static Session signedIn(Session session, Trial trial, AtomicInteger number) {
            var client = trial.clients.get(number.getAndIncrement() % trial.clients.size());
            return session.set("session", client.session()).set("token", client.token());
        }

        private static Session noted(Session session) {
            times.note(session.isFailed() ? -1 : session.getInt("millis"));
            return session.markAsSucceeded();
        }
    }
}
