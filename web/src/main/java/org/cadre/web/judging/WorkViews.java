package org.cadre.web.judging;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Markdown;
import org.cadre.asks.NewAsk;
import org.cadre.batches.Batch;
import org.cadre.batches.BatchDesk;
import org.cadre.invitations.DeclineReason;
import org.cadre.judging.AdjudicationDesk;
import org.cadre.judging.Assignment;
import org.cadre.judging.JoiningDesk;
import org.cadre.judging.Quiz;
import org.cadre.judging.SkipReason;
import org.cadre.people.Reader;
import org.cadre.prose.Prose;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Pages;
import org.cadre.web.SafeHtml;
import org.cadre.web.language.Texts;

/** Batches as the pages of those show them who work on them. */
@RequestScoped
class WorkViews {
    private static final int LISTED = 20;
    private static final int EXCERPT = 300;
    private static final int SECONDS = 90;

    @Inject
    BatchDesk desk;
    @Inject
    JoiningDesk joining;
    @Inject
    AdjudicationDesk adjudication;
    @Inject
    Prose prose;
    @Inject
    Frames frames;

    OpenView open(Reader reader, int page) {
        var all = joining.open(reader);
        int from = Math.clamp((page - 1L) * LISTED, 0, all.size());
        int to = Math.min(all.size(), from + LISTED);
        var pages = new Pages(page > 1 ? "/batches/open?page=" + (page - 1) : "",
                to < all.size() ? "/batches/open?page=" + (page + 1) : "");
        return new OpenView(all.subList(from, to).stream().map(batch -> line(reader, batch)).toList(), pages,
                adjudication.waiting(reader).stream().map(batch -> Option.of(batch.id().toString(),
                        desk.words(reader, batch.id()).title())).toList());
    }

    private OpenView.Line line(Reader reader, Batch batch) {
        var words = desk.words(reader, batch.id());
        var part = joining.of(reader, batch.id());
        String text = Markdown.text(prose.typed(words.text()));
        return new OpenView.Line(batch.id().toString(), words.title(),
                text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text, takes(batch), left(reader, batch),
                part.joined(), part.quiz(), part.given());
    }

    private String takes(Batch batch) {
        return span(batch.settings().effort().itemSeconds());
    }

    private String span(int seconds) {
        Texts t = frames.texts();
        return seconds <= SECONDS ? t.text("judging.seconds", seconds) : t.span(Duration.ofSeconds(seconds));
    }

    private String left(Reader reader, Batch batch) {
        int left = joining.left(reader, batch.id());
        return frames.texts().text(left < JoiningDesk.MOST_COUNTED ? "judging.items" : "judging.items.more", left);
    }

    PartView part(Reader reader, AskId id, Form form) {
        var part = joining.of(reader, id);
        var batch = desk.see(reader, id);
        var words = desk.words(reader, id);
        return new PartView(id.toString(), words.title(), batch.state().name(), words.classification().name(),
                html(words), takes(batch), span(batch.settings().effort().limitSeconds()), left(reader, batch),
                batch.requestedBy(reader), part, options("invitation.reason.", DeclineReason.values()), form);
    }

    private List<Option> options(String texts, Enum<?>... all) {
        return Arrays.stream(all).map(one -> Option.of(one.name(), frames.texts().text(texts + one.name()))).toList();
    }

    private SafeHtml html(NewAsk words) {
        return new SafeHtml(Markdown.html(words.text(), prose.namesIn(List.of(words.text()))));
    }

    QuizView quiz(Reader reader, AskId id, Quiz quiz, Form form) {
        var language = reader.language();
        var lines = new AnswerLines(quiz.form(), language);
        var questions = IntStream.range(0, quiz.questions().size()).mapToObj(i -> {
            var one = quiz.questions().get(i);
            return new QuizView.Question(i + 1,
                    ItemCard.of(quiz.form(), one.data(), one.pictures(), language, QuizView.PREFIX + one.item() + "."),
                    one.said().map(said -> lines.of(said, one.data())).orElse(List.of()),
                    one.expected().map(expected -> lines.of(expected, one.data())).orElse(List.of()), one.right());
        }).toList();
        return new QuizView(id.toString(), desk.words(reader, id).title(), quiz.state().name(), quiz.attempt(),
                quiz.attempts(), quiz.percent(), quiz.right(), questions, form);
    }

    WorkView work(Reader reader, AskId id, PlayerView player) {
        var words = desk.words(reader, id);
        return new WorkView(id.toString(), words.title(), html(words), player);
    }

    /** As quick as can be: who judges waits for it after each item. */
    PlayerView player(Reader reader, AskId id, Optional<Assignment> found, Form form, String told) {
        var now = frames.texts().now();
        var item = found.map(one -> new PlayerView.Item(one.item().toString(), one.done() + 1,
                ItemCard.of(one.form(), one.data(), one.pictures(), reader.language(), PlayerView.PREFIX), one.until(),
                Math.max(0, Duration.between(now, one.until()).toSeconds()), one.again()));
        return new PlayerView(id.toString(), item, told,
                item.isPresent() ? "RUNNING" : desk.see(reader, id).state().name(), form,
                options("judging.skip.", SkipReason.values()));
    }
}
