package org.cadre.governance;

/** One version of one rule, as decisions name it. */
public record RuleId(String name, int version) {
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
