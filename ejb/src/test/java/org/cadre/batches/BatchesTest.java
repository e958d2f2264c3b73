package org.cadre.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cadre.asks.AskId;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.database.TestDatabase;
import org.cadre.forms.TestForms;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchesTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final NewAsk WORDS = new NewAsk("Label reviews", "Read, then choose.", List.of("labels"),
            Locale.GERMAN, Classification.CONFIDENTIAL, Urgency.NORMAL);
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private Reader requester;
    private Reader other;

    @SuppressWarnings("NullAway.Init")
    BatchesTest() {}

    @BeforeEach
    void people() {
        requester = company.reader(company.colleague("Rosa", Classification.CONFIDENTIAL));
        other = company.reader(company.colleague("Otto", Classification.RESTRICTED));
    }

    @Test
    void aDraftIsKeptAsItIsAndIsItsRequestersAlone() {
        var id = draft();
        database.run(() -> batches().heldBy(requester, id).ask(TestForms.form(TestForms.EVERY_TYPE), NOW));
        database.run(() -> {
            var batch = batches().seenBy(requester, id);
            assertThat(batch.words()).contains(WORDS);
            assertThat(batch.form()).contains(TestForms.form(TestForms.EVERY_TYPE));
            assertThat(batch.settings()).isEqualTo(BatchSettings.USUAL);
            assertThat(batches().of(requester, Optional.empty(), 10)).containsExactly(batch);
            assertThat(batches().of(other, Optional.empty(), 10)).isEmpty();
        });
        assertThatThrownBy(() -> database.call(() -> batches().seenBy(other, id)))
                .isInstanceOf(BatchNotFound.class);
    }

    private AskId draft() {
        return database.call(() -> {
            var batch = Batch.drafted(requester.id(), WORDS, BatchSettings.USUAL, NOW);
            batches().add(batch);
            return batch.id();
        });
    }

    private Batches batches() {
        return database.beans().get(Batches.class);
    }
}
