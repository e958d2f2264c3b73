package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

    private static final Need NEED = Need.of("payara kubernetes server", "start lucene", Company.NOW);

    @TempDir
    private Path folder;

    @Test
    void aCommitThatFindsNoRoomIsToldAndCanBeTriedAgain() throws IOException {
        FullDisk disk = new FullDisk(FSDirectory.open(folder));
        List<Candidate> found;
        try (ExpertiseIndex index = ExpertiseIndex.open("test", disk)) {
            fill(index, 1);
            index.commit("1");
            found = index.rank(NEED, 50);
            disk.fill();
            assertThatThrownBy(() -> index.commit("2")).isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("No space left on device");
            assertThat(index.position()).contains("1");
            assertThat(index.rank(NEED, 50)).isEqualTo(found).isNotEmpty();
            disk.makeRoom();
            index.commit("2");
        }
        try (ExpertiseIndex index = ExpertiseIndex.open(folder)) {
            assertThat(index.position()).contains("2");
            assertThat(index.rank(NEED, 50)).isEqualTo(found);
        }
    }

    @Test
    void aSegmentThatFindsNoRoomDamagesWritingAndNotReading() throws IOException {
        damaged(index -> {
            index.put(Company.of(2).evidence().getFirst());
            index.refresh();
        });
    }

    @Test
    void aMergeThatFindsNoRoomDamagesWritingAndNotReading() throws IOException {
        damaged(ExpertiseIndex::compact);
    }

    private interface Writing {
        void to(ExpertiseIndex index);
    }

    /** Something is committed and seen when the disk fills up while this is written. */
    private void damaged(Writing writing) throws IOException {
        FullDisk disk = new FullDisk(FSDirectory.open(folder));
        List<Candidate> found;
        try (ExpertiseIndex index = ExpertiseIndex.open("test", disk)) {
            fill(index, 1);
            index.commit("1");
            found = index.rank(NEED, 50);
            disk.fill();
            assertThatThrownBy(() -> writing.to(index)).isInstanceOf(IndexDamaged.class)
                    .hasMessageContaining("No space left on device");
            disk.makeRoom();
            assertThatThrownBy(() -> fill(index, 2)).isInstanceOf(IndexDamaged.class);
            assertThatThrownBy(() -> index.commit("2")).isInstanceOf(IndexDamaged.class);
            assertThat(index.rank(NEED, 50)).as("readers go on").isEqualTo(found).isNotEmpty();
            index.verify();
        }
        try (ExpertiseIndex index = ExpertiseIndex.open(folder)) {
            assertThat(index.position()).as("the last commit is whole").contains("1");
            assertThat(index.rank(NEED, 50)).isEqualTo(found);
            index.verify();
        }
    }

    private static void fill(ExpertiseIndex index, long seed) {
        Company company = Company.of(seed);
        company.experts().forEach(index::put);
        company.evidence().forEach(index::put);
        index.refresh();
        company.posts().forEach(index::put);
        index.refresh();
    }
}
