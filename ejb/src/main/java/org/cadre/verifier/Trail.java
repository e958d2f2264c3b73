package org.cadre.verifier;

import java.util.List;
import java.util.function.Predicate;

/** Where entries are read from, as often as wanted. */
public interface Trail {
    /** After which number it begins; 0 for a whole trail. */
    default long after() {
        return 0;
    }

    /** The hash of that entry. */
    default String before() {
        return Content.GENESIS;
    }

    /** Whether it goes on to the newest entry, so that one that is missing at the end is missing. */
    default boolean whole() {
        return true;
    }

    /** Tells entries as they stand, by number where they have an order of their own, until one is answered by false. */
    void read(Predicate<Entry> each);

    /** Entries that wait for being linked. */
    default long waiting() {
        return 0;
    }

    /** Rows that are neither linked nor waiting, each as it may be named. */
    default List<String> strays() {
        return List.of();
    }
}
