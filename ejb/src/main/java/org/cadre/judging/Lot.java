package org.cadre.judging;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
        UUID id = worker.value();
        byte[] drawn = mac().doFinal(ByteBuffer.allocate(24).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).putInt(purpose.ordinal()).putInt(turn).array());
        return (int) Math.floorMod(ByteBuffer.wrap(drawn).getLong(), (long) sides);
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(batch.pseudonymKey(), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA256", missing);
        }
    }
}
