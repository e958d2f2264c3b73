package org.cadre.web.revisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.prose.Prose;
import org.cadre.revisions.Revision;
import org.cadre.web.Bylines;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.language.Texts;
import org.cadre.web.revisions.EditView.Meanwhile;
import org.cadre.web.revisions.RevisionsView.Item;
import org.cadre.web.revisions.RevisionsView.Shown;
import org.cadre.web.security.Caller;

/** Revisions as a reader's pages show them. */
@RequestScoped
public class RevisionViews {
    @Inject
    Prose prose;
    @Inject
    Bylines bylines;
    @Inject
    Caller caller;
    @Inject
    Frames frames;

    /**
     * @param all oldest first, at least one
     * @param chosen the id of the one to look at, or empty for the latest
     */
    RevisionsView page(String here, String back, String title, List<Revision> all, String chosen, boolean side,
            boolean mayRestore) {
        var reader = caller.reader();
        var person = bylines.of(all.stream().map(one -> one.byline(reader)).toList());
        var latest = all.getLast();
        var shown = all.stream().filter(one -> one.id().toString().equals(chosen)).findFirst().orElse(latest);
        var items = all.reversed().stream().map(one -> new Item(one.id().toString(), person.apply(one.byline(reader)),
                one.at(), one.note(), one == all.getFirst(), one == latest, one == shown)).toList();
        return new RevisionsView(here, back, title, items,
                shown(all, shown, side, mayRestore && shown != latest, latest));
    }

    private Shown shown(List<Revision> all, Revision one, boolean side, boolean mayRestore, Revision latest) {
        int at = all.indexOf(one);
        var before = all.get(Math.max(0, at - 1));
        return new Shown(one.id().toString(), DiffView.between(before.title(), one.title(), side),
                DiffView.between(prose.typed(before.body()), prose.typed(one.body()), side), facts(before, one),
                mayRestore,
                latest.id().toString());
    }

    private List<String> facts(Revision before, Revision after) {
        Texts t = frames.texts();
        var facts = new ArrayList<String>();
        if (!before.tags().equals(after.tags()))
            facts.add(t.text("revisions.tags", listed(t, before.tags()), listed(t, after.tags())));
        if (!before.urgency().equals(after.urgency()))
            facts.add(t.text("revisions.urgency", urgency(t, before), urgency(t, after)));
        if (before.classification() != after.classification())
            facts.add(t.text("revisions.classification", t.text("classification." + before.classification()),
                    t.text("classification." + after.classification())));
        return facts;
    }

    private static String listed(Texts t, List<String> tags) {
        return tags.isEmpty() ? t.text("revisions.none") : String.join(", ", tags);
    }

    private static String urgency(Texts t, Revision one) {
        return one.urgency().map(urgency -> t.text("urgency." + urgency)).orElse(t.text("revisions.none"));
    }

    /** What somebody else made of the text in the meantime, beside what is in the form. */
    Meanwhile meanwhile(List<Revision> all, Revision latest, Form form) {
        var base = all.stream().filter(one -> one.id().toString().equals(form.value("base"))).findFirst();
        String started = base.or(() -> Optional.of(all.getFirst())).map(Revision::body).orElse("");
        String theirs = prose.typed(latest.body());
        return new Meanwhile(bylines.of(latest.byline(caller.reader())),
                DiffView.between(prose.typed(started), theirs, false),
                DiffView.between(theirs, form.value("text"), false));
    }
}
