package org.cadre.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held, 1 to 8 as EXIF 2.32 has it; the only thing of its notes that is heeded. Read from the file, since
 * the JDK's reader stumbles over notes that stand where cameras put them.
 */
final class Orientation {
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int EXIF = 0xE1;
    private static final int PIXELS = 0xDA;

    private Orientation() {}

    /** @return 1 where nothing says otherwise */
    static int of(Path jpeg) {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            in.skipNBytes(2);
            while (in.readUnsignedByte() == 0xFF) {
                int marker = in.readUnsignedByte();
                if (marker == PIXELS)
                    return 1;
                byte[] segment = in.readNBytes(in.readUnsignedShort() - 2);
                if (marker == EXIF && begins(segment))
                    return in(segment);
            }
        } catch (IOException | RuntimeException _) {
            // notes that nobody can read say nothing
        }
        return 1;
    }

    private static boolean begins(byte[] segment) {
        return segment.length > 14 && new String(segment, 0, 4, StandardCharsets.ISO_8859_1).equals("Exif");
    }

    static int in(byte[] exif) {
        var tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG)
                return Short.toUnsignedInt(tiff.getShort(at + 8));
        }
        return 1;
    }
}
