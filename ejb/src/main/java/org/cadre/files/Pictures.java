package org.cadre.files;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

import org.cadre.governance.BadInput;

/** Writes pictures anew, pixels and nothing else, the right way up. Few at a time, since pixels take memory. */
final class Pictures {
    private static final int MOST_FRAMES = 500;
    private static final float QUALITY = 0.92f;
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private Pictures() {}

    /** @throws org.cadre.governance.BadInput where it has too many pixels, or cannot be read */
    static void clean(FileType type, Path from, Path to, String name, long mostPixels) throws IOException {
        AT_ONCE.acquireUninterruptibly();
        try (var in = new FileImageInputStream(from.toFile()); var out = new FileImageOutputStream(to.toFile())) {
            ImageReader reader = one(ImageIO.getImageReadersByFormatName(type.ending()));
            ImageWriter writer = one(ImageIO.getImageWritersByFormatName(type.ending()));
            try {
                reader.setInput(in, false, false);
                writer.setOutput(out);
                check(reader, name, mostPixels);
                if (type == FileType.GIF)
                    Animation.copy(reader, writer, frames -> check(reader, frames, name, mostPixels));
                else
                    write(type, reader, writer, type == FileType.JPEG ? Orientation.of(from) : 1);
            } finally {
                reader.dispose();
                writer.dispose();
            }
        } catch (BadInput refused) {
            throw refused;
        } catch (IOException | RuntimeException _) {
            // what the readers throw at broken pictures is of many kinds
            throw FileRefused.because(name, "file.broken");
        } finally {
            AT_ONCE.release();
        }
    }

    private static void check(ImageReader reader, String name, long most) throws IOException {
        check(reader, 1, name, most);
    }

    /** By what its header says, before a pixel is unpacked. */
    private static void check(ImageReader reader, int frames, String name, long most) throws IOException {
        if (frames > MOST_FRAMES || (long) reader.getWidth(0) * reader.getHeight(0) * frames > most)
            throw FileRefused.because(name, "file.pixels", most / 1_000_000);
    }

    private static void write(FileType type, ImageReader reader, ImageWriter writer, int orientation)
            throws IOException {
        BufferedImage image = turned(reader.read(0), orientation);
        ImageWriteParam how = writer.getDefaultWriteParam();
        if (type == FileType.JPEG) {
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
        }
        var blank = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how);
        writer.write(null, new IIOImage(image, null, blank), how);
    }

    /** As a camera that was held in another way would have it; the numbers are EXIF's. */
    private static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation <= 1 || orientation > 8)
            return image;
        double width = image.getWidth();
        double height = image.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean across = orientation >= 5;
        var turned = new BufferedImage(across ? image.getHeight() : image.getWidth(),
                across ? image.getWidth() : image.getHeight(),
                image.getType() == BufferedImage.TYPE_CUSTOM ? BufferedImage.TYPE_INT_RGB : image.getType());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, turned);
    }

    private static <T> T one(Iterator<T> some) {
        return some.next();
    }
}
