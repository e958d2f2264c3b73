package org.cadre.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the settings once, wherever the server has them from. */
@ApplicationScoped
class FileConfiguration {
    @Inject
    @ConfigProperty(name = "cadre.home", defaultValue = "${user.home}/.cadre")
    private String home = "";
    @Inject
    @ConfigProperty(name = "cadre.file.megabytes", defaultValue = "20")
    private long file;
    @Inject
    @ConfigProperty(name = "cadre.file.ask-megabytes", defaultValue = "100")
    private long ask;
    @Inject
    @ConfigProperty(name = "cadre.file.day-megabytes", defaultValue = "200")
    private long day;
    @Inject
    @ConfigProperty(name = "cadre.file.megapixels", defaultValue = "30")
    private long pixels;
    @Inject
    @ConfigProperty(name = "cadre.clamd")
    private Optional<String> clamd = Optional.empty();

    protected FileConfiguration() {}

    @Produces
    @Singleton
    FileSettings settings() {
        return new FileSettings(Path.of(home, "uploads"), file << 20, ask << 20, day << 20, pixels * 1_000_000,
                clamd.filter(text -> !text.isBlank()).map(FileSettings.ScannerAddress::of), Duration.ofDays(1));
    }
}
