package org.cadre.web.reports;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * Prints in a process of its own, which gives way to all others and has a small memory of its own: a document of a hundred pages
 * takes much of both for some seconds, and in the server whoever asks meanwhile would wait for its collector. It is started for
 * the first document, which takes a second or two, and ends when there was nothing to print for a while.
 */
final class PrintProcess implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Duration idle;
    private @Nullable Process process;
    private long uses;

    /** @param idle how long nothing is printed before it ends */
    PrintProcess(Duration idle) {
        this.idle = idle;
    }

    /** One after another. @throws IllegalStateException where it cannot be printed, in five minutes at most */
    synchronized byte[] printed(Printer.Job job) {
        try {
            if (process == null || !process.isAlive())
                process = started();
            return printed(process, job);
        } catch (EOFException _) {
            close();
            throw new IllegalStateException("the process that prints has ended, see the server's console");
        } catch (IOException failure) {
            close();
            throw new IllegalStateException("the process that prints cannot be started or reached", failure);
        }
    }

    private byte[] printed(Process by, Printer.Job job) throws IOException {
        var done = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> watch(by, done));
        try {
            job.write(new DataOutputStream(new BufferedOutputStream(by.getOutputStream())));
            var answer = new DataInputStream(by.getInputStream());
            int length = answer.readInt();
            if (length == Printer.FAILED)
                throw new IllegalStateException("the document cannot be printed, see the server's console");
            byte[] file = new byte[length];
            answer.readFully(file);
            return file;
        } finally {
            done.countDown();
            long use = ++uses;
            Thread.ofVirtual().start(() -> endAfter(use));
        }
    }

    private static void watch(Process process, CountDownLatch done) {
        try {
            if (!done.await(LONGEST.toSeconds(), TimeUnit.SECONDS))
                process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
        }
    }

    private void endAfter(long use) {
        try {
            Thread.sleep(idle);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            if (use == uses)
                close();
        }
    }

    @Override
    public synchronized void close() {
        if (process != null)
            process.destroy();
        process = null;
    }

    private static Process started() throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE))
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        // by the compiler and the collector that cost least where little is done
        command.addAll(List.of(Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                .toString(), "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "-Djava.awt.headless=true", "-classpath", classPath(), Printer.class.getName()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear(); // the server's passwords are none of its business
        return builder.start();
    }

    /** Where its classes are: in an application that a server has unpacked, or beside each other where there is none. */
    private static String classPath() {
        if (Printer.class.getClassLoader() == ClassLoader.getSystemClassLoader())
            return Objects.requireNonNull(System.getProperty("java.class.path"));
        var places = new LinkedHashSet<String>();
        Stream.of(Printer.class, PdfRendererBuilder.class, PDDocument.class).map(PrintProcess::place)
                .forEach(place -> places.add(Files.isDirectory(place)
                        ? place.toString()
                        : place.resolveSibling("*").toString()));
        return String.join(File.pathSeparator, places);
    }

    /** By where a class file is, which every class loader knows. */
    private static Path place(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        String at = Objects.requireNonNull(type.getResource("/" + file)).toString().replaceFirst("^jar:", "");
        return Path.of(URI.create(at.substring(0, at.length() - file.length()).replaceFirst("!/$", "")));
    }
}
