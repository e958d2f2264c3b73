package org.cadre.search;

import org.cadre.index.SearchQuery.Facet;

/** What results can be narrowed by. */
public enum SearchFacet {
    /** QUESTION, TASK, ANSWER or PERSON. */
    KIND(Facet.KIND),
    /** A tag of an ask, or a skill of a person. */
    TAG(Facet.TAG),
    /** OPEN, SOLVED or CLOSED. */
    STATE(Facet.STATE),
    /** A person's unit, as a path; it covers the units below. */
    UNIT(Facet.ORG_UNIT);

    private final Facet indexed;

    SearchFacet(Facet indexed) {
        this.indexed = indexed;
    }

    Facet indexed() {
        return indexed;
    }
}
