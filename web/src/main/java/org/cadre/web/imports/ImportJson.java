package org.cadre.web.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.cadre.governance.Texts;
import org.cadre.imports.ImportFigures;
import org.cadre.imports.ImportJob;
import org.cadre.imports.ImportProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API writes it.
 *
 * @param state QUEUED, RUNNING, CHECKED (nothing is changed yet), DONE, FAILED or INTERRUPTED
 * @param total how many lines there are, absent while not known
 * @param done how many of them are through
 * @param rejected how many problems there are
 * @param message what came of it, or what must be confirmed, in the caller's language
 * @param figures what it would do or did, absent while not known
 * @param applicable whether it was checked and can be applied now
 * @param needsConfirmation whether it is applied only with `confirmLeavers`
 * @param problems the first page of them, where one import is asked for
 */
@Schema(name = "ImportJob")
public record ImportJson(UUID id, String kind, String source, @Nullable UUID startedBy, String state,
        @Nullable Long total, long done, long rejected, Instant startedAt, @Nullable Instant endedAt,
        @Nullable String message, @Nullable FiguresJson figures, boolean applicable, boolean needsConfirmation,
        @Nullable ProblemList problems) {

    /** What the import would do, or did. */
    @Schema(name = "ImportFigures")
    public record FiguresJson(long rows, long added, long updated, long unchanged, long left) {
        static FiguresJson of(ImportFigures figures) {
            return new FiguresJson(figures.rows(), figures.added(), figures.updated(), figures.unchanged(),
                    figures.left());
        }
    }

    /** One row that was not taken; `line` is 0 where it is about the whole file. */
    @Schema(name = "ImportProblem")
    public record ProblemJson(long line, @Nullable String field, @Nullable String value, String reason) {
        public static ProblemJson of(ImportProblem problem, Locale language) {
            return new ProblemJson(problem.line(), problem.column().orElse(null), problem.value().orElse(null),
                    Texts.render(problem.reason(), language));
        }
    }

    /** One page; `next` is the cursor of the following one, absent at the end. */
    public record ImportList(List<ImportJson> items, @Nullable String next) {}

    /** One page of problems; of very many only the first ten thousand are kept. */
    @Schema(name = "ImportProblemList")
    public record ProblemList(List<ProblemJson> items, @Nullable String next) {}

    public static ImportJson of(ImportJob job, @Nullable ProblemList problems, Locale language) {
        return new ImportJson(job.id().value(), job.kind(), job.source(), job.startedBy().orElse(null),
                job.state().name(), job.total().isEmpty() ? null : job.total().getAsLong(), job.done(), job.rejected(),
                job.startedAt(), job.endedAt().orElse(null),
                job.message().map(message -> Texts.render(message, language)).orElse(null),
                job.figures().map(FiguresJson::of).orElse(null), job.applicable(), job.confirm(), problems);
    }
}
