package org.cadre.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.Markdown;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.asks.Urgency;
import org.cadre.comments.CommentDesk;
import org.cadre.database.TestDatabase;
import org.cadre.duplicates.DuplicateDesk;
import org.cadre.files.FileId;
import org.cadre.files.Samples;
import org.cadre.files.StoredFile;
import org.cadre.files.TestIntake;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.cadre.revisions.RevisionDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AttachmentDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;
    private final TestCompany company = new TestCompany(database);
    private TestIntake intake;
    private Reader asker;
    private Reader other;
    private Reader low;

    @SuppressWarnings("NullAway.Init")
    AttachmentDeskTest() {}

    @BeforeEach
    void people() {
        new TestOutbox(database);
        intake = new TestIntake(database, folder);
        asker = company.reader(company.colleague("Grace", Classification.CONFIDENTIAL));
        other = company.reader(company.colleague("Ada", Classification.CONFIDENTIAL));
        low = company.reader(company.colleague("Low", Classification.INTERNAL));
    }

    @Test
    void aFileIsItsUploadersUntilATextRefersToIt() {
        var file = upload(asker);
        assertThat(sees(asker, file)).isTrue();
        assertThat(sees(other, file)).isFalse();
        file(asker, "How? " + file.markdown(), Classification.CONFIDENTIAL);
        assertThat(sees(other, file)).isTrue();
        assertThat(sees(low, file)).isFalse();
        assertThatThrownBy(() -> seen(low, file.id()))
                .hasMessage(org.assertj.core.api.Assertions
                        .catchThrowable(() -> seen(low, new FileId(UUID.randomUUID()))).getMessage());
    }

    @Test
    void behindAWallItIsItsMembersAlone() {
        var file = upload(asker);
        var ask = file(asker, "How? " + file.markdown(), Classification.INTERNAL);
        var wall = company.wall("Deal", asker.id());
        database.run(() -> database.entities().createNativeQuery("update ask set wall_id = ?1 where id = ?2")
                .setParameter(1, wall.value()).setParameter(2, ask.value()).executeUpdate());
        assertThat(sees(company.reader(asker.id()), file)).isTrue();
        assertThat(sees(other, file)).isFalse();
        assertThat(sees(asker, file)).as("its uploader without the wall").isFalse();
    }

    @Test
    void nobodyGivesAwayWhatIsSomebodyElses() {
        var file = upload(asker);
        file(other, "Mine? " + file.markdown(), Classification.INTERNAL);
        assertThat(sees(other, file)).isFalse();
        assertThat(sees(low, file)).isFalse();
    }

    @Test
    void whatATextDoesNotReferToAnyMoreIsItsUploadersAlone() {
        var file = upload(asker);
        var ask = file(asker, "How? " + file.markdown(), Classification.CONFIDENTIAL);
        edit(ask, "How?");
        assertThat(sees(low, file)).isFalse();
        assertThat(sees(asker, file)).isTrue();
        assertThat(database.call(() -> desk().of(other, ask))).isEmpty();
        edit(ask, "How again? " + file.markdown());
        assertThat(sees(low, file)).isTrue();
        assertThat(database.call(() -> desk().of(low, ask))).extracting(StoredFile::id).containsExactly(file.id());
    }

    @Test
    void thoseOfAnswersAndCommentsGoWithThemToAnotherAsk() {
        var ask = file(asker, "How?", Classification.CONFIDENTIAL);
        var target = file(asker, "How again?", Classification.CONFIDENTIAL);
        var onAnswer = upload(other);
        var onComment = upload(other);
        AnswerId answer = database
                .call(() -> database.beans().get(AskDesk.class).answer(other, ask, onAnswer.markdown()));
        assertThat(answer).isNotNull();
        database.run(() -> database.beans().get(CommentDesk.class).write(other, ask, onComment.markdown()));
        var duplicates = database.beans().get(DuplicateDesk.class);
        database.run(() -> duplicates.mark(asker, ask, target));
        database.run(() -> duplicates.merge(asker, ask, ""));
        assertThat(database.call(() -> desk().of(asker, target))).extracting(StoredFile::id).contains(onAnswer.id());
        assertThat(sees(asker, onAnswer)).isTrue();
        assertThat(sees(low, onAnswer)).isFalse();
    }

    @Test
    void ofADeletedOneNothingIsLeft() {
        var file = upload(asker);
        var ask = file(asker, "How? " + file.markdown(), Classification.INTERNAL);
        assertThatThrownBy(() -> database.run(() -> desk().delete(other, file.id()))).isInstanceOf(NotAllowedNow.class);
        database.run(() -> desk().delete(asker, file.id()));
        assertThat(sees(asker, file)).isFalse();
        assertThat(database.call(() -> desk().of(asker, ask))).isEmpty();
        assertThat(chunks()).isZero();
    }

    @Test
    void aDeletedCommentTakesItsFilesAlong() {
        var ask = file(asker, "How?", Classification.INTERNAL);
        var file = upload(other);
        var comments = database.beans().get(CommentDesk.class);
        var comment = database.call(() -> comments.write(other, ask, file.markdown()));
        assertThat(sees(low, file)).isTrue();
        database.run(() -> comments.delete(other, comment));
        assertThat(sees(other, file)).isFalse();
        assertThat(chunks()).isZero();
    }

    @Test
    void anAskTakesSoMuchAndNoMore() {
        byte[] large = Samples.text("y".repeat((2 << 20) - 100));
        var one = intake.take(asker.id(), "one.txt", large);
        var two = intake.take(other.id(), "two.txt", large);
        var ask = file(asker, one.markdown(), Classification.INTERNAL);
        assertThatThrownBy(
                () -> database.run(() -> database.beans().get(AskDesk.class).answer(other, ask, two.markdown())))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults().getFirst().reason().key()).isEqualTo("file.ask-full"));
        assertThat(sees(asker, two)).isFalse();
    }

    @Test
    void onlyWhatIsKeptHereIsShownInAText() {
        var file = upload(asker);
        assertThat(Markdown.html(file.markdown())).contains("<img src=\"" + file.path() + "\" alt=\"chart.png\"");
        assertThat(
                Markdown.html("![x](https://a.example/b.png) ![y](/files/../live) ![z](//a/files/" + file.id() + ")"))
                .doesNotContain("<img");
        assertThat(Markdown.text("See " + file.markdown() + " and [log](/files/" + file.id() + ").")).isEqualTo(
                "See chart.png and log.");
        assertThat(Markdown.text("See [them](https://a.example).")).contains("a.example");
    }

    private StoredFile upload(Reader owner) {
        return intake.take(owner.id(), "chart.png", Samples.png(4, 4));
    }

    private AskId file(Reader by, String text, Classification classification) {
        return database.call(() -> database.beans().get(AskDesk.class).file(by,
                new NewAsk("", text, List.of(), Locale.ENGLISH, classification, Urgency.NORMAL)));
    }

    private void edit(AskId ask, String text) {
        var revisions = database.beans().get(RevisionDesk.class);
        database.run(() -> revisions.edit(asker, ask, revisions.of(asker, ask).getLast().id(),
                new NewAsk("", text, List.of(), Locale.ENGLISH, Classification.INTERNAL, Urgency.NORMAL), ""));
    }

    private AttachmentDesk desk() {
        return database.beans().get(AttachmentDesk.class);
    }

    private boolean sees(Reader reader, StoredFile file) {
        try {
            return seen(reader, file.id()).id().equals(file.id());
        } catch (AttachmentNotFound _) {
            return false;
        }
    }

    private StoredFile seen(Reader reader, FileId id) {
        return database.call(() -> desk().seenBy(reader, id));
    }

    private long chunks() {
        return database.call(() -> ((Number) database.entities().createNativeQuery("select count(*) from file_chunk")
                .getSingleResult()).longValue());
    }
}
