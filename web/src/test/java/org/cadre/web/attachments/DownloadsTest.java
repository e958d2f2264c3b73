package org.cadre.web.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.cadre.files.FileId;
import org.cadre.files.FileState;
import org.cadre.files.FileType;
import org.cadre.files.StoredFile;
import org.cadre.people.ColleagueId;
import org.junit.jupiter.api.Test;

class DownloadsTest {
    @Test
    void aRangeIsWithinTheFile() {
        assertThat(ByteRange.of("bytes=0-99", 1000)).contains(new ByteRange(0, 99));
        assertThat(ByteRange.of("bytes=900-", 1000)).contains(new ByteRange(900, 999));
        assertThat(ByteRange.of("bytes=-100", 1000)).contains(new ByteRange(900, 999));
        assertThat(ByteRange.of("bytes=-5000", 1000)).contains(new ByteRange(0, 999));
        assertThat(ByteRange.of("bytes=990-5000", 1000)).contains(new ByteRange(990, 999));
        for (String none : new String[]{"bytes=1000-", "bytes=5-4", "bytes=-0"})
            assertThat(ByteRange.of(none, 1000)).as(none).isEmpty();
    }

    @Test
    void whatIsNoSingleRangeMeansTheWhole() {
        for (String whole : new String[]{"bytes=0-1,5-6", "lines=1-2", "bytes=-", "bytes=a-b",
                "bytes=0-9999999999999999999"})
            assertThat(ByteRange.asked(whole)).as(whole).isFalse();
        assertThat(ByteRange.asked(null)).isFalse();
        assertThat(ByteRange.asked("bytes=0-1")).isTrue();
    }

    @Test
    void aNameCannotBreakOutOfItsHeader() {
        assertThat(Downloads.disposition(file("Plan \"für\" Zürich\r\nX: y.pdf", FileType.PDF))).isEqualTo(
                "attachment; filename=\"Plan _f_r_ Z_rich__X_ y.pdf\"; "
                        + "filename*=UTF-8''Plan%20%22f%C3%BCr%22%20Z%C3%BCrich%0D%0AX%3A%20y.pdf");
        assertThat(Downloads.disposition(file("a.png", FileType.PNG))).startsWith("inline;");
    }

    private static StoredFile file(String name, FileType type) {
        return new StoredFile(new FileId(UUID.randomUUID()), new ColleagueId(UUID.randomUUID()), name, type, 1, "00",
                FileState.READY, Instant.EPOCH, Optional.empty());
    }
}
