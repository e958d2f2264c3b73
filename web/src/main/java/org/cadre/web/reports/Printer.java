package org.cadre.web.reports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What runs in the process that prints: reads documents from its input, one after another, and writes each as PDF to its output,
 * until its input ends. Ahead of both is how many bytes they are; {@link #FAILED} where a document could not be printed.
 */
final class Printer {
    static final int FAILED = -1;

    private Printer() {}

    /** @param html by the rules of XML, by which it is the same when it is read; by those of HTML elements move */
    record Job(Instant at, ZoneId zone, byte[] html) {
        static Job of(Document document, Instant at, ZoneId zone) {
            document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
            return new Job(at, zone, document.outerHtml().getBytes(StandardCharsets.UTF_8));
        }

        void write(DataOutputStream to) throws IOException {
            to.writeUTF(at.toString());
            to.writeUTF(zone.getId());
            to.writeInt(html.length);
            to.write(html);
            to.flush();
        }

        private static Job read(DataInputStream from) throws IOException {
            return new Job(Instant.parse(from.readUTF()), ZoneId.of(from.readUTF()), from.readNBytes(from.readInt()));
        }

        private byte[] printed() throws IOException {
            InputStream in = new ByteArrayInputStream(html);
            return Paper.of(Jsoup.parse(in, StandardCharsets.UTF_8.name(), "", Parser.xmlParser()), at, zone);
        }
    }

    public static void main(String[] args) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        try {
            while (true) {
                print(Job.read(in), out);
                out.flush();
            }
        } catch (EOFException _) {
            // nobody has anything to print any more
        }
    }

    private static void print(Job job, DataOutputStream out) throws IOException {
        try {
            byte[] file = job.printed();
            out.writeInt(file.length);
            out.write(file);
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            out.writeInt(FAILED);
        }
    }
}
