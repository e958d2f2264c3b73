package org.cadre.web.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.judging.TakingPart;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Pages;
import org.cadre.web.Person;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;
import org.cadre.web.batches.AgreementLine;
import org.cadre.web.batches.ItemsView.Field;
import org.cadre.web.judging.ConsensusView;
import org.cadre.web.judging.ConsensusView.RunLine;
import org.cadre.web.judging.ContestedView;
import org.cadre.web.judging.DecideView;
import org.cadre.web.judging.FlagsView;
import org.cadre.web.judging.InputView;
import org.cadre.web.judging.InputView.Choice;
import org.cadre.web.judging.ItemCard;
import org.cadre.web.judging.OpenView;
import org.cadre.web.judging.PartView;
import org.cadre.web.judging.PlayerView;
import org.cadre.web.judging.QuizView;
import org.cadre.web.judging.WorkView;

/** Working on batches, and what judgments say together. */
final class JudgingSamples {
    private static final String NASTY = Samples.NASTY;
    private static final SafeHtml TEXT = new SafeHtml("""
            <p>A <strong>complaint</strong> wants something to be put right.</p>
            <p>“It came late” is one, “thank you” is none.</p>""");
    private static final List<Option> REASONS = List.of(Option.of("BROKEN", "It is empty or cannot be shown"),
            Option.of("CANNOT_TELL", "I cannot tell"));
    private static final List<Field> SAID = List.of(new Field("Complaint", "Yes"), new Field("Names", NASTY));

    private JudgingSamples() {}

    static void into(Map<String, View> all, Instant now) {
        all.put("judging-open", new OpenView(
                List.of(new OpenView.Line("b1", "Complaints of March", "Say of each message whether it is one.",
                        "20 seconds", "450 items left", true, false, 41),
                        new OpenView.Line("b2", NASTY, NASTY, "5 minutes", "one item left", true, true, 0),
                        new OpenView.Line("b3", "Names in letters", NASTY, "1 minute", "no item left", false, false,
                                0)),
                new Pages("", "/batches/open?page=2"), List.of(Option.of("b4", NASTY))));
        all.put("judging-open-empty", new OpenView(List.of(), Pages.only(), List.of()));
        part(all);
        all.put("judging-work", work(player(now, item(now, false), "", Form.empty())));
        all.put("judging-work-again", work(player(now, item(now, true), "", Form.empty())));
        all.put("judging-work-wrong", work(player(now, item(now, false), "", Form.empty().with("in.why", NASTY)
                .with("in.names.0", NASTY).with("comment", NASTY).wrong("in.kind", NASTY).wrong("in.names", NASTY)
                .wrong("in.why", NASTY).wrong("reason", NASTY).wrong("", NASTY))));
        all.put("judging-work-none", work(new PlayerView("b1", Optional.empty(), NASTY, "RUNNING", Form.empty(),
                REASONS)));
        all.put("judging-work-done", work(new PlayerView("b1", Optional.empty(), "", "DONE", Form.empty(), REASONS)));
        all.put("judging-player", player(now, item(now, false), "Saved. That was a check; expected was: " + NASTY,
                Form.empty()));
        quiz(all);
        all.put("judging-contested", new ContestedView("b1", NASTY,
                List.of(new ContestedView.Line("i1", 7, NASTY, 3), new ContestedView.Line("i2", 1200, "", 0)),
                new Pages("", "/batches/b1/adjudications?after=1200"), true,
                List.of(new Person("p1", "Omar Haddad", "Lab · Oslo")),
                Form.empty().with("colleague", NASTY).wrong("colleague", NASTY)));
        all.put("judging-contested-empty",
                new ContestedView("b1", NASTY, List.of(), Pages.only(), false, List.of(), Form.empty()));
        all.put("judging-decide", new DecideView("b1", NASTY, "i1", 7, card("in."), List.of(
                new DecideView.Said(SAID, "", ""),
                new DecideView.Said(List.of(new Field("Complaint", "No")), "", NASTY),
                new DecideView.Said(List.of(), "I cannot tell", "")), Form.empty().wrong("reason", NASTY)));
        consensus(all, now);
        flags(all, now);
    }

