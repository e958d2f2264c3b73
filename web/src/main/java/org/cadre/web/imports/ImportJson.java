package org.cadre.web.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.cadre.governance.Texts;
import org.cadre.imports.ImportJob;
import org.cadre.imports.ImportProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API writes it.
 *
 * @param total how many rows there are, absent while not known
 * @param message what came of it, in the caller's language
 */
@Schema(name = "Import")
public record ImportJson(UUID id, String kind, String source, @Nullable UUID startedBy, String state,
        @Nullable Long total, long done, long rejected, Instant startedAt, @Nullable Instant endedAt,
        @Nullable String message) {

    /** One row that was not taken; `line` is 0 where it is about the whole file. */
    @Schema(name = "ImportProblem")
    public record ProblemJson(long line, @Nullable String field, @Nullable String value, String reason) {
        static ProblemJson of(ImportProblem problem, Locale language) {
            return new ProblemJson(problem.line(), problem.column().orElse(null), problem.value().orElse(null),
                    Texts.render(problem.reason(), language));
        }
    }

    /** One page; `next` is the cursor of the following one, absent at the end. */
    public record ImportList(List<ImportJson> items, @Nullable String next) {}

    /** One page of problems; of very many only the first thousand are kept. */
    @Schema(name = "ImportProblemList")
    public record ProblemList(List<ProblemJson> items, @Nullable String next) {}

    static ImportJson of(ImportJob job, Locale language) {
        return new ImportJson(job.id().value(), job.kind(), job.source(), job.startedBy().orElse(null),
                job.state().name(), job.total().isEmpty() ? null : job.total().getAsLong(), job.done(), job.rejected(),
                job.startedAt(), job.endedAt().orElse(null),
                job.message().map(message -> Texts.render(message, language)).orElse(null));
    }
}
