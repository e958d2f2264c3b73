package org.cadre.index;

import java.util.Arrays;
import java.util.Collection;

/**
 * The topics that one expert has answered, as far as that counts, each with the time of the latest answer. Read for one
 * expert after another into the same arrays. Used by one thread.
 */
final class Answered {

    private final Collection<CountingEvidence> segments;
    private final int asker;
    /** Topics by open addressing; a slot is taken if its turn is the present one. */
    private long[] topics = new long[256];
    private long[] times = new long[256];
    private boolean[] helped = new boolean[256];
    private int[] turns = new int[256];
    private int[] slots = new int[128];
    private int turn;
    private int size;

    /** @param asker ordinal of who asks now, or {@link EvidenceColumns#NOBODY} */
    Answered(Collection<CountingEvidence> segments, int asker) {
        this.segments = segments;
        this.asker = asker;
    }

    /** Reads what an expert has answered; forgets the one before. */
    void read(int expert) {
        turn++;
        size = 0;
        for (CountingEvidence segment : segments) {
            EvidenceColumns columns = segment.columns();
            int end = columns.firstOf(expert + 1);
            for (int entry = columns.firstOf(expert); entry < end; entry++) {
                if (segment.docs().get(columns.entryDoc(entry))) {
                    boolean forAsker = asker != EvidenceColumns.NOBODY && columns.entryAsker(entry) == asker;
                    add(columns.entryTopic(entry), columns.entryAt(entry), forAsker);
                }
            }
        }
    }

    private void add(long topic, long at, boolean forAsker) {
        int slot = slot(topic);
        if (turns[slot] != turn) {
            turns[slot] = turn;
            topics[slot] = topic;
            times[slot] = at;
            helped[slot] = false;
            slots[size++] = slot;
        } else {
            times[slot] = Math.max(times[slot], at);
        }
        helped[slot] |= forAsker;
        if (size == slots.length) {
            grow();
        }
    }

    private int slot(long topic) {
        int mask = topics.length - 1;
        int slot = (int) (topic * 0x9e3779b97f4a7c15L >>> 40) & mask;
        while (turns[slot] == turn && topics[slot] != topic) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldTopics = topics;
        long[] oldTimes = times;
        boolean[] oldHelped = helped;
        int[] oldSlots = slots;
        int length = 2 * topics.length;
        topics = new long[length];
        times = new long[length];
        helped = new boolean[length];
        turns = new int[length];
        slots = Arrays.copyOf(oldSlots, length / 2);
        for (int i = 0; i < size; i++) {
            int slot = slot(oldTopics[oldSlots[i]]);
            turns[slot] = turn;
            topics[slot] = oldTopics[oldSlots[i]];
            times[slot] = oldTimes[oldSlots[i]];
            helped[slot] = oldHelped[oldSlots[i]];
            slots[i] = slot;
        }
    }

    /** How many topics there are. */
    int topics() {
        return size;
    }

    /** When the expert answered one of them last, 0 to {@link #topics()} exclusive, in milliseconds since 1970. */
    long at(int number) {
        return times[slots[number]];
    }

    /** Whether the present asker had asked it. */
    boolean helped(int number) {
        return helped[slots[number]];
    }
}
