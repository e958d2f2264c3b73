package org.cadre.web.prefill;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes links that open the form of a question filled. */
@ApplicationScoped
public class AskLinks {
    /** Longer ones make a code that a phone can hardly read. */
    static final int LONGEST = 1500;
    static final int LONGEST_TITLE = 150;
    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_SKILLS = 300;

    @Inject
    @ConfigProperty(name = "cadre.base.url", defaultValue = "http://localhost:8080")
    String base = "http://localhost:8080";

    protected AskLinks() {}

    /**
     * What a link fills in; empty is left to whoever opens it.
     *
     * @param skills that had better be there, by any label, separated by commas
     * @param classification not under INTERNAL
     */
    public record Wanted(String title, String text, String skills, String classification) {}

    /** @throws BadInput naming every field that cannot be taken, or `text` where the link would be too long */
    public String of(Wanted wanted) {
        var faults = new ArrayList<Fault>();
        check(faults, "title", wanted.title(), LONGEST_TITLE);
        check(faults, "text", wanted.text(), LONGEST_TEXT);
        check(faults, "skills", wanted.skills(), LONGEST_SKILLS);
        if (!wanted.classification().isEmpty() && !levels().contains(wanted.classification()))
            faults.add(new Fault("classification", wanted.classification(), Message.of("bad.choice", levels())));
        if (!faults.isEmpty())
            throw new BadInput(faults);
        var query = new LinkedHashMap<String, String>();
        query.put("title", wanted.title().strip());
        query.put("text", wanted.text().strip());
        query.put("niceToHave", wanted.skills().strip());
        query.put("classification", wanted.classification());
        String said = query.entrySet().stream().filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String link = base.replaceAll("/+$", "") + "/asks/new" + (said.isEmpty() ? "" : "?" + said);
        if (link.length() > LONGEST)
            throw new BadInput("text", wanted.text(), Message.of("ask.link-too-long"));
        return link;
    }

    /** What a link may set. */
    static List<String> levels() {
        return Arrays.stream(Classification.values()).filter(level -> level.covers(Classification.INTERNAL))
                .map(Classification::name).toList();
    }

    private static void check(List<Fault> faults, String field, String text, int longest) {
        if (text.length() > longest)
            faults.add(new Fault(field, text, Message.of("bad.too-long", longest)));
    }
}
