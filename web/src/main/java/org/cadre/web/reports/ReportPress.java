package org.cadre.web.reports;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.cadre.packs.Edition;
import org.cadre.packs.Press;
import org.cadre.packs.Presses;
import org.cadre.reports.Format;
import org.cadre.reports.Table;
import org.cadre.web.Templates;
import org.cadre.web.language.Languages;
import org.cadre.web.language.Texts;

/** Makes files of reports by the portal's own templates and words. */
@ApplicationScoped
public class ReportPress implements Press {
    @Inject
    Templates templates;
    @Inject
    Presses presses;
    private final PrintProcess printing = new PrintProcess(Duration.ofMinutes(2));
    /** Of packs, whose statements take about as long as their pages. */
    private final Pace pace = new Pace(Duration.ofSeconds(15));

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        presses.setUp(this);
    }

    @PreDestroy
    void end() {
        printing.close();
    }

    @Override
    public byte[] made(Edition edition, Format format) {
        return edition.pack().isPresent() && format == Format.PDF
                ? pace.take(() -> file(edition, format))
                : file(edition, format);
    }

    @Override
    public Duration queue() {
        return pace.queue();
    }

    private byte[] file(Edition edition, Format format) {
        var t = new Texts(Languages.spoken(edition.language().toLanguageTag()).orElse(Languages.FALLBACK),
                edition.zone(), edition.at());
        return switch (format) {
            case PDF -> printing.printed(Printer.Job.of(new Printing(templates, edition, t).document(), edition.at(),
                    edition.zone()));
            case XLSX -> new Workbooks(edition, t).file();
            case CSV -> Table.of(edition.statements()).text().getBytes(StandardCharsets.UTF_8);
        };
    }
}
