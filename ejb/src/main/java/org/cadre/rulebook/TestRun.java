package org.cadre.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.cadre.conditions.Vocabulary;
import org.cadre.governance.Facts;

/**
 * A rule's own tests, run.
 *
 * @param results in the order of the tests
 * @param effectTested whether one of them shows the effect
 * @param restTested whether one shows a case that it leaves alone
 */
public record TestRun(List<Result> results, boolean effectTested, boolean restTested) {
    public TestRun {
        results = List.copyOf(results);
    }

    /** What one test expected and what the rule said. */
    public record Result(String test, String expected, String said) {
        public boolean passed() {
            return expected.equals(said);
        }
    }

    /** Whether the rule may be published: every test passes, and both sides of its condition are shown. */
    public boolean sound() {
        return effectTested && restTested && results.stream().allMatch(Result::passed);
    }

    /** Limits that a test does not give have the book's own values. */
    public static TestRun of(WrittenRule rule, BookText book) {
        var vocabulary = book.vocabulary(rule.stage());
        var results = new ArrayList<Result>();
        for (RuleTest test : rule.text().tests())
            results.add(new Result(test.name(), test.expect(),
                    rule.enforced(book.limits().and(facts(test, vocabulary)).without(test.absent())).said()));
        return new TestRun(results, results.stream().anyMatch(result -> !result.expected().equals("ALLOWED")),
                results.stream().anyMatch(result -> result.expected().equals("ALLOWED")));
    }

    /** A test's facts with the types that the vocabulary says. */
    public static Facts facts(RuleTest test, Vocabulary vocabulary) {
        var read = new TreeMap<String, Object>();
        test.facts().forEach((name, value) -> read.put(name, vocabulary.find(name)
                .orElseThrow(() -> new IllegalArgumentException("no fact '" + name + "'")).type().read(value)));
        return new Facts(read);
    }
}
