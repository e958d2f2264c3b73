package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpertiseIndexTest {

    private static final Need NEED = Need.of("payara", "", Company.NOW);
    private final UUID ada = new UUID(1, 1);
    private final UUID bob = new UUID(1, 2);

    @TempDir
    private Path directory;

    @Test
    void whatWasCommittedIsThereAgainWithItsPosition() {
        List<Candidate> before;
        try (ExpertiseIndex index = ExpertiseIndex.open(directory)) {
            assertThat(index.position()).isEmpty();
            fill(index);
            index.commit("change 17");
            index.put(ExpertProfile.of(new UUID(1, 3), "Cem"));
            index.refresh();
            before = index.rank(NEED, 10);
        }
        try (ExpertiseIndex index = ExpertiseIndex.open(directory)) {
            assertThat(index.position()).contains("change 17");
            assertThat(index.tally(Kind.PROFILE).count()).isEqualTo(2);
            assertThat(index.rank(NEED, 10)).isEqualTo(before).isNotEmpty();
        }
    }

    @Test
    void aRepeatedPutReplaces() {
        try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
            fill(index);
            fill(index);
            index.refresh();
            assertThat(index.tally(Kind.EVIDENCE).count()).isEqualTo(2);
            index.remove(Kind.EVIDENCE, new UUID(2, 1));
            index.remove(Kind.EVIDENCE, new UUID(2, 1));
            index.refresh();
            assertThat(index.tally(Kind.EVIDENCE).count()).isEqualTo(1);
            assertThat(index.rank(NEED, 10)).extracting(Candidate::expertId).containsExactly(bob);
        }
    }

    @Test
    void aTallyShowsDrift() {
        try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
            fill(index);
            index.refresh();
            Map<UUID, Long> versions = new HashMap<>();
            index.versions(Kind.PROFILE, versions::put);
            assertThat(versions).containsOnlyKeys(ada, bob);

            assertThat(index.tally(Kind.PROFILE)).isEqualTo(Tally.NONE.plus(bob, 0).plus(ada, 0));
            assertThat(index.tally(Kind.PROFILE)).isNotEqualTo(Tally.NONE.plus(bob, 0).plus(ada, 1));
        }
    }

    @Test
    void changesAreSeenAfterARefreshOnly() {
        try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
            fill(index);
            assertThat(index.rank(NEED, 10)).isEmpty();
            index.refresh();
            assertThat(index.rank(NEED, 10)).isNotEmpty();
        }
    }

    @Test
    void anIndexOfAnotherSchemaIsOutdated() throws IOException {
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(directory), new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("cadre.schema", "0").entrySet());
            writer.commit();
        }
        assertThatThrownBy(() -> ExpertiseIndex.open(directory)).isInstanceOf(IndexOutdated.class)
                .hasMessageContaining("schema 0");
    }

    @Test
    void aDamagedIndexIsToldApart() throws IOException {
        try (ExpertiseIndex index = ExpertiseIndex.open(directory)) {
            fill(index);
            index.commit("1");
        }
        Path list = file("segments_");
        byte[] good = Files.readAllBytes(list);
        Files.write(list, new byte[]{1, 2, 3});
        assertThatThrownBy(() -> ExpertiseIndex.open(directory)).isInstanceOf(IndexDamaged.class);
        Files.delete(list);
        assertThatThrownBy(() -> ExpertiseIndex.open(directory)).isInstanceOf(IndexDamaged.class);
        Files.write(list, good);
        Path segment = file(".tim");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segment, bytes);
        assertThatThrownBy(() -> {
            try (ExpertiseIndex index = ExpertiseIndex.open(directory)) {
                index.verify();
            }
        }).isInstanceOf(IndexDamaged.class);
        Files.delete(segment);
        assertThatThrownBy(() -> ExpertiseIndex.open(directory)).isInstanceOf(IndexDamaged.class);
    }

    @Test
    void anOpenIndexCannotBeOpenedTwice() {
        try (ExpertiseIndex index = ExpertiseIndex.open(directory)) {
            assertThatThrownBy(() -> ExpertiseIndex.open(directory)).isInstanceOf(IndexInUse.class);
            assertThat(index.tally(Kind.POST)).isEqualTo(Tally.NONE);
        }
    }

    @Test
    void aClosedIndexSaysSo() {
        ExpertiseIndex index = ExpertiseIndex.inMemory();
        index.close();
        assertThatThrownBy(() -> index.rank(NEED, 1)).isInstanceOf(IndexClosed.class);
        assertThatThrownBy(() -> fill(index)).isInstanceOf(IndexClosed.class);
        assertThatThrownBy(() -> index.commit("1")).isInstanceOf(IndexClosed.class);
        assertThatThrownBy(index::refresh).isInstanceOf(IndexClosed.class);
    }

    private void fill(ExpertiseIndex index) {
        index.put(ExpertProfile.of(ada, "Ada"));
        index.put(ExpertProfile.of(bob, "Bob"));
        index.put(Evidence.of(new UUID(2, 1), ada, "payara", "restart it", Company.NOW.minusSeconds(90)));
        index.put(Evidence.of(new UUID(2, 2), bob, "payara", "restart it", Company.NOW.minusSeconds(80)));
    }

    private Path file(String part) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().contains(part)).findFirst().orElseThrow();
        }
    }
}
