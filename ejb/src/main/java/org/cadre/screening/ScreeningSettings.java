package org.cadre.screening;

import java.util.EnumMap;
import java.util.Map;

import org.cadre.leaks.Kind;
import org.cadre.leaks.Kind.Nature;

/** @param treatments what is done with each kind; a kind that is not there is treated as by {@link #USUAL} */
public record ScreeningSettings(Map<Kind, Treatment> treatments) {
    public static final ScreeningSettings USUAL = new ScreeningSettings(Map.of(Kind.PRIVATE_KEY, Treatment.HOLD));

    public ScreeningSettings {
        treatments = Map.copyOf(treatments);
    }

    /**
     * Those of `PRIVATE_KEY=MASK, PHONE=HOLD`, the others as usual.
     *
     * @throws IllegalArgumentException where a word is no kind or no treatment
     */
    static ScreeningSettings parse(String text) {
        var treatments = new EnumMap<Kind, Treatment>(USUAL.treatments());
        for (String part : text.split(",")) {
            String[] words = part.strip().split("\\s*=\\s*", 2);
            if (words.length < 2)
                throw new IllegalArgumentException("'" + part + "' is not KIND=TREATMENT");
            treatments.put(Kind.valueOf(words[0]), Treatment.valueOf(words[1]));
        }
        return new ScreeningSettings(treatments);
    }

    public Treatment of(Kind kind) {
        var usual = kind.nature() == Nature.CONTACT ? Treatment.ALLOW : Treatment.MASK;
        return treatments.getOrDefault(kind, usual);
    }
}
