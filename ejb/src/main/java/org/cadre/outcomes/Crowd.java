package org.cadre.outcomes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.cadre.batches.Item;
import org.cadre.batches.Judgment;
import org.cadre.consensus.DawidSkene;
import org.cadre.consensus.Gold;
import org.cadre.consensus.Judgments;
import org.cadre.consensus.SpamPatterns;
import org.cadre.consensus.SpamThresholds;
import org.cadre.consensus.WorkLog;
import org.cadre.forms.Form;
import org.cadre.people.ColleagueId;

/** All that counts of what was said in a batch, read page by page, some dozen bytes a judgment. */
final class Crowd {
    private final Form form;
    private final List<Column> columns;
    private final List<ColleagueId> workers = new ArrayList<>();
    private final Map<ColleagueId, Integer> numbers = new HashMap<>();
    private final List<List<Turn>> turns = new ArrayList<>();
    private int judgments;

    Crowd(Form form) {
        this.form = form;
        columns = Column.of(form.inputs().stream());
    }

    /** One judgment of one worker's. @param seconds negative where they are not kept */
    private record Turn(int seq, long at, int seconds) {}

    /** Takes a judgment that is no skip. */
    void add(Item item, Judgment said) {
        int worker = numbers.computeIfAbsent(said.worker(), id -> {
            workers.add(id);
            turns.add(new ArrayList<>());
            return workers.size() - 1;
        });
        judgments++;
        turns.get(worker).add(new Turn(item.seq(), said.givenAt().toEpochMilli(), said.seconds().orElse(-1)));
        var answer = form.check(said.answer().orElseThrow(), item.data());
        columns.forEach(column -> column.add(item.seq(), worker, answer.value(column.key())));
    }

    /** Takes what is expected of an item, where anything is. */
    void expect(Item item) {
        item.gold().map(gold -> form.check(gold, item.data())).ifPresent(
                gold -> columns.forEach(column -> column.expect(item.seq(), gold.value(column.key()))));
    }

    List<Column> columns() {
        return columns;
    }

    int judgments() {
        return judgments;
    }

    int workers() {
        return workers.size();
    }

    /** At whom a person should look, by the form's first input of which one thing is chosen. */
    List<Flag> flags() {
        return columns.stream().filter(column -> !column.several()).findFirst()
                .flatMap(column -> column.judgments().map(said -> flags(said, column))).orElse(List.of());
    }

    private List<Flag> flags(Judgments said, Column column) {
        var gold = Gold.of(said, column.gold());
        var fit = DawidSkene.usual().fit(said, gold);
        return new SpamPatterns(said, fit, gold, SpamThresholds.usual()).find(logs(said)).stream()
                .map(flag -> new Flag(worker(said, flag.worker()), flag.pattern(),
                        Optional.ofNullable(flag.evidence().get("other")).map(other -> worker(said, other.intValue())),
                        flag.strength(), flag.evidence()))
                .toList();
    }

    private ColleagueId worker(Judgments said, int number) {
        return workers.get(Integer.parseInt(said.workerKeys().get(number)));
    }

    private List<WorkLog> logs(Judgments said) {
        return IntStream.range(0, said.workers()).mapToObj(number -> {
            var own = turns.get(Integer.parseInt(said.workerKeys().get(number))).stream()
                    .filter(turn -> said.item(Integer.toString(turn.seq())).isPresent())
                    .sorted(Comparator.comparingLong(Turn::at).thenComparingInt(Turn::seq)).toList();
            boolean timed = own.stream().allMatch(turn -> turn.seconds() >= 0);
            return new WorkLog(number,
                    own.stream().mapToInt(turn -> said.item(Integer.toString(turn.seq())).orElseThrow()).toArray(),
                    timed ? own.stream().mapToDouble(Turn::seconds).toArray() : new double[0]);
        }).toList();
    }
}
