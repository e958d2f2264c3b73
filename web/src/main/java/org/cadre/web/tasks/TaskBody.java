package org.cadre.web.tasks;

import java.util.Locale;
import java.util.Optional;

import org.cadre.asks.NewAsk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.handling.Handling;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.cadre.web.asks.AskJson;
import org.cadre.wishes.NewWishes;
import org.cadre.work.Brief;

/** Reads a new task from the body of a request. */
public final class TaskBody {
    private TaskBody() {}

    /** Its words, checked. @throws BadInput naming every field that cannot be taken */
    public static NewAsk words(Reader asker, TasksApi.Wanted wanted) {
        return AskJson.wanted(BriefJson.orEmpty(wanted.title()), BriefJson.orEmpty(wanted.text()),
                BriefJson.listed(wanted.tags()),
                wanted.language() == null ? asker.language() : Locale.forLanguageTag(wanted.language()),
                BriefJson.orEmpty(wanted.classification()), BriefJson.orEmpty(wanted.urgency()))
                .wishing(new NewWishes(BriefJson.listed(wanted.mustHave()), BriefJson.listed(wanted.niceToHave()),
                        Optional.empty()))
                .labelled(new Handling(Boolean.TRUE.equals(wanted.exportControlled()),
                        Optional.ofNullable(wanted.personalDataRegion())))
                .behind(Optional.ofNullable(wanted.wall()).map(WallId::new));
    }

    /** @throws BadInput where there is none, or naming every field of it that cannot be taken */
    public static Brief brief(TasksApi.Wanted wanted) {
        if (wanted.brief() == null)
            throw new BadInput("brief", "", Message.of("bad.missing"));
        return wanted.brief().read();
    }
}
