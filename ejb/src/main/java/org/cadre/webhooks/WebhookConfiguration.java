package org.cadre.webhooks;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.cadre.egress.AllowList;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the settings once, wherever the server has them from. */
@ApplicationScoped
class WebhookConfiguration {
    @Inject
    @ConfigProperty(name = "cadre.webhook.hosts")
    private Optional<String> hosts = Optional.empty();
    @Inject
    @ConfigProperty(name = "cadre.webhook.connect", defaultValue = "PT5S")
    private Duration connect = Duration.ofSeconds(5);
    @Inject
    @ConfigProperty(name = "cadre.webhook.total", defaultValue = "PT15S")
    private Duration total = Duration.ofSeconds(15);
    @Inject
    @ConfigProperty(name = "cadre.webhook.workers", defaultValue = "4")
    private int workers = 4;

    protected WebhookConfiguration() {}

    @Produces
    @Singleton
    WebhookSettings settings() {
        return new WebhookSettings(AllowList.of(hosts.orElse("")), connect, total, workers);
    }
}
