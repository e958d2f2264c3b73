package org.cadre.web.reports;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
 * Makes files of reports by the portal's own templates and words, one after another, on a thread of the least priority: each
 * takes a processor and much memory for as long as it takes, and who asks at the same time needs the others. Where the
 * server's system tells threads apart ({@code -XX:ThreadPriorityPolicy=1} on Linux) they come first.
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

    @Override
    public byte[] made(Edition edition, Format format) {
        var file = new FutureTask<>(() -> file(edition, format));
        turn.lock();
        try {
            var thread = Thread.ofPlatform().name("press").daemon().priority(Thread.MIN_PRIORITY).unstarted(file);
            thread.setContextClassLoader(ReportPress.class.getClassLoader()); // by which Batik looks for its parts
            thread.start();
            return file.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server stops while a file is made", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the file could not be made", failure.getCause());
        } finally {
            turn.unlock();
        }
    }

    byte[] file(Edition edition, Format format) {
        var t = new Texts(Languages.spoken(edition.language().toLanguageTag()).orElse(Languages.FALLBACK),
                edition.zone(), edition.at());
        return switch (format) {
            case PDF -> Paper.of(new Printing(templates, edition, t).document(), edition.at(), edition.zone());
            case XLSX -> new Workbooks(edition, t).file();
            case CSV -> Table.of(edition.statements()).text().getBytes(StandardCharsets.UTF_8);
        };
    }
}
