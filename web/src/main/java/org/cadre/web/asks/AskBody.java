package org.cadre.web.asks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cadre.asks.NewAsk;
import org.cadre.handling.Handling;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.cadre.wishes.NewWishes;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wants to ask from the body of a request. */
public final class AskBody {
    private AskBody() {}

    /** @throws org.cadre.governance.BadInput naming every field that cannot be taken */
    public static NewAsk words(Reader asker, AsksApi.Wanted wanted) {
        String language = wanted.language();
        return AskJson.wanted(orEmpty(wanted.title()), orEmpty(wanted.text()), listed(wanted.tags()),
                language == null ? asker.language() : Locale.forLanguageTag(language),
                orEmpty(wanted.classification()), orEmpty(wanted.urgency()))
                .wishing(new NewWishes(listed(wanted.mustHave()), listed(wanted.niceToHave()),
                        Optional.ofNullable(wanted.pool())))
                .labelled(new Handling(Boolean.TRUE.equals(wanted.exportControlled()),
                        Optional.ofNullable(wanted.personalDataRegion())))
                .behind(Optional.ofNullable(wanted.wall()).map(WallId::new));
    }

    private static List<String> listed(@Nullable List<String> sent) {
        return sent == null ? List.of() : sent;
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
