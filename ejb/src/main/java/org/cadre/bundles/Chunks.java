package org.cadre.bundles;

import java.io.OutputStream;
import java.time.Clock;
import java.util.Arrays;

/** Cuts what is written into rows, so that no more than one of them is in memory. */
final class Chunks extends OutputStream {
    static final int SIZE = 256 * 1024;
    private final Bundles bundles;
    private final BundleId id;
    private final Clock clock;
    private final byte[] buffer = new byte[SIZE];
    private int filled;
    private int number;

    Chunks(Bundles bundles, BundleId id, Clock clock) {
        this.bundles = bundles;
        this.id = id;
        this.clock = clock;
    }

    @Override
    public void write(int one) {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int done = 0; done < length;) {
            int part = Math.min(length - done, SIZE - filled);
            System.arraycopy(bytes, from + done, buffer, filled, part);
            filled += part;
            done += part;
            if (filled == SIZE)
                store();
        }
    }

    @Override
    public void close() {
        if (filled > 0)
            store();
    }

    private void store() {
        bundles.append(id, number++, Arrays.copyOf(buffer, filled), clock.instant());
        filled = 0;
    }
}
