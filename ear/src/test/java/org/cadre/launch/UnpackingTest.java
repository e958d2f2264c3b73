package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {
    private final Progress silent = new Progress(new PrintStream(OutputStream.nullOutputStream()));
    @TempDir
    Path folder = Path.of("replaced");

    @Test
    void theOutermostFolderIsLeftOut() throws IOException {
        new Unpacking(folder.resolve("payara"), "Payara", silent).zip(zip("payara7/bin/start"));
        assertThat(folder.resolve("payara/bin/start")).hasContent("content");
    }

    @Test
    void whatAnInterruptedUnpackingLeftIsNotMixedIn() throws IOException {
        Files.createDirectories(folder.resolve("payara.new/half"));
        new Unpacking(folder.resolve("payara"), "Payara", silent).zip(zip("payara7/whole"));
        assertThat(folder.resolve("payara")).isDirectoryContaining("glob:**/whole")
                .isDirectoryNotContaining("glob:**/half");
        assertThat(folder.resolve("payara.new")).doesNotExist();
    }

    @Test
    void anArchiveCannotWriteOutsideOfItsPlace() throws IOException {
        Path zip = zip("payara7/../../evil");
        assertThatThrownBy(() -> new Unpacking(folder.resolve("payara"), "Payara", silent).zip(zip))
                .isInstanceOf(IOException.class).hasMessageContaining("../../evil");
        assertThat(folder.resolve("payara")).doesNotExist();
    }

    private Path zip(String entry) throws IOException {
        Path file = folder.resolve("archive.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("content".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return file;
    }
}
