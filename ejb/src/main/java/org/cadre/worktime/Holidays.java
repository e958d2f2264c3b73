package org.cadre.worktime;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/** Public holidays of countries and their regions. A country that is not known has none. Each year is worked out once. */
@ApplicationScoped
public class Holidays {
    private static final Set<String> KNOWN = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    private final Map<Key, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

    protected Holidays() {}

    private record Key(Place place, int year) {}

    /**
     * Where holidays hold.
     *
     * @param country ISO 3166-1 alpha-2
     * @param region as {@link #regions} gives it, empty for the whole country
     */
    public record Place(String country, String region) {
        public Place {
            country = country.toLowerCase(Locale.ROOT);
            region = region.toLowerCase(Locale.ROOT);
        }
    }

    /** One of them, in the reader's language. */
    public record Named(LocalDate day, String name) {}

    public boolean on(LocalDate day, Place place) {
        return year(place, day.getYear()).containsKey(day);
    }

    /** The first ones from that day on, at most a year ahead. */
    public List<Named> next(LocalDate from, Place place, int limit, Locale language) {
        return Stream.of(from.getYear(), from.getYear() + 1).flatMap(year -> year(place, year).entrySet().stream())
                .filter(entry -> !entry.getKey().isBefore(from) && entry.getKey().isBefore(from.plusYears(1)))
                .limit(limit).map(entry -> new Named(entry.getKey(), entry.getValue().getDescription(language)))
                .toList();
    }

    /** The regions of a country that have holidays of their own, by their code, with a name for readers. */
    public Map<String, String> regions(String country, Locale language) {
        var code = country.toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(code))
            return Map.of();
        var regions = new TreeMap<String, String>();
        manager(code).getCalendarHierarchy().getChildren()
                .forEach((id, region) -> regions.put(id, region.getDescription(language)));
        return regions;
    }

    private Map<LocalDate, Holiday> year(Place place, int year) {
        return years.computeIfAbsent(new Key(place, year), Holidays::worked);
    }

    /** One at a time: the library looks for its own parts on first use, and where two do so at once one finds none. */
    private static synchronized HolidayManager manager(String code) {
        return HolidayManager.getInstance(ManagerParameters.create(code));
    }

    private static Map<LocalDate, Holiday> worked(Key key) {
        if (!KNOWN.contains(key.place().country()))
            return Map.of();
        String[] region = key.place().region().isEmpty() ? new String[0] : new String[]{key.place().region()};
        return manager(key.place().country())
                .getHolidays(Year.of(key.year()), HolidayType.PUBLIC_HOLIDAY, region).stream()
                .collect(Collectors.toMap(Holiday::getDate, day -> day, (first, _) -> first, TreeMap::new));
    }
}
