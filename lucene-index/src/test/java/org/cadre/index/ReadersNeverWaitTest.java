package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReadersNeverWaitTest {

    private static final Need NEED = Need.of("payara", "", Company.NOW);

    /** A disk that stands still from some moment on, until it is let go on. */
    private static final class StillDisk extends FilterDirectory {
        private final CountDownLatch stands = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private volatile boolean still;

        StillDisk() {
            super(new ByteBuffersDirectory());
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (still) {
                stands.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            return super.createOutput(name, context);
        }
    }

    @Test
    @Timeout(60)
    void whileAChangeIsWrittenAllReadersReadOn() throws InterruptedException {
        StillDisk disk = new StillDisk();
        UUID bob = new UUID(1, 2);
        try (ExpertiseIndex index = ExpertiseIndex.open("test", disk)) {
            index.put(ExpertProfile.of(new UUID(1, 1), "Ada").withSkills(SkillClaim.of(new UUID(9, 1), "payara")));
            index.refresh();
            List<Candidate> before = index.rank(NEED, 10);
            index.put(ExpertProfile.of(bob, "Bob").withSkills(SkillClaim.of(new UUID(9, 1), "payara")));
            disk.still = true;
            Thread writer = new Thread(index::refresh);
            writer.start();
            disk.stands.await();
            assertThat(index.rank(NEED, 10)).isEqualTo(before).hasSize(1);
            assertThat(index.search(SearchQuery.of("payara", Access.cleared(1))).hits()).isEmpty();
            assertThat(index.similar("payara", Access.cleared(1), 5)).isEmpty();
            assertThat(index.tally(Kind.PROFILE).count()).isEqualTo(1);
            assertThat(writer.isAlive()).isTrue();
            disk.goOn.countDown();
            writer.join();
            assertThat(index.rank(NEED, 10)).extracting(Candidate::expertId).contains(bob).hasSize(2);
        }
    }
}
