package org.cadre.index;

import java.util.List;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A part of a query, of whose readings the one counts that a document scores most by. */
record Clause(List<Reading> readings) {

    /**
     * A term.
     *
     * @param places where it is, by segment, or null where that is not known
     * @param weight what a document scores by it at most
     * @param inverse for each norm what its frequency is multiplied with, see {@link ExactBm25}
     */
    record Reading(String field, BytesRef term, Lexicon.Place @Nullable [] places, float weight, float[] inverse) {}

    /** What a document scores at most. */
    double most() {
        double most = 0;
        for (Reading reading : readings) {
            most = Math.max(most, ExactBm25.score(reading.weight(), 1, Float.POSITIVE_INFINITY));
        }
        return most;
    }

    /** How many documents have its readings, as far as that is known. */
    long postings() {
        long postings = 0;
        for (Reading reading : readings) {
            if (reading.places() != null) {
                for (Lexicon.Place place : reading.places()) {
                    postings += place.docFreq();
                }
            }
        }
        return postings;
    }
}
