package org.cadre.reports;

import java.util.ArrayList;
import java.util.List;

/** Org units are paths; the whole company is the empty one, and who is directly in a unit and in none below is `unit/.` */
final class Units {
    static final String COMPANY = "";
    private static final String DIRECTLY = ".";

    private Units() {}

    /** Everything that somebody of a unit counts for, from the company down. */
    static List<String> of(String unit) {
        var nodes = new ArrayList<String>();
        nodes.add(COMPANY);
        if (!unit.isEmpty()) {
            for (int end = unit.indexOf('/'); end >= 0; end = unit.indexOf('/', end + 1))
                nodes.add(unit.substring(0, end));
            nodes.add(unit);
        }
        nodes.add(unit.isEmpty() ? DIRECTLY : unit + '/' + DIRECTLY);
        return nodes;
    }

    /** Whether a node decides what may be shown of a unit and of those directly below it: one of its rows, or of a unit above it. */
    static boolean near(String node, String unit) {
        String above = above(node);
        return above.isEmpty() || unit.equals(above) || unit.startsWith(above + '/');
    }

    static String above(String node) {
        return node.substring(0, Math.max(0, node.lastIndexOf('/')));
    }

    static boolean direct(String node) {
        return node.equals(DIRECTLY) || node.endsWith('/' + DIRECTLY);
    }

    static boolean below(String node, String unit) {
        return !node.isEmpty() && above(node).equals(unit);
    }
}
