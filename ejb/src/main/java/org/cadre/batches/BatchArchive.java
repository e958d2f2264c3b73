package org.cadre.batches;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.cadre.asks.Ask;
import org.cadre.bundles.Parcel;
import org.cadre.csv.SheetWriter;
import org.cadre.forms.Form;
import org.cadre.forms.Input;
import org.cadre.people.ColleagueId;

/**
 * A batch as files: as tables and as lines of JSON, always in the same order, so that the same batch is the same to the byte. Times of
 * judgments are those of workers whose time may be told.
 */
final class BatchArchive {
    private static final int PAGE = 500;
    private final BatchContents contents;
    private final Batch batch;
    private final Form form;
    private final List<String> columns;
    private final Set<ColleagueId> timed;

    BatchArchive(BatchContents contents, Batch batch) {
        this.contents = contents;
        this.batch = batch;
        this.form = batch.form().orElseThrow();
        this.columns = contents.columns(batch.id());
        this.timed = contents.timed(batch.id());
    }

    void pack(Ask ask, Parcel parcel) throws IOException {
        parcel.add("batch.json", out -> line(out, description(ask)));
        parcel.add("form.json", out -> line(out, form.json()));
        parcel.add("rules.csv", this::rules);
        parcel.add("items.csv", out -> {
            var sheet = new SheetWriter(out, itemHeader());
            each(item -> sheet.row(cells(item)));
            sheet.end();
        });
        parcel.add("items.jsonl", out -> each(item -> line(out, json(item))));
        parcel.add("judgments.csv", out -> {
            var sheet = new SheetWriter(out, judgmentHeader());
            eachJudgment((item, judgment) -> sheet.row(cells(item, judgment)));
            sheet.end();
        });
        parcel.add("judgments.jsonl", out -> eachJudgment((item, judgment) -> line(out, json(item, judgment))));
        for (Enclosure one : contents.enclosures())
            one.enclose(batch, parcel);
    }

    /** Who stands behind the pseudonyms, as far as they may be named. */
    void packNames(Parcel parcel) throws IOException {
        parcel.add("workers.csv", out -> {
            var sheet = new SheetWriter(out, List.of("worker", "id", "name"));
            contents.named(batch).forEach(one -> sheet.row(List.of(one.pseudonym(), one.id().toString(), one.name())));
            sheet.end();
        });
    }

    private JsonObject description(Ask ask) {
        var settings = batch.settings();
        var json = Json.PROVIDER.createObjectBuilder().add("id", batch.id().toString()).add("title", ask.title())
                .add("instructions", ask.body()).add("language", ask.language().toLanguageTag())
                .add("classification", ask.classification().name()).add("state", batch.state().name())
                .add("items", batch.items()).add("goldItems", batch.goldItems())
                .add("overlap", settings.overlap().first()).add("mostOverlap", settings.overlap().most())
                .add("adaptive", settings.overlap().adaptive()).add("enough", settings.overlap().enough())
                .add("quizQuestions", settings.quiz().questions()).add("quizPercent", settings.quiz().percent())
                .add("goldPercent", settings.gold().percent()).add("goldFeedback", settings.gold().feedback())
                .add("createdAt", batch.createdAt().toString());
        batch.startedAt().ifPresent(at -> json.add("startedAt", at.toString()));
        batch.endedAt().ifPresent(at -> json.add("endedAt", at.toString()));
        return json.build();
    }

    private void rules(OutputStream out) throws IOException {
        var sheet = new SheetWriter(out, List.of("stage", "rule", "said"));
        contents.rules(batch.id()).forEach(one -> sheet.row(List.of(one.stage(), one.rule(), one.outcome())));
        sheet.end();
    }

    private List<String> itemHeader() {
        var header = new ArrayList<>(List.of("number", "item", "reference"));
        columns.forEach(column -> header.add("data." + column));
        inputs().forEach(key -> header.add("gold." + key));
        header.addAll(List.of("state", "given"));
        inputs().forEach(key -> header.add("result." + key));
        header.add("confidence");
        return header;
    }

    private List<String> cells(Item item) {
        var cells = new ArrayList<>(List.of(Integer.toString(item.seq()), item.id().toString(), item.reference()));
        columns.forEach(column -> cells.add(item.data().getOrDefault(column, "")));
        inputs().forEach(key -> cells.add(cell(item.gold(), key)));
        cells.addAll(List.of(item.state().name(), Integer.toString(item.given())));
        inputs().forEach(key -> cells.add(cell(item.result(), key)));
        cells.add(item.confidence().map(Object::toString).orElse(""));
        return cells;
    }

