package org.cadre.forms;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.json.JsonObject;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/**
 * What is asked of every item.
 *
 * @param question Markdown, in which `{{column}}` stands for the item's field
 * @param shown what of the item stands above the inputs, in that order
 * @param inputs 1 to {@value #MOST}, each with a key of its own
 */
public record Form(Label question, List<Shown> shown, List<Input> inputs) {
    public static final int MOST = 10;
    private static final int MOST_SHOWN = 20;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*}}");

    /** @throws BadInput naming every field that cannot be taken */
    public Form {
        var checks = new Checks();
        checks.that(!inputs.isEmpty(), "inputs", "", "bad.missing");
        checks.that(inputs.size() <= MOST, "inputs", inputs.size(), "bad.too-many", MOST);
        checks.that(shown.size() <= MOST_SHOWN, "shown", shown.size(), "bad.too-many", MOST_SHOWN);
        var keys = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < inputs.size(); i++)
            checks.that(keys.add(inputs.get(i).key()), "inputs[" + i + "].key", inputs.get(i).key(), "bad.twice");
        var columns = new TreeSet<String>();
        for (int i = 0; i < shown.size(); i++)
            checks.that(columns.add(shown.get(i).column()), "shown[" + i + "].column", shown.get(i).column(),
                    "bad.twice");
        checks.done();
        shown = List.copyOf(shown);
        inputs = List.copyOf(inputs);
    }

    /** Every field of an item that it needs. */
    public Set<String> columns() {
        var columns = new LinkedHashSet<String>();
        shown.forEach(one -> columns.add(one.column()));
        question.texts().values().forEach(
                text -> PLACEHOLDER.matcher(text).results().forEach(found -> columns.add(found.group(1))));
        inputs.stream().flatMap(Form::column).forEach(columns::add);
        return columns;
    }

    private static Stream<String> column(Input input) {
        return input.wanted() instanceof Wanted.Span span ? Stream.of(span.column()) : Stream.empty();
    }

    /** @throws BadInput naming `form` where items with these fields cannot be shown by it */
    public void check(Collection<String> columns) {
        var missing = columns();
        missing.removeAll(columns);
        if (!missing.isEmpty())
            throw new BadInput("form", String.join(", ", missing),
                    Message.of("bad.form-columns", String.join(", ", columns)));
    }

    public Optional<Input> input(String key) {
        return inputs.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** The question as Markdown, with the item's fields in their places as nothing but text. */
    public String question(Locale language, Map<String, String> item) {
        return PLACEHOLDER.matcher(question.in(language)).replaceAll(
                found -> Matcher.quoteReplacement(plain(item.getOrDefault(found.group(1), ""))));
    }

    private static String plain(String value) {
        return value.replaceAll("\\s+", " ").replaceAll("([\\p{Punct}&&[^,;/]])", "\\\\$1");
    }

    /**
     * Reads an answer.
     *
     * @param item the item's fields, in which places are marked
     * @throws BadInput naming each value by its input's key, where it cannot be taken
     */
    public Answer check(JsonObject answer, Map<String, String> item) {
        return new Answers(this, item).read(answer);
    }

    /** The same of what stands in the cells of a table, by input. */
    public Answer check(Map<String, String> cells, Map<String, String> item) {
        return new Answers(this, item).read(cells);
    }

    /** The same with each text in it as that makes it. */
    public Form worded(UnaryOperator<String> made) {
        return new Form(question.worded(made), shown, inputs.stream().map(one -> one.worded(made)).toList());
    }

    /** As it is kept and sent. */
    public JsonObject json() {
        return FormWriter.written(this);
    }

    /** @throws BadInput naming every part by its path, such as `inputs[2].options[0].value` */
    public static Form read(JsonObject json) {
        return new FormReader().read(json);
    }
}
