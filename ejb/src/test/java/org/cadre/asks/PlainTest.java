package org.cadre.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlainTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);

    @Test
    void whatIsAboveInternalIsNoPlainMatter() {
        var asker = company.colleague("Ada", Classification.RESTRICTED);
        var open = new AskId(company.ask(asker, "Printer on fire", "It burns.", Classification.INTERNAL));
        var secret = new AskId(company.ask(asker, "A merger", "Of whom?", Classification.CONFIDENTIAL));
        database.run(() -> {
            var asks = database.beans().get(Asks.class);
            assertThat(asks.allPlain(List.of())).isTrue();
            assertThat(asks.allPlain(List.of(open))).isTrue();
            assertThat(asks.allPlain(List.of(open, secret))).isFalse();
            assertThat(asks.find(open).orElseThrow().plain()).isTrue();
            assertThat(asks.find(secret).orElseThrow().plain()).isFalse();
        });
    }

    @Test
    void whatIsBehindAWallIsNoPlainMatter() {
        var asker = company.colleague("Ada", Classification.INTERNAL);
        UUID ask = company.ask(asker, "Printer on fire", "It burns.", Classification.INTERNAL);
        var wall = company.wall("Heron", asker);
        database.run(() -> database.entities().createNativeQuery("update ask set wall_id = ?1 where id = ?2")
                .setParameter(1, wall.value()).setParameter(2, ask).executeUpdate());
        database.run(() -> {
            var asks = database.beans().get(Asks.class);
            assertThat(asks.allPlain(List.of(new AskId(ask)))).isFalse();
            assertThat(asks.find(new AskId(ask)).orElseThrow().plain()).isFalse();
        });
    }

    @Test
    void whatIsLabelledIsNoPlainMatter() {
        var asker = company.colleague("Ada", Classification.INTERNAL);
        UUID ask = company.ask(asker, "Printer on fire", "It burns.", Classification.INTERNAL);
        database.run(() -> database.entities().createNativeQuery("update ask set labels = ?1 where id = ?2")
                .setParameter(1, UUID.randomUUID()).setParameter(2, ask).executeUpdate());
        database.run(() -> {
            var asks = database.beans().get(Asks.class);
            assertThat(asks.allPlain(List.of(new AskId(ask)))).isFalse();
            assertThat(asks.find(new AskId(ask)).orElseThrow().plain()).isFalse();
        });
    }
}
