package org.cadre.web.approvals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.approvals.Approval;
import org.cadre.approvals.ApprovalCase;
import org.cadre.approvals.ApprovalDesk;
import org.cadre.approvals.Deputy;
import org.cadre.approvals.Word;
import org.cadre.asks.HeldState;
import org.cadre.asks.Markdown;
import org.cadre.asks.NewAsk;
import org.cadre.governance.Texts;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.prose.Prose;
import org.cadre.web.Bylines;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.People;
import org.cadre.web.Person;
import org.cadre.web.SafeHtml;

/** Held asks as a reader's pages show them. */
@RequestScoped
public class ApprovalViews {
    @Inject
    ApprovalDesk desk;
    @Inject
    Bylines bylines;
    @Inject
    People people;
    @Inject
    Prose prose;
    @Inject
    Frames frames;

    ApprovalsView list(Reader reader, Form form) {
        var deputy = desk.deputy(reader);
        var named = People.from(people.named(deputy.map(Deputy::who).stream().toList()));
        return new ApprovalsView(lines(desk.queue(reader)), lines(desk.mine(reader)),
                deputy.map(Deputy::who).map(named), deputy.map(Deputy::until), form);
    }

    ApprovalView one(ApprovalCase of, Form form) {
        var words = of.held().wanted();
        boolean maySend = of.mine() && of.held().state() == HeldState.RETURNED;
        var filled = maySend && form.value("text").isEmpty()
                ? form.with("title", words.map(NewAsk::title).orElse("")).with("text",
                        prose.typed(words.map(NewAsk::text).orElse("")))
                : form;
        var person = People.from(people.named(named(of)));
        return new ApprovalView(lines(List.of(of)).getFirst(),
                words.map(one -> one.classification().name()).orElse(""),
                words.map(NewAsk::text)
                        .map(text -> new SafeHtml(Markdown.html(text, prose.namesIn(List.of(text))))),
                steps(of, person), of.words().stream().map(word -> said(word, person)).toList(), of.mine(),
                of.mayDecide(), of.mayAppeal(), maySend,
                of.mine() && of.held().state() != HeldState.RELEASED && of.held().state() != HeldState.WITHDRAWN,
                filled, ApprovalDesk.LONGEST_WORDS, NewAsk.LONGEST_TEXT);
    }

    private static List<ColleagueId> named(ApprovalCase of) {
        var all = new ArrayList<ColleagueId>();
        of.approvals().forEach(one -> one.approver().ifPresent(all::add));
        of.words().forEach(one -> one.actor().ifPresent(all::add));
        return all;
    }

    private List<ApprovalsView.Line> lines(List<ApprovalCase> some) {
        var asker = bylines.of(some.stream().map(ApprovalCase::asker).toList());
        return some.stream().map(one -> new ApprovalsView.Line(one.held().id().toString(),
                one.held().wanted().map(NewAsk::title).orElse(""), asker.apply(one.asker()),
                one.held().state().name(), one.overdue(), one.held().at())).toList();
    }

    private List<ApprovalView.Step> steps(ApprovalCase of, Function<ColleagueId, Person> person) {
        var steps = new ArrayList<ApprovalView.Step>();
        for (int i = 0; i < of.approvals().size(); i++) {
            var one = of.approvals().get(i);
            steps.add(new ApprovalView.Step(one.rule().toString(), of.titles().get(i),
                    Texts.render(one.reason().message(), frames.texts().locale()), of.facts().get(i),
                    whom(one, person), one.state().name(), one.level().name(), one.since(), one.due()));
        }
        return List.copyOf(steps);
    }

    private String whom(Approval one, Function<ColleagueId, Person> person) {
        return one.approver().map(who -> person.apply(who).name())
                .orElseGet(() -> frames.texts().text("role." + one.role()));
    }

    private static ApprovalView.Said said(Word word, Function<ColleagueId, Person> person) {
        return new ApprovalView.Said(word.deed(), word.actor().map(who -> person.apply(who).name()).orElse(""),
                word.words(), word.at());
    }
}
