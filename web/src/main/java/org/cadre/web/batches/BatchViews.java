package org.cadre.web.batches;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import org.cadre.asks.AskId;
import org.cadre.asks.Cursor;
import org.cadre.asks.Markdown;
import org.cadre.asks.NewAsk;
import org.cadre.batches.Batch;
import org.cadre.batches.BatchDesk;
import org.cadre.batches.BatchExportDesk;
import org.cadre.batches.BatchState;
import org.cadre.batches.Estimate;
import org.cadre.batches.Estimate.Money;
import org.cadre.batches.FormDesk;
import org.cadre.batches.Item;
import org.cadre.batches.ItemDesk;
import org.cadre.batches.PictureDesk;
import org.cadre.batches.RunDesk;
import org.cadre.files.StoredFile;
import org.cadre.foresight.ForesightDesk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.handling.Handling;
import org.cadre.imports.ImportJob;
import org.cadre.outcomes.ConsensusDesk;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.cadre.prose.Names;
import org.cadre.prose.Prose;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Pages;
import org.cadre.web.SafeHtml;
import org.cadre.web.asks.AheadView;
import org.cadre.web.asks.AskViews;
import org.cadre.web.batches.BatchView.Step;
import org.cadre.web.batches.ItemsView.Field;
import org.cadre.web.batches.ItemsView.Shown;
import org.cadre.web.language.Languages;
import org.cadre.web.privacy.ArchiveLine;
import org.jspecify.annotations.Nullable;

/** Batches as their requesters' pages show them. */
@RequestScoped
public class BatchViews {
    private static final int LISTED = 20;
    private static final List<String> TYPES = List.of("CHOICE", "MULTI_CHOICE", "SCALE", "SPAN", "TEXT", "IMAGE");

    @Inject
    BatchDesk desk;
    @Inject
    ForesightDesk foresight;
    @Inject
    PictureDesk pictures;
    @Inject
    ItemDesk itemDesk;
    @Inject
    RunDesk running;
    @Inject
    FormDesk forms;
    @Inject
    BatchExportDesk exports;
    @Inject
    ConsensusDesk consensus;
    @Inject
    Clock clock;
    @Inject
    AskViews asks;
    @Inject
    Prose prose;
    @Inject
    Frames frames;

    BatchesView list(Reader reader, @Nullable String cursor) {
        var mine = desk.mine(reader, Optional.ofNullable(cursor).map(Cursor::parse), LISTED);
        var lines = mine.items().stream().map(batch -> new BatchesView.Line(batch.id().toString(),
                desk.words(reader, batch.id()).title(), batch.state().name(), batch.items(), batch.changedAt()))
                .toList();
        var saved = forms.mine(reader).stream().map(one -> new BatchesView.SavedLine(one.id().toString(), one.name(),
                one.form().inputs().size())).toList();
        return new BatchesView(lines, new Pages("", mine.next().map(next -> "/batches?cursor=" + next).orElse("")),
                saved);
    }

    /** Of a new batch, or of one by its id. */
    public WordsView words(Reader reader, Optional<AskId> id, Form form) {
        return new WordsView(id.map(one -> "/batches/" + one + "/words").orElse("/batches"), id.isEmpty(),
                asks.form(reader, form));
    }

    /** A draft's words, to be changed. */
    Form words(NewAsk words) {
        return Form.empty().with("title", words.title()).with("text", prose.typed(words.text()))
                .with("tags", String.join(", ", words.tags())).with("classification", words.classification().name())
                .with("urgency", words.urgency().name())
                .with("mustHave", String.join(", ", words.wishes().mustHave()))
                .with("niceToHave", String.join(", ", words.wishes().niceToHave()))
                .with("pool", words.wishes().pool().orElse(""))
                .with("wall", words.wall().map(WallId::toString).orElse(""))
                .with("exportControlled", words.handling().exportControlled() ? "yes" : "")
                .with("personalDataRegion", words.handling().region().orElse(""));
    }

