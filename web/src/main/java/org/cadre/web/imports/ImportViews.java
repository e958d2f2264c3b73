package org.cadre.web.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.csv.RowFault;
import org.cadre.governance.Texts;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportJob;
import org.cadre.imports.ImportJobs;
import org.cadre.imports.ImportProblem;
import org.cadre.imports.ImportState;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.uploads.Upload;
import org.cadre.uploads.UploadDesk;
import org.cadre.uploads.UploadId;
import org.cadre.uploads.UploadState;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.People;
import org.cadre.web.Person;
import org.cadre.web.imports.ImportView.BadRow;

/** Files and running imports in one list, as the pages show them. */
@RequestScoped
public class ImportViews {
    private static final int LISTED = 50;
    private static final int BAD_ROWS = 200;
    @Inject
    UploadDesk uploads;
    @Inject
    ImportJobs jobs;
    @Inject
    People people;
    @Inject
    Frames frames;

    ImportsView list(Reader admin, Form form) {
        var files = uploads.latest(admin, LISTED);
        var running = jobs.latest(LISTED);
        var names = names(Stream.concat(files.stream().map(Upload::by),
                running.stream().flatMap(job -> by(job).stream())).toList());
        var lines = Stream.concat(
                files.stream().map(file -> new ImportsView.Line(file.id().toString(), file.kind().name(), file.name(),
                        names.apply(file.by()), file.at(), state(file.state()), file.report().rows(), file.faults())),
                running.stream().map(job -> new ImportsView.Line(job.id().toString(), kind(job), job.source(),
                        by(job).map(names).orElse(""), job.startedAt(), state(job.state()), job.done(),
                        job.rejected())));
        return new ImportsView(form, lines.sorted(Comparator.comparing(ImportsView.Line::when).reversed())
                .limit(LISTED).toList());
    }

    /** @throws org.cadre.uploads.UploadNotFound where the id is neither a file nor an import */
    ImportView one(Reader admin, UUID id) {
        return jobs.find(new ImportId(id)).map(this::running)
                .orElseGet(() -> file(uploads.get(admin, new UploadId(id))));
    }

    private ImportView file(Upload file) {
        var report = file.report();
        var progress = new ImportProgressView(file.id().toString(), state(file.state()), report.rows(),
                report.rows());
        return new ImportView(file.id().toString(), file.kind().name(), file.name(),
                names(List.of(file.by())).apply(file.by()), file.at(), progress, report.added(), report.updated(),
                report.unchanged(), report.left(), file.faults(),
                report.faults().stream().limit(BAD_ROWS).map(this::bad).toList(), file.mayApply(),
                file.needsConfirmation());
    }

    private ImportView running(ImportJob job) {
        var progress = new ImportProgressView(job.id().toString(), state(job.state()), job.done(),
                job.total().orElse(0));
        var names = names(by(job).stream().toList());
        return new ImportView(job.id().toString(), kind(job), job.source(), by(job).map(names).orElse(""),
                job.startedAt(), progress, job.done() - job.rejected(), 0, 0, 0, job.rejected(),
                jobs.problems(job.id(), 0, BAD_ROWS).stream().map(this::bad).toList(), false, false);
    }

    private BadRow bad(RowFault fault) {
        return new BadRow(fault.line(), fault.column(), fault.value(),
                Texts.render(fault.reason(), frames.texts().locale()));
    }

    private BadRow bad(ImportProblem problem) {
        return new BadRow(problem.line(), problem.column().orElse(""), problem.value().orElse(""),
                Texts.render(problem.reason(), frames.texts().locale()));
    }

    private Function<ColleagueId, String> names(List<ColleagueId> ids) {
        return People.from(people.named(ids)).andThen(Person::name);
    }

    private static Optional<ColleagueId> by(ImportJob job) {
        return job.startedBy().map(ColleagueId::new);
    }

    private static String kind(ImportJob job) {
        return job.kind().toUpperCase(Locale.ROOT);
    }

    private static String state(UploadState state) {
        return switch (state) {
            case CHECKED, APPLIED -> state.name();
            case REFUSED -> "FAILED";
        };
    }

    private static String state(ImportState state) {
        return switch (state) {
            case RUNNING -> "RUNNING";
            case DONE -> "APPLIED";
            case FAILED, INTERRUPTED -> "FAILED";
        };
    }
}
