package org.cadre.foresight;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.DryRun;
import org.cadre.asks.NewAsk;
import org.cadre.batches.BatchDesk;
import org.cadre.foresight.Foresight.Count;
import org.cadre.foresight.Foresight.Limit;
import org.cadre.foresight.Foresight.Said;
import org.cadre.governance.Message;
import org.cadre.governance.RuleId;
import org.cadre.people.Reader;
import org.cadre.rulebook.RuleBooks;
import org.cadre.rulebook.RuleText;
import org.cadre.tasks.TaskDesk;
import org.cadre.waves.Forerun;
import org.cadre.waves.Foreseen;
import org.cadre.work.Brief;
import org.cadre.work.Work;

/** Looks ahead for an asker. It is one transaction that writes nothing. */
@ApplicationScoped
@Transactional
public class ForesightDesk {
    @Inject
    private AskDesk asks;
    @Inject
    private TaskDesk tasks;
    @Inject
    private BatchDesk batches;
    @Inject
    private Forerun forerun;
    @Inject
    private RuleBooks books;

    protected ForesightDesk() {}

    /**
     * @throws org.cadre.governance.BadInput where it could not be filed so, the same as filing it
     * @throws org.cadre.matching.IndexNotReady before the index is there
     */
    public Foresight look(Reader asker, NewAsk wanted, boolean anonymous) {
        var run = asks.dryRun(asker, wanted, anonymous);
        var titles = books.text().rules().stream().collect(Collectors.toMap(RuleText::id, RuleText::title));
        var refused = run.verdict().refusal().map(one -> said(titles, one.by(), one.reason())).stream().toList();
        return refused.isEmpty() ? foreseen(asker, run, titles) : refused(refused);
    }

    /** The same of a task. @throws org.cadre.governance.BadInput as posting it does */
    public Foresight look(Reader asker, NewAsk words, Brief brief) {
        return look(asker, words.doing(new Work.MicroTask(tasks.agreed(asker, brief))), false);
    }

    /** The same of a batch that is not started. @throws org.cadre.batches.BatchNotFound to others */
    public Foresight look(Reader requester, AskId batch) {
        return look(requester, batches.wanted(requester, batch), false);
    }

    private Foresight foreseen(Reader asker, DryRun run, Map<String, String> titles) {
        var approvals = run.verdict().approvals().stream().map(one -> said(titles, one.by(), one.reason())).toList();
        var found = forerun.of(asker, run);
        return new Foresight(List.of(), approvals, Count.of(found.matched()), Count.of(found.eligible()),
                Count.of(found.firstWave()), found.byPool(), found.unfamiliar(), limits(titles, found));
    }

    private static Foresight refused(List<Said> why) {
        return new Foresight(why, List.of(), Count.of(0), Count.of(0), Count.of(0), false, false,
                List.of());
    }

    /** A rule that keeps out fewer than are told is not named: it would tell that there is somebody. */
    private static List<Limit> limits(Map<String, String> titles, Foreseen found) {
        return found.leftOut().stream().map(one -> new Limit(said(titles, one.rule(), one.reason()),
                Count.of(one.people()))).filter(one -> one.people().told()).toList();
    }

    private static Said said(Map<String, String> titles, RuleId rule, Message reason) {
        return new Said(titles.getOrDefault(rule.name(), rule.name()), reason);
    }
}
