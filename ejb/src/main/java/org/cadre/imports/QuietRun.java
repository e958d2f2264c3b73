package org.cadre.imports;

/** Of an import that nobody waits for: its first problem is a failure. */
record QuietRun(ImportId id) implements ImportRun {
    @Override
    public void total(long total) {
        // nobody asks
    }

    @Override
    public void done(long soFar) {
        // nobody asks
    }

    @Override
    public void reject(ImportProblem problem) {
        throw new IllegalArgumentException("refused: " + problem);
    }

    @Override
    public void rejectMore(long count) {
        // the first one was thrown
    }

    @Override
    public void committing(ImportOutcome outcome) {
        // the caller commits
    }
}
