package org.cadre.web.pools;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.pools.Pool;
import org.cadre.pools.PoolWish;
import org.cadre.web.Form;

/** Reads what is sent of pools. */
final class PoolForms {
    private PoolForms() {}

    static PoolWish wish(Form form) {
        return PoolWish.of(form.value("name"), form.value("owner"), form.value("zone"), minutes(form),
                levels(form.all("lastResort")));
    }

    private static int minutes(Form form) {
        String sent = form.value("targetMinutes");
        try {
            return Integer.parseInt(sent);
        } catch (NumberFormatException _) {
            throw new BadInput("targetMinutes", sent, Message.of("bad.number"));
        }
    }

    static Set<Classification> levels(List<String> sent) {
        var levels = EnumSet.noneOf(Classification.class);
        sent.forEach(one -> levels.add(choice("lastResort", one, Classification.class)));
        return levels;
    }

    static <E extends Enum<E>> E choice(String field, String sent, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(sent)).findFirst()
                .orElseThrow(() -> new BadInput(field, sent, Message.of("bad.choice",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList())));
    }

    /** What stands in the form of a pool; the owner by name. */
    static Form of(Pool pool, String owner) {
        return Form.sent(java.util.Map.of("name", List.of(pool.name()), "owner", List.of(owner), "zone",
                List.of(pool.zone().getId()), "targetMinutes", List.of(Long.toString(pool.target().toMinutes())),
                "lastResort", pool.lastResort().stream().map(Classification::name).toList()));
    }
}
