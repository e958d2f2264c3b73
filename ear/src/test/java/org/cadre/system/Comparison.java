package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;

/** What all readers were told before anything was hidden, to be compared with what they are told afterwards. */
final class Comparison {
    /** What changes nothing, but that whoever asks for their grounds is ruled on once, which stands in the trail from then on. */
    private static final Pattern READING = Pattern
            .compile(": (GET|page|POST /simulations|POST /foresights(/task)?|POST /ask-links) ");
    private static final Predicate<String> CHANGING = sent -> !READING.matcher(sent).find()
            || sent.contains("/grounds");

    private final Cadre cadre;
    private final SoftAssertions softly;
    private final List<Operation> operations;
    private final Set<String> pages;
    private final Targets open;
    private final Targets known;
    /** Each one's question that everybody may see; of the first, everything is asked. */
    private final Map<Insiders, UUID> opened = new HashMap<>();
    /** What is asked for of each secret: ids of nothing, until there is something. */
    private final Map<String, Targets> secrets = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> before;
    private final Map<String, Integer> mails;
    private int worked;

    Comparison(Cadre cadre, SoftAssertions softly, List<Standpoint> readers, Targets common, List<Insiders> all)
            throws Exception {
        this.cadre = cadre;
        this.softly = softly;
        operations = Operation.all(cadre);
        pages = Routes.ofPortal();
        Sweep.complete(operations, pages, common);
        for (var insiders : all)
            secrets.put(insiders.name(), common.withoutParts().with(Map.of("person", insiders.asker().id(), "tag",
                    "quetzal-" + UUID.randomUUID().toString().substring(0, 8))));
        var first = all.getFirst();
        for (var insiders : all) {
            insiders.ready();
            opened.put(insiders, insiders.openly());
        }
        open = common.withoutParts()
                .with(Map.of("ask", opened(first).toString(), "person", first.asker().id(), "tag",
                        "tamarind"));
        known = common.withoutParts().with(Map.of("word", "kubernetes", "text", "kubernetes", "tag", ""));
        before = settled(readers);
        mails = mails(readers);
        before.forEach((reader, told) -> told.forEach(
                (sent, answer) -> softly.assertThat(answer).as("%s: %s", reader, sent).doesNotStartWith("5")));
    }

    private UUID opened(Insiders insiders) {
        return Objects.requireNonNull(opened.get(insiders), insiders.name());
    }

    /** Lets insiders do in secret all that can be done to a question. */
    void work(Insiders insiders) {
        secrets.computeIfPresent(insiders.name(),
                (_, nothing) -> nothing.with(insiders.work(nothing.value("tag"), opened(insiders))));
        worked++;
    }

    void nothingElseIsTold(List<Standpoint> readers) {
        Quiet.await(cadre);
        var differing = differences(before, sweep(readers, _ -> true));
        softly.assertThat(standing(before, differing, readers)).as("what is told of what is hidden").isEmpty();
        softly.assertThat(mails).as("mails").containsAllEntriesOf(mails(readers));
        System.out.println("%d operations and %d pages, %d readers outside, %d secrets: %d answers compared".formatted(
                operations.size(), pages.size(), readers.size(), worked, readers.stream()
                        .mapToInt(reader -> before.getOrDefault(reader.name(), Map.of()).size()).sum()));
    }

    /** Those inside are shown it, so that there is something that others could be told. */
    void isTold(Insiders insiders, Set<String> reads) {
        var targets = secrets.getOrDefault(insiders.name(), open);
        for (var insider : List.of(insiders.asker(), insiders.helper()))
            operations.stream().filter(operation -> reads.contains(operation.id()))
                    .forEach(operation -> assertThat(insider.api().get(targets.path(operation.path())).status())
                            .as("%s inside", operation.id()).isEqualTo(200));
    }

