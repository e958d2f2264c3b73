package org.cadre.web.reports;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

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

/**
 * Makes files of reports by the portal's own templates and words, one after another: each takes a processor and much memory
 * for as long as it takes, and who asks at the same time needs the others.
 */
@ApplicationScoped
public class ReportPress implements Press {
    @Inject
    Templates templates;
    @Inject
    Presses presses;
    private final Lock turn = new ReentrantLock(true);

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        presses.setUp(this);
    }

    /** Batik and its like look for their parts by the thread, which may be one that sends mails. */
    @Override
    public byte[] made(Edition edition, Format format) {
        var thread = Thread.currentThread();
        var usual = thread.getContextClassLoader();
        turn.lock();
        thread.setContextClassLoader(ReportPress.class.getClassLoader());
        try {
            return file(edition, format);
        } finally {
            thread.setContextClassLoader(usual);
            turn.unlock();
        }
    }

    private byte[] file(Edition edition, Format format) {
        var t = new Texts(Languages.spoken(edition.language().toLanguageTag()).orElse(Languages.FALLBACK),
                edition.zone(), edition.at());
        return switch (format) {
            case PDF -> Paper.of(new Printing(templates, edition, t).document(), edition.at(), edition.zone());
            case XLSX -> new Workbooks(edition, t).file();
            case CSV -> Table.of(edition.statements()).text().getBytes(StandardCharsets.UTF_8);
        };
    }
}
