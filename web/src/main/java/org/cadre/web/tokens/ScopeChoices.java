package org.cadre.web.tokens;

import java.util.List;
import java.util.Locale;

import org.cadre.scopes.Scope;
import org.cadre.web.Option;
import org.cadre.web.language.Texts;

/** What a token may be let into, to be ticked. */
public final class ScopeChoices {
    private ScopeChoices() {}

    public static List<Option> of(List<Scope> scopes, Texts t) {
        return scopes.stream().map(scope -> new Option(scope.toString(),
                t.text(scope.writes() ? "scope.write" : "scope.read",
                        t.text("scope.area." + scope.area().name().toLowerCase(Locale.ROOT))),
                "")).toList();
    }
}
