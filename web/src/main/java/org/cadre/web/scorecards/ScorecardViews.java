package org.cadre.web.scorecards;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.Markdown;
import org.cadre.people.Reader;
import org.cadre.prose.Prose;
import org.cadre.scorecards.Duty;
import org.cadre.scorecards.Part;
import org.cadre.scorecards.Result;
import org.cadre.scorecards.ScorecardDesk;
import org.cadre.scorecards.SeatId;
import org.cadre.web.Form;
import org.cadre.web.SafeHtml;

/** Reviews and results as a reader's pages show them. */
@RequestScoped
public class ScorecardViews {
    @Inject
    ScorecardDesk desk;
    @Inject
    Prose prose;

    DutiesView duties(Reader reader) {
        return new DutiesView(desk.waiting(reader).stream().map(one -> new DutiesView.Line(one.id().toString(),
                one.task().title(), one.part() == Part.ADJUDICATOR, one.dueAt())).toList());
    }

    DutyView duty(Reader reader, SeatId id, Form form) {
        Duty duty = desk.see(reader, id);
        var names = prose.namesIn(List.of(duty.task().body(), duty.text()));
        return new DutyView(id.toString(), duty.task().id().toString(), duty.task().title(),
                new SafeHtml(Markdown.html(duty.task().body(), names)), duty.brief().deliverable(),
                duty.brief().checklist(), duty.number(), new SafeHtml(Markdown.html(duty.text(), names)),
                duty.part() == Part.ADJUDICATOR, duty.state().name(), duty.dueAt(), duty.wanted(), duty.marks(),
                duty.appeal(), duty.others(), form);
    }

    /** How many reviews the reader is asked for. */
    public int waiting(Reader reader) {
        return desk.waiting(reader).size();
    }

    /** Where the reader reviews at that task now. */
    public Optional<String> openAt(Reader reader, AskId task) {
        return desk.openAt(reader, task).map(SeatId::toString);
    }

    /** By delivery, what the reader may know. */
    public Map<AnswerId, ResultView> results(Reader reader, AskId task) {
        return desk.of(reader, task).stream().collect(Collectors.toMap(Result::delivery, ScorecardViews::shown));
    }

    private static ResultView shown(Result one) {
        return new ResultView(one.state().name(), one.given(), one.needed(), one.tooFew(),
                one.percent().map(ScorecardViews::plain), one.wanted().passMark(),
                one.said().stream().map(said -> new ResultView.Said(said.criterion(),
                        said.mean().map(ScorecardViews::plain), said.comments())).toList(),
                one.appeal(), one.last().map(word -> new ResultView.LastWord(word.passed(), word.reason(), word.at())),
                one.alone(), one.mayAppeal(), one.mayJudgeAlone());
    }

    private static String plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
