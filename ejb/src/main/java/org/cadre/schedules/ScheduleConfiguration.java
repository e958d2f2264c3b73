package org.cadre.schedules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

/** Reads the settings once, wherever the server has them from. */
@ApplicationScoped
class ScheduleConfiguration {
    private static final String MAIL = "cadre.report.mail";
    private static final String MOST = "cadre.report.mail.most";
    /** What every mail server takes, with what base64 adds. */
    private static final long USUAL = 7_000_000;

    @Inject
    private Config config;

    protected ScheduleConfiguration() {}

    @Produces
    @Singleton
    ScheduleSettings settings() {
        String mail = config.getOptionalValue(MAIL, String.class).map(String::strip).orElse("attach");
        if (!mail.equals("attach") && !mail.equals("link"))
            throw new IllegalArgumentException(MAIL + " is '" + mail + "', not attach or link");
        return new ScheduleSettings(mail.equals("attach"), config.getOptionalValue(MOST, Long.class).orElse(USUAL));
    }
}
