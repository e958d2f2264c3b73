package org.cadre.imports;

/**
 * What an import would do, or did.
 *
 * @param rows of the file, bad ones among them
 * @param added new things
 * @param updated things that change
 * @param unchanged rows that change nothing
 * @param left colleagues who are not in the file any more
 */
public record ImportFigures(long rows, long added, long updated, long unchanged, long left) {
    /** Of a file that is refused: nothing is said of what it would do. */
    public static ImportFigures refused(long rows) {
        return new ImportFigures(rows, 0, 0, 0, 0);
    }
}
