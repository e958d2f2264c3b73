package org.cadre.demo;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where people work, and the names that are common there. */
record Place(String country, String site, ZoneId zone, Locale language, List<String> first, List<String> last) {
    static List<Place> read() {
        var lines = Lines.of("names.txt");
        var places = new ArrayList<Place>();
        for (int i = 0; i < lines.size(); i += 3) {
            var head = Lines.parts(lines.get(i).substring(2));
            places.add(new Place(head.get(0), head.get(1), ZoneId.of(head.get(2)), Locale.forLanguageTag(head.get(3)),
                    List.of(lines.get(i + 1).split(" ")), List.of(lines.get(i + 2).split(" "))));
        }
        return places;
    }

    /** Names that are given once. */
    static final class Names {
        private final Set<String> given = new HashSet<>();
        private final Dice dice;

        Names(Dice dice) {
            this.dice = dice;
        }

        String next(Place place) {
            String name = dice.pick(place.first()) + " " + dice.pick(place.last());
            return given.add(mail(name)) ? name : next(place);
        }
    }

    /** The address of a name, in letters that every mail server takes. */
    static String mail(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
                .replace("ß", "ss").replace("ł", "l").replace(' ', '.');
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("[^a-z.]", "") + "@cadre.example";
    }
}
