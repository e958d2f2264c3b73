package org.cadre.web.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.governance.Texts;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportJob;
import org.cadre.imports.ImportJobs;
import org.cadre.imports.ImportProblem;
import org.cadre.people.ColleagueId;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Pages;
import org.cadre.web.People;
import org.cadre.web.Person;
import org.cadre.web.imports.ImportView.BadRow;
import org.cadre.web.imports.ImportView.Progress;

/** Imports as the pages show them. */
@RequestScoped
public class ImportViews {
    private static final int LISTED = 50;
    private static final int BAD_ROWS = 100;
    @Inject
    ImportJobs jobs;
    @Inject
    People people;
    @Inject
    Frames frames;
    @Inject
    Clock clock;

    ImportsView list(Form form) {
        var latest = jobs.latest(LISTED);
        var names = names(latest.stream().flatMap(job -> by(job).stream()).toList());
        return new ImportsView(form, latest.stream().map(job -> new ImportsView.Line(job.id().toString(), kind(job),
                job.source(), by(job).map(names).orElse(""), job.startedAt(), state(job),
                job.figures().map(figures -> figures.rows()).orElse(job.done()), job.rejected())).toList());
    }

    /**
     * @param page of the problems, from 1
     * @throws org.cadre.imports.ImportNotFound
     */
    ImportView one(UUID id, int page) {
        var job = jobs.get(new ImportId(id));
        return one(job, page, job.applicable(), new ImportView.Place("/admin/imports",
                frames.texts().text("nav.imports"), "/admin/imports/" + job.id()));
    }

    /**
     * The same of any import that the reader may see.
     *
     * @param mayApply whether it can be applied from there
     */
    public ImportView one(ImportJob job, int page, boolean mayApply, ImportView.Place place) {
        int skip = (Math.max(1, page) - 1) * BAD_ROWS;
        var found = jobs.problems(job.id(), skip, BAD_ROWS + 1);
        return new ImportView(job.id().toString(), kind(job), job.source(),
                by(job).map(names(by(job).stream().toList())).orElse(""), job.startedAt(), progress(job),
                job.figures().filter(_ -> job.rejected() == 0), job.rejected(),
                Math.min(job.rejected(), ImportJobs.MOST_PROBLEMS),
                found.stream().limit(BAD_ROWS).map(this::bad).toList(), pages(place, page, found.size() > BAD_ROWS),
                mayApply, job.confirm(), place);
    }

    private static Pages pages(ImportView.Place place, int page, boolean more) {
        String address = place.address() + "?page=";
        return new Pages(page > 1 ? address + (page - 1) : "", more ? address + (Math.max(1, page) + 1) : "");
    }

    private Progress progress(ImportJob job) {
        var now = clock.instant();
        var texts = frames.texts();
        return new Progress(state(job), job.done(), job.total().orElse(0), job.perSecond(now).orElse(0),
                job.left(now).map(left -> texts.span(left.plus(Duration.ofSeconds(1)))).orElse(""),
                job.message().map(message -> Texts.render(message, texts.locale())).orElse(""));
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

    private static String state(ImportJob job) {
        return switch (job.state()) {
            case QUEUED, RUNNING, FAILED, INTERRUPTED -> job.state().name();
            case DONE -> "APPLIED";
            case CHECKED -> job.rejected() > 0 ? "REFUSED" : job.staged() ? "CHECKED" : "EXPIRED";
        };
    }
}
