package org.cadre.web.inspection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.cadre.people.Role;
import org.cadre.web.Option;
import org.cadre.web.language.Texts;

/** What stands in the audit trail, in words. */
final class AuditKinds {
    private static final String KEY = "audit.kind.";
    /** What is done about roles; in the trail, the role follows. */
    static final List<String> OF_ROLES = List.of("ROLE_REQUESTED", "ROLE_GRANTED", "ROLE_GRANTED_ALONE", "ROLE_REFUSED",
            "ROLE_TAKEN", "ROLE_ENDED");
    private static final String ALL = "all";

    private AuditKinds() {}

    /** To choose from, by their words. */
    static List<Option> options(Texts t) {
        var words = t.keys(KEY).stream().map(key -> key.substring(KEY.length()))
                .filter(kind -> !kind.equals(ALL) && !OF_ROLES.contains(kind));
        var roles = OF_ROLES.stream().flatMap(deed -> Arrays.stream(Role.values()).map(role -> deed + '_' + role));
        return Stream.concat(Stream.of(Option.of("", t.text(KEY + ALL))),
                Stream.concat(words, roles).map(kind -> Option.of(kind, said(t, kind)))
                        .sorted(Comparator.comparing(Option::label, t.order())))
                .toList();
    }

    /** A kind without words, which a later version may have written, stands for itself. */
    static String said(Texts t, String kind) {
        return role(kind).map(role -> t.text(KEY + kind.substring(0, kind.length() - role.name().length() - 1),
                t.text("role." + role))).orElseGet(() -> t.keys(KEY).contains(KEY + kind) ? t.text(KEY + kind) : kind);
    }

    private static Optional<Role> role(String kind) {
        return Arrays.stream(Role.values())
                .filter(role -> OF_ROLES.stream().anyMatch(deed -> kind.equals(deed + '_' + role))).findFirst();
    }
}
