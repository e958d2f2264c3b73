package org.cadre.web.operation;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.accounts.SignInRefusals;
import org.cadre.matching.IndexKeeper;
import org.cadre.operation.Counts;
import org.cadre.operation.Lane;
import org.cadre.operation.Watch;
import org.cadre.trail.Sealing;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Everything that is told to scrapers. What is not measured, since the database does not answer, is left out. */
@ApplicationScoped
public class Meters {
    private final PrometheusRegistry registry = new PrometheusRegistry();

    @Inject
    Watch watch;
    @Inject
    IndexKeeper index;
    @Inject
    Sealing sealing;
    @Inject
    SignInRefusals refusals;
    @Inject
    Clock clock;

    @PostConstruct
    void enter() {
        outbox("cadre_outbox_due", "Messages whose time has come.", Lane::due);
        outbox("cadre_outbox_waiting", "Messages that are not due yet, or behind another of their stream.",
                Lane::waiting);
        outbox("cadre_outbox_parked", "Messages given up until somebody looks.", Lane::parked);
        outbox("cadre_outbox_oldest_seconds", "For how long the oldest due message has been due.",
                lane -> seconds(lane.oldest()));
        gauge("cadre_change_log_held_back_seconds",
                "Age of the oldest change that waits for an older transaction to end.",
                tell -> watch.reading().ifPresent(reading -> tell.call(seconds(reading.heldBack()))));
        gauge("cadre_audit_unlinked", "Entries of the audit trail that its chain does not hold yet.",
                tell -> watch.reading().ifPresent(reading -> tell.call(reading.unlinked().entries())));
        gauge("cadre_audit_unlinked_seconds", "For how long the oldest of them has been waiting.",
                tell -> watch.reading().ifPresent(reading -> tell.call(seconds(reading.unlinked().oldest()))));
        gauge("cadre_audit_checkpoint_age_seconds", "Age of this server's newest checkpoint.", tell -> sealing.last()
                .ifPresent(last -> tell.call(seconds(Duration.between(last.at(), clock.instant())))));
        gauge("cadre_audit_broken", "1 where this server found the audit trail not to be as it was written.",
                tell -> tell.call(sealing.finding().isPresent() ? 1 : 0));
        gauge("cadre_index_lag_seconds", "For how long a change may have been waiting for this server's index.",
                tell -> tell.call(seconds(index.status().lag())));
        gauge("cadre_index_rebuilds", "How often this server's index was built from all rows since the start.",
                tell -> tell.call(index.status().rebuilds()));
        counts("cadre_mails", "Mails about notices, by what became of them; kept ones only.", "state", Counts::mails);
        counts("cadre_invitations", "Invitations by state.", "state", Counts::invitations);
        counts("cadre_webhook_deliveries", "Deliveries to webhooks by state; those of the last days only.", "state",
                Counts::deliveries);
        counts("cadre_imports_running", "Imports that are queued or running.", "kind", Counts::imports);
        registry.register(CounterWithCallback.builder().name("cadre_sign_ins_refused_total")
                .help("Sign-ins that this server refused since its start.")
                .callback(tell -> tell.call((double) refusals.total())).build());
        JvmMetrics.builder().register(registry);
    }

    PrometheusRegistry registry() {
        return registry;
    }

    private void outbox(String name, String help, ToDoubleFunction<Lane> figure) {
        gauge(name, help, tell -> watch.reading().ifPresent(reading -> reading.lanes()
                .forEach(lane -> tell.call(figure.applyAsDouble(lane), lane.name()))), "lane");
    }

    private void counts(String name, String help, String label, Function<Counts, Map<String, Long>> figures) {
        Supplier<Map<String, Long>> now = () -> watch.counts().map(figures).orElse(Map.of());
        gauge(name, help, tell -> now.get().forEach((key, count) -> tell.call(count, key)), label);
    }

    private void gauge(String name, String help, Consumer<GaugeWithCallback.Callback> figures,
            String... labels) {
        registry.register(
                GaugeWithCallback.builder().name(name).help(help).labelNames(labels).callback(figures).build());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }
}
