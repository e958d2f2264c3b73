package org.cadre.web.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Pages;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;
import org.cadre.web.asks.AheadView;
import org.cadre.web.asks.AskForm;
import org.cadre.web.batches.AgreementLine;
import org.cadre.web.batches.BatchProgressView;
import org.cadre.web.batches.BatchView;
import org.cadre.web.batches.BatchesView;
import org.cadre.web.batches.FormView;
import org.cadre.web.batches.ItemsView;
import org.cadre.web.batches.StartView;
import org.cadre.web.batches.WordsView;
import org.cadre.web.language.Languages;
import org.cadre.web.privacy.ArchiveLine;

/** Batches. */
final class BatchSamples {
    private static final String NASTY = Samples.NASTY;
    private static final SafeHtml TEXT = new SafeHtml("<p>Say of each message whether it is a complaint.</p>");

    private BatchSamples() {}

    static void into(Map<String, View> all, AskForm ask, Instant now) {
        all.put("batches", new BatchesView(List.of(line("b1", "Complaints of March", "RUNNING", 500, now),
                line("b2", NASTY, "DRAFT", 0, now), line("b3", "Old", "CANCELLED", 1, now)),
                new Pages("", "/batches?cursor=x"), List.of(new BatchesView.SavedLine("f1", NASTY, 2))));
        all.put("batches-empty", new BatchesView(List.of(), Pages.only(), List.of()));
        all.put("batch-new", new WordsView("/batches", true, ask));
        all.put("batch-words", new WordsView("/batches/b2/words", false, ask));
        all.put("batch-form", form(Form.empty(), 1, List.of()));
        all.put("batch-form-wrong", form(Form.empty().with("question", NASTY).with("inputs[0].label", NASTY)
                .with("inputs[0].options", "yes = Yes [y]\nno").with("inputs[1].min", "x")
                .wrong("inputs[0].options", NASTY).wrong("inputs[1].min", NASTY).wrong("question", NASTY), 2,
                List.of("id", NASTY)));
        all.put("batch-items", items(true, Form.empty().wrong("file", NASTY)));
        all.put("batch-items-empty", new ItemsView("b2", NASTY, true, Form.empty(), List.of("text"), List.of(), 0, 0,
                List.of(), Optional.of(List.of()), List.of(), Pages.only()));
        all.put("batch-items-decided", items(false, Form.empty()));
        all.put("batch-start", start("", settings()));
        all.put("batch-start-not-yet", start(NASTY, settings().with("overlap", "0").wrong("overlap", NASTY)));
        all.put("batch-draft", batch("DRAFT", Optional.empty(), Form.empty()));
        all.put("batch-held", batch("HELD", Optional.empty(), Form.empty()));
        all.put("batch-running", batch("RUNNING", Optional.of(progress("RUNNING", now)),
                Form.empty().with("priority", "9").wrong("priority", NASTY)));
        all.put("batch-paused", batch("PAUSED", Optional.of(progress("PAUSED", now)), Form.empty()));
        all.put("batch-done", batch("DONE", Optional.of(progress("DONE", now)), Form.empty()));
        all.put("batch-progress", progress("RUNNING", now));
    }

    private static BatchesView.Line line(String id, String title, String state, int items, Instant now) {
        return new BatchesView.Line(id, title, state, items, now.minus(Duration.ofHours(3)));
    }

    private static FormView form(Form form, int inputs, List<String> columns) {
        return new FormView("b2", NASTY, form, inputs,
                List.of(Option.of("CHOICE", "One of several"), Option.of("SPAN", "Marks in a text")),
                List.of(Option.of("", "Choose"), Option.of("f1", NASTY)), columns, Languages.all());
    }

    private static ItemsView items(boolean draft, Form form) {
        var field = new ItemsView.Field("order", NASTY);
        return new ItemsView("b2", NASTY, draft, form, List.of("text"), List.of("id", "text", NASTY), 500, 50,
                List.of(new ItemsView.ImportLine("m1", NASTY, Gallery.NOW, "FAILED", 501, 3),
                        new ItemsView.ImportLine("m2", "march.csv", Gallery.NOW, "DONE", 500, 0)),
                Optional.of(List.of("dent-1.png", NASTY)),
                List.of(new ItemsView.Shown(1, "m-1", TEXT, List.of(field), List.of(), draft ? "OPEN" : "DONE", 3,
                        draft ? List.of() : List.of(new ItemsView.Field("complaint", "yes"))),
                        new ItemsView.Shown(2, NASTY, TEXT, List.of(),
                                List.of(new ItemsView.Field("complaint", NASTY)),
                                "OPEN", 0, List.of())),
                new Pages("", "/batches/b2/items?after=20"));
    }

    private static Form settings() {
        return Form.empty().with("overlap", "3").with("mostOverlap", "5").with("enough", "0.9").with("costCentre",
                NASTY);
    }

    private static StartView start(String obstacle, Form form) {
        return new StartView("b2", NASTY, form,
                new StartView.Estimated(450, "1,550 – 2,550", "9 hours – 14 hours", "€538.54 – €885.42", "20 days"),
                obstacle, List.of(new Option("yes", "Ask more judges where they differ", "What is clear ends early.")),
                List.of(new Option("yes", "Tell what was expected", "Workers learn from it.")),
                obstacle.isEmpty()
                        ? Optional.of(new AheadView(List.of(NASTY), Optional.empty()))
                        : Optional.empty());
    }

    private static BatchView batch(String state, Optional<BatchProgressView> progress, Form form) {
        return new BatchView("b1", NASTY, state, "CONFIDENTIAL", TEXT, true,
                List.of(new BatchView.Step("words", "/batches/b1/words", true, ""),
                        new BatchView.Step("form", "/batches/b1/form", true, NASTY),
                        new BatchView.Step("items", "/batches/b1/items", false, ""),
                        new BatchView.Step("start", "/batches/b1/start", false, "")),
                progress, 3, Gallery.NOW,
                List.of(new ArchiveLine("/archives/z1", "READY", Gallery.NOW, 48,
                        Optional.of(Gallery.NOW.plus(Duration.ofDays(7)))),
                        new ArchiveLine("", "WAITING", Gallery.NOW, 0, Optional.empty())),
                form);
    }

    private static BatchProgressView progress(String state, Instant now) {
        return new BatchProgressView("b1", state, 450, 120, 3, 26, 1410, 402, 7, 61, "€151.04",
                Optional.of(now.plus(Duration.ofHours(17))),
                List.of(new AgreementLine(NASTY, "", "0.71", "0.66 – 0.75"),
                        new AgreementLine("Parts", NASTY, "", "")));
    }
}
