package org.cadre.web.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.asks.AskForm;
import org.cadre.web.revisions.DiffView;
import org.cadre.web.revisions.EditView;
import org.cadre.web.revisions.EditView.Meanwhile;
import org.cadre.web.revisions.RevisionsView;
import org.cadre.web.revisions.RevisionsView.Item;
import org.cadre.web.revisions.RevisionsView.Shown;

/** Editing and earlier versions. */
final class RevisionSamples {
    private static final String OLD = "Our gateway's certificate ends on Friday.\n\nThe runbook says *restart all pods*,"
            + " but that drops open sessions.\n\n1. Lisbon\n2. Hamburg\n3. Oslo\n4. Rome\n5. Kiel\n6. Bern\n7. Wien\n8."
            + " Graz\n9. Linz\n\nThanks!";
    private static final String NEW = OLD.replace("on Friday", "next Friday, " + Samples.NASTY).replace("Thanks!",
            "Thank you!");

    private RevisionSamples() {}

    static void into(Map<String, View> all, AskForm options, Instant now) {
        var form = Form.empty().with("text", NEW).with("title", Samples.NASTY).with("base", "r2");
        var mei = new Person("77d0", "Mei Lin Zhao", "Data › Analytics");
        all.put("ask-edit", new EditView("/asks/a1/edit", "/asks/a1", Samples.NASTY, form, Optional.of(options), 50_000,
                Optional.empty(), Optional.empty()));
        all.put("answer-edit-meanwhile", new EditView("/answers/n1/edit", "/asks/a1", "Rotate?", form,
                Optional.empty(), 50_000, Optional.of(new Meanwhile(mei, diff(OLD, NEW, false), diff(NEW, OLD, false))),
                Optional.empty()));
        all.put("ask-revisions", page(mei, now, false));
        all.put("ask-revisions-side", page(mei, now, true));
    }

    private static DiffView diff(String before, String after, boolean side) {
        return DiffView.between(before, after, side);
    }

    private static RevisionsView page(Person who, Instant now, boolean side) {
        return new RevisionsView("/asks/a1/revisions", "/asks/a1", "Rotate " + Samples.NASTY,
                List.of(new Item("r3", who, now.minus(Duration.ofMinutes(5)), "", false, true, false),
                        new Item("r2", who, now.minus(Duration.ofHours(5)), Samples.NASTY, false, false, true),
                        new Item("r1", who, now.minus(Duration.ofDays(5)), "", true, false, false)),
                new Shown("r2", diff("Rotate it?", "Rotate the certificate?", side), diff(OLD, NEW, side),
                        List.of("Who may read it: Internal → Confidential"), true, "r3"));
    }
}