    FormView form(Reader reader, AskId id, Form form, int inputs) {
        var t = frames.texts();
        var saved = forms.mine(reader).stream().map(one -> Option.of(one.id().toString(), one.name())).toList();
        return new FormView(id.toString(), desk.words(reader, id).title(), form,
                Math.clamp(inputs, 1, FormFields.MOST),
                TYPES.stream().map(type -> Option.of(type, t.text("batch.type." + type))).toList(),
                saved.isEmpty()
                        ? saved
                        : Stream.concat(Stream.of(Option.of("", t.text("batch.form.none"))), saved.stream()).toList(),
                itemDesk.columns(reader, id), Languages.all());
    }

    ItemsView items(Reader reader, AskId id, int after, Form form) {
        var batch = desk.see(reader, id);
        var found = itemDesk.page(reader, id, after, LISTED + 1);
        var page = found.subList(0, Math.min(LISTED, found.size()));
        String next = found.size() > LISTED ? "/batches/" + id + "/items?after=" + page.getLast().seq() : "";
        return new ItemsView(id.toString(), desk.words(reader, id).title(), batch.state() == BatchState.DRAFT, form,
                batch.form().map(one -> List.copyOf(one.columns())).orElse(List.of()), itemDesk.columns(reader, id),
                batch.items(), batch.goldItems(), itemDesk.imports(reader, id).stream().map(this::line).toList(),
                batch.form().filter(one -> one.shown().stream().anyMatch(org.cadre.forms.Shown::picture))
                        .map(_ -> pictures.of(reader, id).stream().map(StoredFile::name).toList()),
                page.stream().map(item -> shown(reader, batch, item)).toList(), new Pages("", next));
    }

    private ItemsView.ImportLine line(ImportJob job) {
        return new ItemsView.ImportLine(job.id().toString(), job.source(), job.startedAt(), job.state().name(),
                job.figures().map(figures -> figures.rows()).orElse(job.done()), job.rejected());
    }

    private Shown shown(Reader reader, Batch batch, Item item) {
        var form = batch.form().orElseThrow();
        var question = new SafeHtml(Markdown.html(form.question(reader.language(), item.data()), Names.NONE));
        var shown = pictures.shown(batch.id(), form, item.data());
        var fields = form.shown().stream()
                .map(one -> new Field(one.column(), item.data().getOrDefault(one.column(), ""),
                        Optional.ofNullable(shown.get(one.column())).map(file -> "/files/" + file).orElse("")))
                .toList();
        return new Shown(item.seq(), item.reference(), question, fields, fields(item.gold()), item.state().name(),
                item.given(), fields(item.result()));
    }

    private static List<Field> fields(Optional<JsonObject> answer) {
        return answer.map(json -> json.entrySet().stream().map(one -> new Field(one.getKey(),
                one.getValue() instanceof JsonString text ? text.getString() : one.getValue().toString())).toList())
                .orElse(List.of());
    }

    StartView start(Reader reader, AskId id, Form form) {
        return start(reader, id, form, Optional.empty());
    }

    /** With who would see it if it were started now. */
    StartView startAhead(Reader reader, AskId id, Form form) {
        return start(reader, id, form, Optional.of(ahead(reader, id)));
    }

    private AheadView ahead(Reader reader, AskId id) {
        var language = frames.texts().locale();
        try {
            return AheadView.of(foresight.look(reader, id), language);
        } catch (BadInput bad) {
            return new AheadView(bad.faults().stream().map(fault -> Texts.render(fault.reason(), language)).toList(),
                    Optional.empty());
        }
    }

    private StartView start(Reader reader, AskId id, Form form, Optional<AheadView> ahead) {
        var t = frames.texts();
        var estimate = desk.estimate(reader, id);
        return new StartView(id.toString(), desk.words(reader, id).title(), form,
                new StartView.Estimated(estimate.items(),
                        between(t.number(estimate.least()), t.number(estimate.most())),
                        between(t.span(Duration.ofMinutes(estimate.leastMinutes())),
                                t.span(Duration.ofMinutes(estimate.mostMinutes()))),
                        cost(estimate), t.span(estimate.untilDone())),
                desk.obstacle(reader, id).map(why -> Texts.render(why, t.locale())).orElse(""),
                List.of(new Option("yes", t.text("batch.adaptive"), t.text("batch.adaptive.hint"))),
                List.of(new Option("yes", t.text("batch.feedback"), t.text("batch.feedback.hint"))), ahead);
    }

