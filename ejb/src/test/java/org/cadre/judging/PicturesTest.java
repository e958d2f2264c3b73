package org.cadre.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.attachments.AttachmentDesk;
import org.cadre.attachments.AttachmentNotFound;
import org.cadre.batches.BatchDesk;
import org.cadre.batches.PictureDesk;
import org.cadre.batches.TestBatch;
import org.cadre.database.TestDatabase;
import org.cadre.files.FileId;
import org.cadre.files.Files;
import org.cadre.files.Samples;
import org.cadre.files.StoredFile;
import org.cadre.files.TestIntake;
import org.cadre.forms.TestForms;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.imports.ImportProblem;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that items show, and pictures that workers answer with. */
class PicturesTest {
    private static final String FORM = """
            {"question": "What is dented?", "shown": [{"column": "photo", "picture": true}], "inputs": [
              {"key": "sketch", "label": "Your sketch of it", "type": "IMAGE"}]}""";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;
    private final TestCompany company = new TestCompany(database);
    private TestIntake intake;
    private Reader requester;
    private Reader worker;
    private Reader other;
    private Reader low;
    private TestBatch batch;

    @SuppressWarnings("NullAway.Init")
    PicturesTest() {}

    @BeforeEach
    void aDraft() {
        TestBatch.withoutThreads(database);
        new TestOutbox(database);
        intake = new TestIntake(database, folder);
        requester = company.reader(company.colleague("Rosa", Classification.CONFIDENTIAL));
        worker = company.reader(company.colleague("Cem", Classification.CONFIDENTIAL));
        other = company.reader(company.colleague("Dan", Classification.CONFIDENTIAL));
        low = company.reader(company.colleague("Low", Classification.PUBLIC));
        batch = TestBatch.drafted(database, requester, FORM);
    }

    @Test
    void anItemShowsThePictureThatItNamesToWhoeverSeesTheBatch() {
        var dent = add("dent.png");
        assertThat(sees(requester, dent)).isTrue();
        assertThat(sees(worker, dent)).as("of a draft").isFalse();
        var wrong = batch.take("photo\nscratch.png\n");
        assertThat(wrong.faults()).extracting(ImportProblem::line, one -> one.column().orElse(""))
                .containsExactly(tuple(2L, "photo"));
        batch.take("photo\ndent.png\n");
        start();
        var item = next(worker);
        assertThat(item.pictures()).containsOnlyKeys("photo").containsValue(dent.id());
        assertThat(sees(worker, dent)).isTrue();
        assertThat(sees(low, dent)).isFalse();
        assertThatThrownBy(() -> database.run(() -> attachments().delete(requester, dent.id())))
                .hasMessage("file.of-batch");
    }

    @Test
    void onlyPicturesOfOnesOwnAreTakenOnceAndWhileItIsADraft() {
        add("dent.png");
        assertThatThrownBy(() -> add("dent.png")).hasMessageContaining("batch.picture-twice");
        var text = intake.take(requester.id(), "dent.txt", Samples.text("a dent"));
        assertThatThrownBy(() -> add(text.id())).isInstanceOf(BadInput.class).hasMessageContaining("bad.picture");
        var foreign = intake.take(worker.id(), "scratch.png", Samples.png(4, 4));
        assertThatThrownBy(() -> add(foreign.id())).isInstanceOf(BadInput.class);
        batch.take("photo\ndent.png\n");
        start();
        assertThatThrownBy(() -> add("late.png")).isInstanceOf(NotAllowedNow.class);
        assertThat(database.call(() -> pictures().of(requester, batch.id()))).extracting(StoredFile::name)
                .containsExactly("dent.png");
    }

    @Test
    void aPictureThatIsTheAnswerIsItsWorkersAndTheRequestersAlone() {
        add("dent.png");
        batch.take("photo\ndent.png\n");
        start();
        org.cadre.judging.TestBatch.join(database, batch.id(), other, 0);
        var foreign = intake.take(other.id(), "sketch.png", Samples.png(5, 5));
        var item = next(worker);
        assertThatThrownBy(() -> judge(item, foreign.id())).isInstanceOf(BadInput.class)
                .hasMessageContaining("sketch").hasMessageContaining("bad.picture");
        assertThatThrownBy(() -> judge(item, new FileId(UUID.randomUUID()))).isInstanceOf(BadInput.class);
        assertThat(given()).isZero();

        var sketch = intake.take(worker.id(), "sketch by Cem.png", Samples.png(6, 6));
        var first = judge(item, sketch.id());
        assertThat(judge(item, sketch.id()).judgment()).as("the same again").isEqualTo(first.judgment());
        assertThat(given()).isEqualTo(1);
        assertThat(sees(worker, sketch)).isTrue();
        assertThat(sees(requester, sketch)).isTrue();
        assertThat(sees(other, sketch)).isFalse();
        assertThat(database.call(() -> kept(sketch)).name()).as("a name may tell whose it is").isEqualTo("answer.png");
        assertThat(database.call(() -> attachments().owner(requester, kept(sketch))).known())
                .as("workers have no names").isEmpty();
        assertThatThrownBy(() -> database.run(() -> attachments().delete(worker, sketch.id())))
                .hasMessage("file.of-batch");
    }

    private StoredFile kept(StoredFile file) {
        return database.beans().get(Files.class).find(file.id()).orElseThrow();
    }

    private StoredFile add(String name) {
        return add(intake.take(requester.id(), name, Samples.png(8, 8)).id());
    }

    private StoredFile add(FileId file) {
        return database.call(() -> pictures().add(requester, batch.id(), file));
    }

    private void start() {
        database.call(() -> database.beans().get(BatchDesk.class).start(requester, batch.id()));
        org.cadre.judging.TestBatch.join(database, batch.id(), worker, 0);
    }

    private Assignment next(Reader reader) {
        return database.call(() -> judging().next(reader, batch.id())).orElseThrow();
    }

    private Given judge(Assignment item, FileId sketch) {
        return database.call(() -> judging().judge(worker, batch.id(), item.item(),
                NewJudgment.of(TestForms.json("{\"sketch\": \"" + sketch + "\"}"))));
    }

    private long given() {
        AskId id = batch.id();
        return org.cadre.judging.TestBatch.count(database, "select count(*) from judgment where batch_id = ?1", id);
    }

    private boolean sees(Reader reader, StoredFile file) {
        try {
            return database.call(() -> attachments().seenBy(reader, file.id())).id().equals(file.id());
        } catch (AttachmentNotFound _) {
            return false;
        }
    }

    private PictureDesk pictures() {
        return database.beans().get(PictureDesk.class);
    }

    private AttachmentDesk attachments() {
        return database.beans().get(AttachmentDesk.class);
    }

    private JudgingDesk judging() {
        return database.beans().get(JudgingDesk.class);
    }
}
