package org.cadre.web.rules;

import java.util.List;

import org.cadre.rulebook.TestRun;

/** What a rule's own tests say; expected and said in the words of {@code rules.said.X}. */
public record TestsView(boolean sound, boolean effectTested, boolean restTested, List<TestRun.Result> results) {
    static TestsView of(TestRun run) {
        return new TestsView(run.sound(), run.effectTested(), run.restTested(), run.results());
    }
}
