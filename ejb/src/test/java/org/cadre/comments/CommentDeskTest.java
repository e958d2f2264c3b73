package org.cadre.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.Markdown;
import org.cadre.asks.NotAllowedNow;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.index.Access;
import org.cadre.index.Hit;
import org.cadre.index.SearchQuery;
import org.cadre.matching.TestCompany;
import org.cadre.matching.TestIndex;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.cadre.prose.Names;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CommentDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;

    private final TestCompany company = new TestCompany(database);
    private Reader asker;
    private Reader low;
    private AskId ask;
    private AnswerId answer;

    @SuppressWarnings("NullAway.Init")
    CommentDeskTest() {}

    @BeforeEach
    void people() {
        new TestOutbox(database);
        asker = company.reader(company.colleague("Grace", Classification.CONFIDENTIAL));
        low = company.reader(company.colleague("Low", Classification.INTERNAL));
        ask = new AskId(company.ask(asker.id(), "How?", "How?", Classification.CONFIDENTIAL));
        answer = new AnswerId(company.answer(ask.value(), asker.id(), "So."));
    }

    @Test
    void commentsStandInTheOrderInWhichTheyCame() {
        database.run(() -> desk().write(asker, ask, "first"));
        database.run(() -> desk().write(asker, answer, "second"));
        database.run(() -> desk().write(asker, ask, "third"));
        assertThat(all()).extracting(Comment::body).containsExactly("first", "second", "third");
        assertThat(all().get(1).answer()).contains(answer);
    }

    @Test
    void whoMayNotSeeTheAskCanNeitherReadNorWrite() {
        var id = database.call(() -> desk().write(asker, ask, "secret"));
        assertThatThrownBy(() -> database.call(() -> desk().of(low, ask))).isInstanceOf(AskNotFound.class);
        assertThatThrownBy(() -> database.call(() -> desk().write(low, ask, "x"))).isInstanceOf(AskNotFound.class);
        assertThatThrownBy(() -> database.call(() -> desk().write(low, answer, "x"))).isInstanceOf(AskNotFound.class);
        assertThatThrownBy(() -> database.call(() -> desk().seenBy(low, id))).isInstanceOf(CommentNotFound.class)
                .hasMessage(catchNone().getMessage());
        assertThatThrownBy(() -> database.run(() -> desk().delete(low, id))).isInstanceOf(CommentNotFound.class);
    }

    private Throwable catchNone() {
        return org.assertj.core.api.Assertions.catchThrowable(
                () -> database.call(() -> desk().seenBy(low, new CommentId(UUID.randomUUID()))));
    }

    @Test
    void onlyItsAuthorChangesOne() {
        var other = company.reader(company.colleague("Other", Classification.CONFIDENTIAL));
        var id = database.call(() -> desk().write(asker, ask, "first"));
        assertThatThrownBy(() -> database.run(() -> desk().edit(other, id, "x"))).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.run(() -> desk().delete(other, id))).isInstanceOf(NotAllowedNow.class);
        database.run(() -> desk().edit(asker, id, "changed"));
        assertThat(all()).extracting(Comment::body).containsExactly("changed");
    }

    @Test
    void nothingOfADeletedOneIsLeft() {
        var id = database.call(() -> desk().write(asker, ask, "regrettable"));
        database.run(() -> desk().delete(asker, id));
        assertThat(all()).isEmpty();
        assertThat(database.call(() -> database.entities().createNativeQuery("select body from comment")
                .getSingleResult())).isEqualTo("");
    }

    @Test
    void textsThatCannotBeTakenAreNamed() {
        for (String bad : List.of(" ", "x".repeat(1001), "a\0b"))
            assertThatThrownBy(() -> database.call(() -> desk().write(asker, ask, bad)))
                    .isInstanceOfSatisfying(BadInput.class,
                            told -> assertThat(told.faults().getFirst().field()).isEqualTo("text"));
    }

    @Test
    void onlyWhatFitsAParagraphIsMarkup() {
        assertThat(Markdown.inline("# no *heading*\n- no `list` https://a.example", Names.NONE)).isEqualTo(
                "# no <em>heading</em><br />\n- no <code>list</code> <a href=\"https://a.example\" "
                        + "rel=\"noopener noreferrer nofollow\">https://a.example</a>");
        assertThat(Markdown.inline("<script>alert(1)</script>![x](https://a/b.png)", Names.NONE))
                .doesNotContain("<script")
                .doesNotContain("<img");
    }

    @Test
    void theAskIsFoundByItsCommentsUntilTheyAreDeleted() {
        try (var index = new TestIndex(database, folder).catchUp()) {
            var id = database.call(() -> desk().write(asker, ask, "quetzal"));
            index.catchUp();
            assertThat(found(index, 2)).containsExactly(ask.value());
            assertThat(found(index, 1)).isEmpty();
            assertThat(index.drift()).isEmpty();
            database.run(() -> desk().delete(asker, id));
            index.catchUp();
            assertThat(found(index, 2)).isEmpty();
            assertThat(index.drift()).isEmpty();
        }
    }

    private static List<UUID> found(TestIndex index, int clearance) {
        return index.live().read(view -> view.index().search(SearchQuery.of("quetzal", Access.cleared(clearance)))
                .hits().stream().map(Hit::id).toList());
    }

    private CommentDesk desk() {
        return database.beans().get(CommentDesk.class);
    }

    private List<Comment> all() {
        return database.call(() -> desk().of(asker, ask));
    }
}
