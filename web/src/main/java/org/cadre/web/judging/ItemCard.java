package org.cadre.web.judging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.cadre.asks.Markdown;
import org.cadre.files.FileId;
import org.cadre.forms.Form;
import org.cadre.forms.Wanted;
import org.cadre.prose.Names;
import org.cadre.web.SafeHtml;

/**
 * An item with what is asked of it, in the reader's language.
 *
 * @param question with the item's fields in it
 * @param fields what stands above the inputs, but a text in which one of them marks places: that stands there
 */
public record ItemCard(SafeHtml question, List<Shown> fields, List<InputView> inputs) {
    /** @param picture its address where the value is the name of a picture, else empty */
    public record Shown(String name, String value, String picture) {}

    /** Whether a worker hands in a picture. */
    public boolean handsIn() {
        return inputs.stream().anyMatch(input -> input.kind().equals("IMAGE"));
    }

    /** @param prefix of the inputs' names */
    static ItemCard of(Form form, Map<String, String> item, Map<String, FileId> pictures, Locale language,
            String prefix) {
        var marked = form.inputs().stream().filter(input -> input.wanted() instanceof Wanted.Span)
                .map(input -> ((Wanted.Span) input.wanted()).column()).collect(Collectors.toSet());
        var fields = form.shown().stream().filter(one -> one.picture() || !marked.contains(one.column()))
                .map(one -> new Shown(one.column(), item.getOrDefault(one.column(), ""),
                        Optional.ofNullable(pictures.get(one.column())).map(file -> "/files/" + file).orElse("")))
                .toList();
        return new ItemCard(new SafeHtml(Markdown.html(form.question(language, item), Names.NONE)), fields,
                form.inputs().stream().map(input -> InputView.of(input, item, language, prefix)).toList());
    }
}
