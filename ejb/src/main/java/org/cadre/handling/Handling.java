package org.cadre.handling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.LabelSet;

/**
 * The labels of one ask.
 *
 * @param region whose personal data is in it, as ISO 3166-1 alpha-2 or `EU`; empty where there is none
 */
public record Handling(boolean exportControlled, Optional<String> region) {
    public static final Handling NONE = new Handling(false, Optional.empty());
    public static final String EXPORT_CONTROLLED = "EXPORT_CONTROLLED";
    public static final String PERSONAL_DATA = "PERSONAL_DATA";
    /** The bits of every id of labels, which V466 makes too. */
    private static final long SETS = 0x4c41_4245_4c00_4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** @throws BadInput naming `personalDataRegion` */
    public Handling {
        region = region.map(one -> one.strip().toUpperCase(Locale.ROOT)).filter(one -> !one.isEmpty());
        region.filter(one -> !one.equals("EU") && !COUNTRIES.contains(one)).ifPresent(one -> {
            throw new BadInput("personalDataRegion", one, Message.of("bad.region"));
        });
    }

    /** Their names, as the API and pages know them. */
    public List<String> labels() {
        return Stream.of(Optional.of(EXPORT_CONTROLLED).filter(_ -> exportControlled), region.map(_ -> PERSONAL_DATA))
                .flatMap(Optional::stream).toList();
    }

    /** The id of the labels that stand there together, from which they can be told again; empty where there is none. */
    public Optional<LabelSet> labelSet() {
        if (equals(NONE))
            return Optional.empty();
        int place = region.map(one -> one.charAt(0) << Byte.SIZE | one.charAt(1)).orElse(0);
        return Optional.of(new LabelSet(new UUID(SETS | (exportControlled ? 1 : 0), VARIANT | place)));
    }

    public static Handling of(LabelSet labels) {
        int place = (int) (labels.value().getLeastSignificantBits() & 0xffff);
        return new Handling((labels.value().getMostSignificantBits() & 1) == 1, Optional.of(place)
                .filter(one -> one != 0).map(one -> "" + (char) (one >> Byte.SIZE) + (char) (one & 0xff)));
    }

    /** Both labels; of two regions that of this one. */
    public Handling and(Handling other) {
        return new Handling(exportControlled || other.exportControlled, region.or(other::region));
    }
}
