package org.cadre.history;

/** How much of an archive was new. */
record Added(long people, long asks, long answers) {
    static final Added NOTHING = new Added(0, 0, 0);

    Added plus(Added more) {
        return new Added(people + more.people, asks + more.asks, answers + more.answers);
    }
}