    /**
     * Nobody outside hears of a comment on something hidden, or of a mark that led to it. The order is that of the changes: when
     * the one of an open question, made last, has come, all others would have.
     */
    void nothingElseIsHeard(List<Standpoint> readers, List<Insiders> all) throws Exception {
        var hidden = all.stream().map(insiders -> "ask:" + secrets.getOrDefault(insiders.name(), open).value("ask"))
                .toList();
        String shown = "ask:" + open.value("ask");
        String path = "/live?topic=inbox&topic=home&topic=" + shown + "&topic=" + String.join("&topic=", hidden);
        var outside = new LinkedHashMap<String, Listener>();
        var inside = new ArrayList<Listener>();
        try {
            for (var reader : readers)
                if (!reader.mail().isEmpty())
                    outside.put(reader.name(), new Listener(cadre, reader.portal().orElseThrow(), path));
            for (var insiders : all)
                inside.add(new Listener(cadre, insiders.helper().portal().orElseThrow(), path));
            for (int i = 0; i < all.size(); i++) {
                all.get(i).comment(hidden.get(i).substring("ask:".length()));
                Await.until("those inside to hear of it", heard(inside.get(i), hidden.get(i)));
            }
            opened.forEach(Insiders::unmark);
            all.getFirst().comment(open.value("ask"));
            for (var listener : outside.values())
                Await.until("those outside to hear of what is open", heard(listener, shown));
            outside.forEach((reader, listener) -> softly.assertThat(listener.topics())
                    .as("what is heard by " + reader).containsExactly(shown));
        } finally {
            for (var listener : outside.values())
                listener.close();
            for (var listener : inside)
                listener.close();
        }
        System.out.println(
                "%d streams of changes outside: nothing heard of %d comments".formatted(outside.size(), all.size()));
    }

    private static Callable<Boolean> heard(Listener listener, String topic) {
        return () -> listener.heard(topic);
    }

    /** What is told once the readers' own changes have been made. */
    private Map<String, Map<String, String>> settled(List<Standpoint> readers) {
        sent(readers, CHANGING);
        Quiet.await(cadre);
        return sweep(readers, _ -> true);
    }

    /** What differs, asked once more: what still differs from what was told then. */
    private Map<String, String> standing(Map<String, Map<String, String>> then, Map<String, String> differing,
            List<Standpoint> readers) {
        if (differing.isEmpty())
            return differing;
        Quiet.await(cadre);
        var again = sweep(readers, differing::containsKey);
        return differences(then, again);
    }

    /**
     * First what is only read, since what readers change of themselves moves the scores that others are told of in their last
     * digits.
     *
     * @param wanted whether a reader sends something, by {@link #key}
     */
    private Map<String, Map<String, String>> sweep(List<Standpoint> readers, Predicate<String> wanted) {
        Predicate<String> reading = sent -> READING.matcher(sent).find();
        var told = sent(readers, wanted.and(reading));
        sent(readers, wanted.and(reading.negate())).forEach((reader, more) -> told.merge(reader, more, (one, other) -> {
            one.putAll(other);
            return one;
        }));
        return told;
    }

    private Map<String, Map<String, String>> sent(List<Standpoint> readers, Predicate<String> wanted) {
        var asked = new ArrayList<Asked>();
        secrets.forEach((name, targets) -> {
            asked.add(asked.isEmpty() ? Asked.everything(name, targets) : Asked.parts(name, targets));
            asked.add(Asked.readings(name + ", merged", targets.with(Map.of("ask", targets.value("merged")))));
        });
        asked.add(Asked.readings("open", open));
        asked.add(Asked.words("known words", known));
        return readers.parallelStream().collect(Collectors.toMap(Standpoint::name, reader -> Sweep.of(reader,
                operations, pages, asked, sent -> wanted.test(key(reader.name(), sent)))));
    }

    private static String key(String reader, String sent) {
        return reader + ": " + sent;
    }

    private static Map<String, String> differences(Map<String, Map<String, String>> one,
            Map<String, Map<String, String>> other) {
        var differing = new TreeMap<String, String>();
        other.forEach((reader, told) -> told.forEach((sent, answer) -> {
            String once = one.getOrDefault(reader, Map.of()).getOrDefault(sent, "");
            if (!answer.equals(once))
                differing.put(key(reader, sent), difference(once, answer));
        }));
        return differing;
    }

    /** From the first letter that differs on. */
    private static String difference(String once, String answer) {
        int at = 0;
        while (at < Math.min(once.length(), answer.length()) && once.charAt(at) == answer.charAt(at))
            at++;
        return excerpt(once, at) + "\n -> " + excerpt(answer, at);
    }

    private static String excerpt(String told, int at) {
        return told.substring(Math.max(0, at - 150), Math.min(told.length(), at + 300));
    }

    private Map<String, Integer> mails(List<Standpoint> readers) {
        return readers.stream().filter(reader -> !reader.mail().isEmpty())
                .collect(Collectors.toMap(Standpoint::mail, reader -> cadre.mail().to(reader.mail()).size()));
    }
}
