package org.cadre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AuthorDesk;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CoauthorEvidenceTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;

    private final TestCompany company = new TestCompany(database);

    @Test
    void whoHelpedToWriteTheAnswerIsFoundForTheNextQuestionAsLongAsTheyAreNamed() {
        new TestOutbox(database);
        var grace = company.colleague("Grace", Classification.INTERNAL);
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var bob = company.colleague("Bob", Classification.INTERNAL);
        var ask = company.ask(grace, "How do I renew a certificate?", "It expires.", Classification.INTERNAL);
        var answer = new AnswerId(company.answer(ask, ada, "Run certbot renew."));
        company.accept(ask, answer.value());
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(found(index, grace)).containsExactly(ada);
            var author = company.reader(ada);
            database.run(() -> database.beans().get(AuthorDesk.class).add(author, answer, "Bob"));
            assertThat(found(index.catchUp(), grace)).containsExactlyInAnyOrder(ada, bob);
            database.run(() -> database.beans().get(AuthorDesk.class).remove(author, answer, bob));
            assertThat(found(index.catchUp(), grace)).containsExactly(ada);
            assertThat(index.drift()).isEmpty();
        }
    }

    private List<ColleagueId> found(TestIndex index, ColleagueId asker) {
        var reader = company.reader(asker);
        return database.call(() -> index.finder().findFor(reader, "certificate renew", 10)).stream()
                .map(Candidate::colleague).toList();
    }
}
