package org.cadre.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files in memory, small ones. */
public final class Samples {
    private Samples() {}

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Its left half is red, its right half blue. */
    static BufferedImage image(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height);
        g.setColor(Color.BLUE);
        g.fillRect(width / 2, 0, width - width / 2, height);
        g.dispose();
        return image;
    }

    public static byte[] png(int width, int height) {
        return written(image(width, height), "png");
    }

    static byte[] jpeg(int width, int height) {
        return written(image(width, height), "jpg");
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As a phone writes it: held on its side, at 52° 31' N, 13° 24' E, with an XMP packet and a remark. */
    public static byte[] photo() {
        byte[] plain = jpeg(40, 20);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, exif());
        segment(out, 0xE1,
                text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><creator>Grace Hopper</creator></x:xmpmeta>"));
        segment(out, 0xFE, text("made by Grace"));
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write((content.length + 2) & 0xFF);
        out.writeBytes(content);
    }

    /** A TIFF with the camera's maker, the orientation 6 and a GPS directory. */
    static byte[] exif() {
        var tiff = ByteBuffer.allocate(200);
        tiff.put(text("Exif\0\0MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, 4, 0x41434D45);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6).putShort((short) 0);
        entry(tiff, 0x8825, 4, 1, 50);
        tiff.putInt(0);
        int gps = 6 + 50;
        tiff.position(gps);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 104);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 128);
        tiff.putInt(0);
        tiff.position(6 + 104);
        for (int part : new int[]{52, 1, 31, 1, 12, 1, 13, 1, 24, 1, 18, 1})
            tiff.putInt(part);
        byte[] exif = new byte[tiff.position()];
        tiff.get(0, exif);
        return exif;
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    static byte[] pdf(boolean locked) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var information = document.getDocumentInformation();
            information.setAuthor("Grace Hopper");
            information.setCreationDate(new GregorianCalendar(2026, Calendar.MARCH, 2));
            var xmp = new PDMetadata(document);
            xmp.importXMPMetadata(text("<x:xmpmeta><creator>Grace Hopper</creator></x:xmpmeta>"));
            document.getDocumentCatalog().setMetadata(xmp);
            if (locked)
                document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With a page whose stream is that many zeros. */
    /** With a stream that is written as it is. */
    static byte[] pdfOf(COSBase filters, byte[] packed) {
        try (var document = new PDDocument()) {
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createRawOutputStream()) {
                out.write(packed);
            }
            stream.setItem(COSName.FILTER, filters);
            var page = new PDPage();
            page.setContents(new PDStream(stream));
            document.addPage(page);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] deflated(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(plain);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** At least so many zeros by the algorithm of Lempel, Ziv and Welch as PDF has it: each code stands for one zero more than the last. */
    static byte[] lzw(long zeros) {
        var bits = new BitSet();
        int at = 0;
        for (long done = 0; done < zeros;) {
            int size = 258;
            at = code(bits, at, 256, done == 0 ? 9 : 12);
            at = code(bits, at, 0, 9);
            for (done++; size < 4094; size++) {
                int length = 33 - Integer.numberOfLeadingZeros(size + 1 >> 1);
                at = code(bits, at, size, Math.max(9, length));
                done += size - 256;
            }
        }
        at = code(bits, at, 257, 12);
        var bytes = new byte[at / 8 + 1];
        bits.stream().forEach(bit -> bytes[bit / 8] |= (byte) (0x80 >> bit % 8));
        return bytes;
    }

    private static int code(BitSet bits, int at, int code, int length) {
        for (int i = 0; i < length; i++)
            bits.set(at + i, (code >> length - 1 - i & 1) == 1);
        return at + length;
    }

    static byte[] pdfWith(long zeros) {
        try (var document = new PDDocument()) {
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] some = new byte[1 << 16];
                for (long left = zeros; left > 0; left -= some.length)
                    out.write(some, 0, (int) Math.min(left, some.length));
            }
            var page = new PDPage();
            page.setContents(new PDStream(stream));
            document.addPage(page);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] docx() {
        return zip(Map.of("[Content_Types].xml", text("""
                <Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-\
                officedocument.wordprocessingml.document.main+xml"/></Types>"""), "word/document.xml",
                text("<w:document>What we know</w:document>"), "docProps/core.xml",
                text("<cp:coreProperties><dc:creator>Grace Hopper</dc:creator></cp:coreProperties>"),
                "docProps/app.xml", text("<Properties><Company>ACME</Company></Properties>")));
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : new java.util.TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** That many megabytes of nothing. */
    static byte[] bomb(int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("nothing.txt"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++)
                zip.write(nothing);
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