    private static JsonObject json(Item item) {
        var json = Json.PROVIDER.createObjectBuilder().add("number", item.seq()).add("item", item.id().toString())
                .add("reference", item.reference()).add("data", Json.object(item.data()));
        item.gold().ifPresent(gold -> json.add("gold", gold));
        json.add("state", item.state().name()).add("given", item.given());
        item.result().ifPresent(result -> json.add("result", result));
        item.confidence().ifPresent(confidence -> json.add("confidence", confidence));
        return json.build();
    }

    private List<String> judgmentHeader() {
        var header = new ArrayList<>(List.of("number", "item", "worker", "state"));
        inputs().forEach(key -> header.add("answer." + key));
        header.addAll(List.of("comment", "skipReason", "golden", "right", "givenAt", "seconds"));
        return header;
    }

    private List<String> cells(Item item, Judgment judgment) {
        var cells = new ArrayList<>(List.of(Integer.toString(item.seq()), item.id().toString(),
                batch.pseudonym(judgment.worker()), judgment.state().name()));
        inputs().forEach(key -> cells.add(cell(judgment.answer(), key)));
        cells.addAll(List.of(judgment.comment(), judgment.skipReason().orElse(""),
                Boolean.toString(judgment.golden()), judgment.right().map(Object::toString).orElse(""),
                told(judgment) ? judgment.givenAt().toString() : "", seconds(judgment)));
        return cells;
    }

    private JsonObject json(Item item, Judgment judgment) {
        var json = Json.PROVIDER.createObjectBuilder().add("number", item.seq()).add("item", item.id().toString())
                .add("worker", batch.pseudonym(judgment.worker())).add("state", judgment.state().name());
        judgment.answer().ifPresent(answer -> json.add("answer", answer));
        if (!judgment.comment().isEmpty())
            json.add("comment", judgment.comment());
        judgment.skipReason().ifPresent(reason -> json.add("skipReason", reason));
        json.add("golden", judgment.golden());
        judgment.right().ifPresent(right -> json.add("right", right));
        if (told(judgment))
            json.add("givenAt", judgment.givenAt().toString());
        if (!seconds(judgment).isEmpty())
            json.add("seconds", judgment.seconds().orElse(0));
        return json.build();
    }

    private boolean told(Judgment judgment) {
        return timed.contains(judgment.worker());
    }

    private String seconds(Judgment judgment) {
        return told(judgment) && judgment.seconds().isPresent()
                ? Integer.toString(judgment.seconds().getAsInt())
                : "";
    }

    private List<String> inputs() {
        return form.inputs().stream().map(Input::key).toList();
    }

    private static String cell(Optional<JsonObject> answer, String key) {
        return answer.map(json -> json.get(key)).map(value -> value instanceof JsonString text
                ? text.getString()
                : value.toString()).orElse("");
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    private interface Taking<T> {
        void take(T row) throws IOException;
    }

    /** Takes a judgment with its item. */
    @FunctionalInterface
    private interface TakingBoth {
        void take(Item item, Judgment judgment) throws IOException;
    }

    private void each(Taking<Item> row) throws IOException {
        for (var page = contents.items(batch.id(), 0, PAGE); !page.isEmpty(); page = contents.items(batch.id(),
                page.getLast().seq(), PAGE))
            for (Item item : page)
                row.take(item);
    }

    /** Of each item by pseudonym, so that their order tells of no time. */
    private void eachJudgment(TakingBoth row) throws IOException {
        for (var page = contents.items(batch.id(), 0, PAGE); !page.isEmpty(); page = contents.items(batch.id(),
                page.getLast().seq(), PAGE)) {
            var judged = contents.judgments(batch.id(), page.getFirst().seq(), page.getLast().seq());
            int next = 0;
            for (Item item : page) {
                var own = new ArrayList<Judgment>();
                for (; next < judged.size() && judged.get(next).seq() == item.seq(); next++)
                    own.add(judged.get(next));
                own.sort(Comparator.comparing((Judgment one) -> batch.pseudonym(one.worker()))
                        .thenComparing(Judgment::state).thenComparing(one -> one.id().value()));
                for (Judgment one : own)
                    row.take(item, one);
            }
        }
    }

    private static void line(OutputStream out, JsonValue json) throws IOException {
        out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
