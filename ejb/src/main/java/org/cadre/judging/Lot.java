package org.cadre.judging;

import java.nio.ByteBuffer;

import org.cadre.batches.Batch;
import org.cadre.people.ColleagueId;

/**
 * Draws for one worker of a batch. The same draw falls alike every time, and nobody without the batch's key can tell how: else
 * who repeats a request, or counts, would find out which items have an expected answer.
 */
record Lot(Batch batch, ColleagueId worker) {
    /** What is drawn for. */
    enum Purpose {
        PLACE, GOLD, WHICH, QUIZ
    }

    /** @return 0 to sides - 1, each as likely as the others */
    int draw(Purpose purpose, int turn, int sides) {
        long drawn = ByteBuffer.wrap(batch.keyed(worker + " " + purpose + " " + turn)).getLong();
        return (int) Math.floorMod(drawn, (long) sides);
    }
}