    private static void part(Map<String, View> all) {
        all.put("judging-part-new", part("RUNNING", false, new TakingPart(false, true, 0, 0, false, Optional.empty()),
                Form.empty().wrong("", NASTY)));
        all.put("judging-part", part("RUNNING", false,
                new TakingPart(true, false, 41, 2, false, Optional.of(new TakingPart.Checked(8, 7))), Form.empty()));
        all.put("judging-part-quiz", part("RUNNING", false, new TakingPart(true, true, 0, 0, false, Optional.empty()),
                Form.empty().with("note", NASTY).wrong("reason", NASTY)));
        all.put("judging-part-excluded", part("RUNNING", false,
                new TakingPart(true, false, 41, 2, true, Optional.empty()), Form.empty()));
        all.put("judging-part-mine", part("RUNNING", true, new TakingPart(false, false, 0, 0, false, Optional.empty()),
                Form.empty()));
        all.put("judging-part-over", part("DONE", false, new TakingPart(true, false, 41, 2, false, Optional.empty()),
                Form.empty()));
    }

    private static PartView part(String state, boolean mine, TakingPart part, Form form) {
        return new PartView("b1", NASTY, state, "CONFIDENTIAL", TEXT, "20 seconds", "10 minutes", "450 items left",
                mine, part, List.of(Option.of("NO_TIME", "No time"), Option.of("CONFLICT", "A conflict of interest")),
                form);
    }

    private static WorkView work(PlayerView player) {
        return new WorkView("b1", "Complaints of March", TEXT, player);
    }

    private static PlayerView player(Instant now, PlayerView.Item item, String told, Form form) {
        return new PlayerView("b1", Optional.of(item), told, "RUNNING", form, REASONS);
    }

    private static PlayerView.Item item(Instant now, boolean again) {
        return new PlayerView.Item("i1", 42, card("in."), now.plus(Duration.ofMinutes(9)), 540, again);
    }

    private static ItemCard card(String prefix) {
        return new ItemCard(new SafeHtml("<p>What is <strong>it came late</strong> about?</p>"),
                List.of(new ItemCard.Shown("title", NASTY, ""), new ItemCard.Shown("photo", NASTY, "/files/p1")),
                List.of(input(prefix, "kind", "Kind", true, "CHOICE",
                        List.of(new Choice("bug", "A bug", "b"), new Choice(NASTY, NASTY, "2"))),
                        input(prefix, "parts", NASTY, false, "MULTI_CHOICE",
                                List.of(new Choice("ui", "Pages", "1"), new Choice("api", "API", ""))),
                        input(prefix, "side", "Side", false, "CHOICE", List.of(new Choice("l", "Left", "1"))),
                        new InputView(prefix + "mood", "Mood", "How do they sound?", false, "SCALE",
                                List.of(new Choice("-1", "-1", ""), new Choice("0", "0", "0"),
                                        new Choice("1", "1", "1")),
                                "", -1, 1, "angry", NASTY),
                        new InputView(prefix + "weight", "Weight", "", true, "NUMBER", List.of(), "", 0, 100, "none",
                                NASTY),
                        new InputView(prefix + "names", "Names", "", false, "SPAN",
                                List.of(new Choice("PERSON", "Person", "1"), new Choice("PLACE", NASTY, "2")),
                                "Ada Lovelace met Charles Babbage in London. " + NASTY, 0, 0, "", ""),
                        new InputView(prefix + "why", NASTY, NASTY, true, "TEXT", List.of(), "", 0, 200, "", ""),
                        new InputView(prefix + "sketch", "Sketch", "", true, "IMAGE", List.of(), "", 0, 0, "", "")));
    }

