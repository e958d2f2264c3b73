package org.cadre.demo;

import java.util.List;
import java.util.Locale;

/**
 * A skill of the taxonomy.
 *
 * @param others alternative labels; German ones begin with `de:`
 */
record DemoSkill(String label, List<String> others, Domain domain) {
    /** A field of work, which is also where people of one kind work. */
    record Domain(String label, String german, String unit) {}

    String code() {
        return "demo:" + label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+#]+", "-");
    }

    /** As it is written as a tag. */
    String tag() {
        return label.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
