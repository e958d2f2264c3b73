package org.cadre.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who stands above oneself in a hierarchy that a file gives. */
public final class Circles {
    private Circles() {}

    /**
     * Each key is looked at once, however deep the hierarchy is.
     *
     * @param above the next one up; a top has none
     * @return those who are in a circle, not those who only hang below one
     */
    public static <K> Set<K> in(Map<K, K> above) {
        Set<K> found = new HashSet<>();
        Map<K, Boolean> seen = new HashMap<>();
        for (K start : above.keySet()) {
            var way = new LinkedHashSet<K>();
            K next = start;
            while (next != null && !seen.containsKey(next) && way.add(next))
                next = above.get(next);
            if (next != null && way.contains(next)) {
                K end = next;
                way.stream().dropWhile(one -> !one.equals(end)).forEach(found::add);
            }
            way.forEach(one -> seen.put(one, true));
        }
        return found;
    }
}
