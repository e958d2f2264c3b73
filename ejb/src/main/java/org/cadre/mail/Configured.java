package org.cadre.mail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;

/** Reads the settings `cadre.smtp.*`; without `cadre.smtp.host` there is no mail. */
@ApplicationScoped
class Configured {
    private static final Logger LOG = System.getLogger(Configured.class.getName());

    @Inject
    private Config config;

    protected Configured() {}

    Optional<MailSettings> settings() {
        var host = text("cadre.smtp.host");
        if (host.isEmpty())
            LOG.log(Level.INFO,
                    "Mail is not configured (cadre.smtp.host is not set): notices appear in the portal only.");
        return host.map(this::at);
    }

    private MailSettings at(String host) {
        var login = text("cadre.smtp.user")
                .map(user -> new MailSettings.Login(user, text("cadre.smtp.password").orElse("")));
        int port = config.getOptionalValue("cadre.smtp.port", Integer.class).orElse(login.isPresent() ? 587 : 25);
        boolean starttls = config.getOptionalValue("cadre.smtp.starttls", Boolean.class).orElse(login.isPresent());
        var from = MailSettings.sender(text("cadre.smtp.from").orElse("Cadre <cadre@" + host + ">"));
        return new MailSettings(host, port, login, starttls, from);
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
