package org.cadre.index;

import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;

/** BM25 parameters by kind of text. */
final class Similarities extends PerFieldSimilarityWrapper {

    static final Similarities BY_FIELD = new Similarities();

    private final ExactBm25 text = new ExactBm25(1.2f, 0.75f);
    /** Titles, tags and labels are short anyway: a second tag must not halve the first. */
    private final ExactBm25 brief = new ExactBm25(1.2f, 0.3f);

    private Similarities() {}

    @Override
    public ExactBm25 get(String field) {
        return switch (Compartment.base(field)) {
            case Fields.TAGS, Fields.TITLE, Fields.LABEL, Fields.PROFILE -> brief;
            default -> text;
        };
    }
}
