package org.cadre.people;

import java.util.UUID;

/** Labels that stand on an ask together. Which these are is known a floor above; here it is only whether a reader may see what has them. */
public record LabelSet(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
