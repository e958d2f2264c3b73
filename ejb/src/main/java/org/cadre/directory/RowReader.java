package org.cadre.directory;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.cadre.csv.Row;
import org.cadre.csv.RowFault;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.people.DirectoryEntry;

/** Reads one row's values, and notes everything that is wrong with them. */
final class RowReader {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]+@[^\\s@<>\"(),:;\\[\\]\\\\.]+"
            + "(\\.[^\\s@<>\"(),:;\\[\\]\\\\.]+)+");
    private static final int MOST_SKILLS = 100;
    private static final int LONGEST_SKILL = 200;

    private final Row row;
    private final Consumer<RowFault> faults;
    private boolean good = true;

    RowReader(Row row, Consumer<RowFault> faults) {
        this.row = row;
        this.faults = faults;
    }

    DirectoryLine read() {
        var entry = new DirectoryEntry(text("employee number", 40), text("name", 200), mail(), text("org unit", 400),
                text("site", 120), country(), zone(), language(), clearance(), employment());
        String manager = optional("manager", 40);
        var skills = skills();
        return new DirectoryLine(row.line(), good, entry, manager, skills);
    }

    private String text(String column, int longest) {
        String value = optional(column, longest);
        if (value.isEmpty())
            fault(column, value, Message.of("import.empty"));
        return value;
    }

    private String optional(String column, int longest) {
        String value = row.value(column);
        if (value.length() > longest)
            fault(column, value, Message.of("import.too-long", value.length(), longest));
        else if (value.chars().anyMatch(Character::isISOControl))
            fault(column, value, Message.of("import.control-character"));
        return value;
    }

    private String mail() {
        String value = text("mail", 254);
        if (!value.isEmpty() && !MAIL.matcher(value).matches())
            fault("mail", value, Message.of("import.mail"));
        return value.toLowerCase(Locale.ROOT);
    }

    private String country() {
        String value = text("country", 20).toUpperCase(Locale.ROOT);
        if (!value.isEmpty() && !COUNTRIES.contains(value))
            fault("country", value, Message.of("import.country"));
        return value;
    }

    private ZoneId zone() {
        String value = text("time zone", 60);
        if (ZONES.contains(value))
            return ZoneId.of(value);
        if (!value.isEmpty())
            fault("time zone", value, Message.of("import.zone"));
        return ZoneId.of("UTC");
    }

    private Locale language() {
        String value = text("language", 20);
        try {
            var language = new Locale.Builder().setLanguageTag(value.replace('_', '-')).build();
            if (!value.isEmpty() && !LANGUAGES.contains(language.getLanguage()))
                fault("language", value, Message.of("import.language"));
            return language;
        } catch (IllformedLocaleException _) {
            fault("language", value, Message.of("import.language"));
            return Locale.ENGLISH;
        }
    }

    private Classification clearance() {
        String value = text("clearance", 20);
        try {
            return value.isEmpty() ? Classification.PUBLIC : Classification.of(value);
        } catch (IllegalArgumentException _) {
            fault("clearance", value, Message.of("import.clearance"));
            return Classification.PUBLIC;
        }
    }

    private String employment() {
        String value = text("employment type", 20).toUpperCase(Locale.ROOT);
        if (!value.isEmpty() && !value.equals("EMPLOYEE") && !value.equals("CONTRACTOR"))
            fault("employment type", value, Message.of("import.employment"));
        return value;
    }

    private Map<String, Integer> skills() {
        Map<String, Integer> skills = new LinkedHashMap<>();
        String value = row.value("skills");
        for (String part : value.isEmpty() ? new String[0] : value.split("\\|", -1)) {
            int colon = part.lastIndexOf(':');
            String name = colon < 0 ? part.strip() : part.substring(0, colon).strip();
            String level = colon < 0 ? "" : part.substring(colon + 1).strip();
            if (name.isEmpty() || name.length() > LONGEST_SKILL || name.chars().anyMatch(Character::isISOControl)
                    || !level.matches("[1-5]"))
                fault("skills", part, Message.of("import.skill"));
            else if (skills.put(name, Integer.valueOf(level)) != null)
                fault("skills", part, Message.of("import.skill-twice"));
        }
        if (skills.size() > MOST_SKILLS)
            fault("skills", value, Message.of("import.too-many", skills.size(), MOST_SKILLS));
        return skills;
    }

    private void fault(String column, String value, Message reason) {
        good = false;
        faults.accept(new RowFault(row.line(), column, value, reason));
    }
}