    private String cost(Estimate estimate) {
        return between(money(estimate.leastCost()), money(estimate.mostCost()));
    }

    private String money(Optional<Money> money) {
        return money.map(one -> {
            var format = NumberFormat.getCurrencyInstance(frames.texts().locale());
            format.setCurrency(Currency.getInstance(one.currency()));
            BigDecimal amount = one.amount();
            return format.format(amount);
        }).orElse("");
    }

    private static String between(String least, String most) {
        return least.equals(most) ? least : least + " – " + most;
    }

    /** The settings, to be changed. */
    Form settings(Batch batch) {
        var now = SettingsJson.of(batch.settings());
        return Form.empty().with("overlap", text(now.overlap())).with("mostOverlap", text(now.mostOverlap()))
                .with("adaptive", Boolean.TRUE.equals(now.adaptive()) ? "yes" : "").with("enough", text(now.enough()))
                .with("quizQuestions", text(now.quizQuestions())).with("quizPercent", text(now.quizPercent()))
                .with("quizAttempts", text(now.quizAttempts())).with("goldPercent", text(now.goldPercent()))
                .with("goldFeedback", Boolean.TRUE.equals(now.goldFeedback()) ? "yes" : "")
                .with("itemSeconds", text(now.itemSeconds())).with("limitSeconds", text(now.limitSeconds()))
                .with("workers", text(now.workers())).with("weeklyMinutes", text(now.weeklyMinutes()))
                .with("costCentre", text(now.costCentre())).with("hourlyCost", text(now.hourlyCost()))
                .with("currency", text(now.currency()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    BatchView page(Reader reader, AskId id, Form form) {
        var batch = desk.see(reader, id);
        var words = desk.words(reader, id);
        boolean mine = batch.requestedBy(reader);
        boolean started = batch.startedAt().isPresent();
        return new BatchView(id.toString(), words.title(), batch.state().name(), words.classification().name(),
                new SafeHtml(Markdown.html(words.text(), prose.namesIn(List.of(words.text())))), mine,
                started ? List.of() : steps(batch), mine && started
                        ? Optional.of(progress(reader, id))
                        : Optional.empty(),
                batch.priority(), batch.startedAt().orElse(batch.createdAt()),
                mine && started ? ArchiveLine.of(exports.of(reader, id), clock.instant()) : List.of(), form);
    }

    private List<Step> steps(Batch batch) {
        var t = frames.texts();
        String here = "/batches/" + batch.id();
        var steps = new ArrayList<Step>();
        steps.add(new Step("words", here + "/words", true, ""));
        steps.add(new Step("form", here + "/form", batch.form().isPresent(), batch.form()
                .map(form -> t.text("batch.inputs", form.inputs().size())).orElse("")));
        steps.add(new Step("items", here + "/items", batch.items() > 0,
                batch.items() > 0 ? t.text("batch.items.count", batch.items(), batch.goldItems()) : ""));
        steps.add(new Step("start", here + "/start", false, ""));
        return steps;
    }

    BatchProgressView progress(Reader reader, AskId id) {
        var progress = running.progress(reader, id);
        var batch = desk.see(reader, id);
        var language = frames.texts().locale();
        return new BatchProgressView(id.toString(), batch.state().name(), progress.items(),
                progress.done(), progress.adjudicate(), progress.percent(), progress.wanted(), progress.given(),
                progress.skipped(), Math.round(progress.perHour()), money(progress.cost()), progress.end(),
                batch.form().map(form -> consensus.agreements(reader, id).stream()
                        .map(one -> AgreementLine.of(one, form, language)).toList()).orElse(List.of()));
    }

    /** What was sent, checked. */
    Handling handling(Form form) {
        return new Handling(form.value("exportControlled").equals("yes"),
                Optional.of(form.value("personalDataRegion")));
    }
}
