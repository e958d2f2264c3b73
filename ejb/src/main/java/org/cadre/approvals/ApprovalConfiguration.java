package org.cadre.approvals;

import java.time.DateTimeException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

/** Reads `cadre.approval.window` once, wherever the server has it from. */
@ApplicationScoped
class ApprovalConfiguration {
    @Inject
    private Config config;

    protected ApprovalConfiguration() {}

    @Produces
    @Singleton
    ApprovalSettings settings() {
        var text = config.getOptionalValue("cadre.approval.window", String.class);
        try {
            return text.map(Duration::parse).map(ApprovalSettings::new).orElse(ApprovalSettings.USUAL);
        } catch (DateTimeException cause) {
            throw new IllegalArgumentException(
                    "cadre.approval.window is '" + text.orElse("") + "', such as PT16H is wanted", cause);
        }
    }
}
