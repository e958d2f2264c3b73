package org.cadre.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.cadre.web.input.TooLarge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
    @TempDir
    Path home;

    @Test
    void anUploadIsWrittenToAFile() throws IOException {
        var file = Uploads.take(body(1000), home.resolve("uploads"), 1000);
        assertThat(file).hasSize(1000).hasParentRaw(home.resolve("uploads"));
    }

    @Test
    void ofAnUploadTooLargeNothingIsKept() {
        assertThatThrownBy(() -> Uploads.take(body(1001), home, 1000)).isInstanceOf(TooLarge.class);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void ofAnUploadThatBreaksOffNothingIsKept() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client is gone");
            }
        };
        assertThatThrownBy(() -> Uploads.take(broken, home, 1000)).isInstanceOf(IOException.class);
        assertThat(home).isEmptyDirectory();
    }

    private static InputStream body(int size) {
        return new ByteArrayInputStream(new byte[size]);
    }

    @Test
    void whatAKilledServerLeftIsDeletedAfterADay(@TempDir Path folder) throws IOException {
        Path old = Files.createFile(folder.resolve("upload1.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Path young = Files.createFile(folder.resolve("upload2.part"));
        Path taken = Uploads.take(new ByteArrayInputStream(new byte[]{1}), folder, 10);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(taken).hasBinaryContent(new byte[]{1});
    }
}
