package org.cadre.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How much is taken, and who scans it.
 *
 * @param folder where an upload lies while it is checked
 * @param file most bytes of one file
 * @param ask most bytes of all files of an ask, its answers and comments
 * @param day most bytes that one colleague uploads within 24 hours
 * @param pixels most of one picture, all frames together
 * @param scanner address of clamd, or empty
 * @param patience how long a file waits for a scanner that does not answer
 */
public record FileSettings(Path folder, long file, long ask, long day, long pixels, Optional<ScannerAddress> scanner,
        Duration patience) {
    /** Where clamd listens. */
    public record ScannerAddress(String host, int port) {
        static ScannerAddress of(String text) {
            int colon = text.lastIndexOf(':');
            if (colon <= 0)
                throw new IllegalArgumentException("'" + text + "' is not a host and a port, such as localhost:3310");
            return new ScannerAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1).strip()));
        }
    }
}
