package org.cadre.web.reports;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.cadre.packs.Edition;
import org.cadre.people.Reader;
import org.cadre.reports.Format;
import org.cadre.reports.Period;
import org.cadre.reports.ReportDesk;
import org.cadre.reports.ReportKey;
import org.cadre.web.Frames;

/** Hands a report out as a file: the rules are asked first, and what leaves is in the trail before it does. */
@RequestScoped
public class ReportFiles {
    @Inject
    ReportDesk desk;
    @Inject
    ReportPress press;
    @Inject
    Frames frames;
    @Inject
    Clock clock;

    public Response of(Reader reader, ReportKey key, Period period, String unit, Format format) {
        var statements = desk.take(reader, List.of(key), period, unit);
        var t = frames.texts();
        var edition = new Edition(t.locale(), t.zone(), clock.instant(), period, unit, statements, Optional.empty());
        byte[] file = press.made(edition, format);
        desk.taken(reader, key.word(), period, unit, format, ReportDesk.hash(file));
        return answer(edition, format, file);
    }

    public static Response answer(Edition edition, Format format, byte[] file) {
        return Response.ok(file, format.type()).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + edition.name() + "." + format.ending() + "\"").build();
    }
}
