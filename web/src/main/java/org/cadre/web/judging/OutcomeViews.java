package org.cadre.web.judging;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.batches.Batch;
import org.cadre.batches.BatchDesk;
import org.cadre.batches.BatchNotFound;
import org.cadre.batches.ItemId;
import org.cadre.judging.AdjudicationDesk;
import org.cadre.judging.Contested;
import org.cadre.outcomes.ConsensusDesk;
import org.cadre.outcomes.ConsensusRun;
import org.cadre.outcomes.FlagDesk;
import org.cadre.outcomes.Outcome;
import org.cadre.outcomes.RunState;
import org.cadre.outcomes.Suspicion.Verdict;
import org.cadre.people.Reader;
import org.cadre.people.Slice;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Pages;
import org.cadre.web.People;
import org.cadre.web.Person;
import org.cadre.web.batches.AgreementLine;
import org.cadre.web.batches.ItemsView.Field;
import org.cadre.web.judging.ConsensusView.RunLine;

/** What judgments leave open and what they say together, as pages show it. */
@RequestScoped
class OutcomeViews {
    private static final int LISTED = 20;
    private static final int OUTCOMES = 50;
    private static final int EXCERPT = 200;
    private static final List<String> METHODS = List.of("DAWID_SKENE", "WEIGHTED_MAJORITY", "MAJORITY");

    @Inject
    BatchDesk desk;
    @Inject
    AdjudicationDesk adjudication;
    @Inject
    ConsensusDesk consensus;
    @Inject
    FlagDesk flags;
    @Inject
    People people;
    @Inject
    Frames frames;

    ContestedView contested(Reader reader, AskId id, int after, Form form) {
        var page = Slice.of(adjudication.waiting(reader, id, after, LISTED + 1), LISTED, one -> one.item().seq());
        var batch = desk.see(reader, id);
        boolean mine = batch.requestedBy(reader);
        var named = mine ? adjudication.named(reader, id) : List.<org.cadre.people.ColleagueId>of();
        var names = People.from(people.named(named));
        return new ContestedView(id.toString(), title(reader, id),
                page.items().stream().map(one -> new ContestedView.Line(one.item().id().toString(), one.item().seq(),
                        excerpt(batch, one), one.said().size())).toList(),
                new Pages("", page.next().map(next -> "/batches/" + id + "/adjudications?after=" + next).orElse("")),
                mine, named.stream().<Person>map(names).toList(), form);
    }

    private String title(Reader reader, AskId id) {
        return desk.words(reader, id).title();
    }

    private static String excerpt(Batch batch, Contested one) {
        var columns = batch.form().map(org.cadre.forms.Form::columns).orElseThrow();
        String text = String.join(" · ", columns.stream().map(column -> one.item().data().getOrDefault(column, ""))
                .filter(value -> !value.isEmpty()).toList());
        return text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text;
    }

    DecideView decide(Reader reader, AskId id, ItemId item, Form form) {
        var contested = adjudication.see(reader, id, item);
        var asked = desk.see(reader, id).form().orElseThrow();
        var lines = new AnswerLines(asked, reader.language());
        var data = contested.item().data();
        return new DecideView(id.toString(), title(reader, id), item.toString(), contested.item().seq(),
                ItemCard.of(asked, data, contested.pictures(), reader.language(), PlayerView.PREFIX),
                contested.said().stream()
                        .map(said -> new DecideView.Said(
                                said.answer().map(one -> lines.of(one, data)).orElse(List.of()),
                                said.skipped().map(why -> frames.texts().text("judging.skip." + why)).orElse(""),
                                said.comment()))
                        .toList(),
                form);
    }

    ConsensusView consensus(Reader reader, AskId id, String wanted, int after, Form form) {
        var asked = desk.see(reader, id).form().orElseThrow(BatchNotFound::new);
        var current = consensus.current(reader, id);
        var latest = consensus.runs(reader, id).stream().findFirst()
                .filter(run -> run.state() != RunState.DONE);
        String method = METHODS.contains(wanted) ? wanted : METHODS.getFirst();
        var found = consensus.outcomes(reader, id, after, OUTCOMES);
        boolean full = found.stream().mapToInt(Outcome::seq).distinct().count() >= OUTCOMES;
        var pages = new Pages("", full
                ? "/batches/" + id + "/consensus?method=" + method + "&after=" + found.getLast().seq()
                : "");
        var t = frames.texts();
        return new ConsensusView(id.toString(), title(reader, id), latest.map(OutcomeViews::line),
                current.map(OutcomeViews::line),
                consensus.agreements(reader, id).stream().map(one -> AgreementLine.of(one, asked, t.locale())).toList(),
                METHODS.stream().map(one -> Option.of(one, t.text("consensus.method." + one))).toList(),
                found.stream().filter(one -> one.method().equals(method)).map(one -> line(asked, reader, one)).toList(),
                pages, form.with("method", method));
    }

    private static RunLine line(ConsensusRun run) {
        return new RunLine(run.state().name(), run.total(), run.done(), run.askedAt(), run.endedAt(),
                run.judgments().orElse(0), run.workers().orElse(0), run.excluded().orElse(0));
    }

    private static ConsensusView.Line line(org.cadre.forms.Form form, Reader reader, Outcome one) {
        var lines = new AnswerLines(form, reader.language());
        var input = form.input(one.input());
        return new ConsensusView.Line(one.seq(), input.map(lines::label).orElse(one.input()),
                one.value().map(value -> input.map(known -> lines.outcome(known, value)).orElse(value)).orElse(""),
                Math.round(one.confidence() * 100));
    }

    FlagsView flags(Reader reader, AskId id, Form form) {
        return new FlagsView(id.toString(), title(reader, id),
                flags.of(reader, id).stream().map(this::line).toList(), form);
    }

    private FlagsView.Line line(FlagDesk.Shown one) {
        var flag = one.flag();
        var t = frames.texts();
        var known = t.keys("flag.evidence.");
        var evidence = flag.evidence().entrySet().stream()
                .filter(number -> known.contains("flag.evidence." + number.getKey()))
                .map(number -> new Field(t.text("flag.evidence." + number.getKey()), number(number.getValue())))
                .toList();
        return new FlagsView.Line(flag.id().toString(), one.worker(), flag.pattern().name(), one.other(),
                Math.round(flag.strength() * 100), evidence, flag.foundAt(),
                flag.verdict().map(Verdict::name).orElse(""), flag.reason());
    }

    /** Whole as it is, small ones not as nothing. */
    private String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9)
            return frames.texts().number((long) value);
        return value < 0.005 && value > 0
                ? "< " + String.format(frames.texts().locale(), "%.2f", 0.01)
                : String.format(frames.texts().locale(), "%.2f", value);
    }
}