    private static InputView input(String prefix, String key, String label, boolean required, String kind,
            List<Choice> choices) {
        return new InputView(prefix + key, label, "", required, kind, choices, "", 0, 0, "", "");
    }

    private static void quiz(Map<String, View> all) {
        var open = List.of(new QuizView.Question(1, card("q.i1."), List.of(), List.of(), false),
                new QuizView.Question(2, card("q.i2."), List.of(), List.of(), false));
        var over = List.of(new QuizView.Question(1, card("q.i1."), SAID, SAID, true),
                new QuizView.Question(2, card("q.i2."), SAID, List.of(new Field("Complaint", NASTY)), false));
        all.put("judging-quiz-new", new QuizView("b1", NASTY, "FAILED", 0, 2, 80, 0, List.of(), Form.empty()));
        all.put("judging-quiz-open", new QuizView("b1", NASTY, "OPEN", 1, 2, 80, 0, open,
                Form.empty().wrong("q.i1.kind", NASTY)));
        all.put("judging-quiz-failed", new QuizView("b1", NASTY, "FAILED", 1, 2, 80, 1, over, Form.empty()));
        all.put("judging-quiz-passed", new QuizView("b1", NASTY, "PASSED", 2, 2, 50, 1, over, Form.empty()));
        all.put("judging-quiz-over", new QuizView("b1", NASTY, "OVER", 2, 2, 80, 1, over, Form.empty()));
    }

    private static void consensus(Map<String, View> all, Instant now) {
        var done = new RunLine("DONE", 1350, 1350, now, Optional.of(now), 1500, 7, 1);
        var agreements = List.of(new AgreementLine("Complaint", "", "0.71", "0.66 – 0.75"),
                new AgreementLine("Parts", NASTY, "", ""));
        var methods = List.of(Option.of("DAWID_SKENE", "Dawid and Skene"), Option.of("MAJORITY", "Majority"));
        var lines = List.of(new ConsensusView.Line(7, "Complaint", "Yes", 98),
                new ConsensusView.Line(8, NASTY, NASTY, 50), new ConsensusView.Line(9, "Complaint", "", 33));
        all.put("consensus", new ConsensusView("b1", NASTY, Optional.empty(), Optional.of(done), agreements, methods,
                lines, new Pages("/batches/b1/consensus?after=0", "/batches/b1/consensus?after=100"),
                Form.empty().with("method", "MAJORITY")));
        all.put("consensus-running", new ConsensusView("b1", NASTY,
                Optional.of(new RunLine("RUNNING", 1350, 400, now, Optional.empty(), 0, 0, 0)), Optional.of(done),
                agreements, methods, List.of(), Pages.only(), Form.empty()));
        all.put("consensus-none", new ConsensusView("b1", NASTY,
                Optional.of(new RunLine("FAILED", 0, 0, now, Optional.of(now), 0, 0, 0)), Optional.empty(), List.of(),
                methods, List.of(), Pages.only(), Form.empty().wrong("", NASTY)));
    }

    private static void flags(Map<String, View> all, Instant now) {
        var evidence = List.of(new Field("Judgments", "120"), new Field("Probability by chance", "< 0.01"));
        all.put("flags", new FlagsView("b1", NASTY,
                List.of(new FlagsView.Line("f1", "w3f9a01c2b7d4e588", "ONE_ANSWER", "", 97, evidence, now, "", ""),
                        new FlagsView.Line("f2", "w1", "COPY", "w2", 80, evidence, now, "", ""),
                        new FlagsView.Line("f3", "w1", "TOO_FAST", "", 60, evidence, now, "EXCLUDED", NASTY)),
                Form.empty().with("reason", NASTY).wrong("reason-f1", NASTY)));
        all.put("flags-empty", new FlagsView("b1", NASTY, List.of(), Form.empty()));
    }
}
