package org.cadre.imports;

/**
 * What the work of an import tells while it runs. Written in small transactions of its own, so that it is seen at once and
 * stays where the work's own transaction is rolled back. For one thread.
 */
public interface ImportRun {
    ImportId id();

    /** How much there is to do, once that is known; {@link #done} counts in the same unit. */
    void total(long total);

    /** How much is through so far; may be called for each row, since only some of the calls are written. */
    void done(long soFar);

    /** Counts a rejected row; of very many only the first {@value ImportJobs#MOST_PROBLEMS} are kept. */
    void reject(ImportProblem problem);

    /** Counts problems that nobody lists any more. */
    void rejectMore(long count);

    /**
     * Notes the outcome in the transaction that makes it true.
     *
     * @throws ImportGivenUp where the import counts as interrupted, so that the transaction must not commit
     */
    void committing(ImportOutcome outcome);
}
