package org.cadre.web.packs;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import org.cadre.packs.Edition;
import org.cadre.packs.PackDesk;
import org.cadre.people.Reader;
import org.cadre.reports.Format;
import org.cadre.reports.Period;
import org.cadre.reports.ReportDesk;
import org.cadre.web.Frames;
import org.cadre.web.reports.ReportFiles;
import org.cadre.web.reports.ReportPress;

/** Hands a pack out as a file, as {@link ReportFiles} does a report. */
@RequestScoped
public class PackFiles {
    @Inject
    PackDesk desk;
    @Inject
    ReportPress press;
    @Inject
    Frames frames;
    @Inject
    Clock clock;

    public Response of(Reader reader, Period month, Format format) {
        var statements = desk.take(reader, month);
        var t = frames.texts();
        var edition = new Edition(t.locale(), t.zone(), clock.instant(), month, "", statements,
                Optional.of(desk.see(reader, month)));
        byte[] file = press.made(edition, format);
        desk.taken(reader, month, format, ReportDesk.hash(file));
        return ReportFiles.answer(edition, format, file);
    }
}
