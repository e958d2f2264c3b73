package org.cadre.web.profile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.profiles.Availability;
import org.cadre.profiles.Profile;
import org.cadre.profiles.SkillEdit;
import org.cadre.web.Form;
import org.cadre.web.language.Languages;

/** The profile's three forms, to and from what the desk takes. */
final class ProfileForms {
    private ProfileForms() {}

    static Form skill() {
        return Form.empty().with("level", "3");
    }

    static Form availability(Profile mine) {
        var availability = mine.availability();
        var form = Form.empty().with("minutes", Integer.toString(availability.weeklyMinutes()))
                .with("most", Integer.toString(availability.maxOpen()))
                .with("awayUntil", availability.awayUntil().map(LocalDate::toString).orElse(""));
        return availability.optedOut() ? form.with("optOut", "yes") : form;
    }

    static Form settings(Profile mine) {
        return Form.empty().with("language", mine.language().getLanguage()).with("zone", mine.zone().getId());
    }

    /** @throws BadInput */
    static SkillEdit skill(Form form) {
        var faults = new ArrayList<Fault>();
        int level = number(faults, form, "level");
        var lastUsed = day(faults, form, "lastUsed");
        return checked(faults, new SkillEdit(form.value("skill"), level, List.of(form.value("evidence")), lastUsed));
    }

    /** @throws BadInput */
    static Availability availability(Form form) {
        var faults = new ArrayList<Fault>();
        int minutes = number(faults, form, "minutes");
        int most = number(faults, form, "most");
        var away = day(faults, form, "awayUntil");
        return checked(faults, new Availability(minutes, most, away, form.has("optOut", "yes")));
    }

    /** @throws BadInput */
    static Locale language(Form form) {
        return Languages.spoken(form.value("language")).orElseThrow(() -> new BadInput("language",
                form.value("language"), Message.of("bad.choice", Languages.tags())));
    }

    /** @throws BadInput */
    static ZoneId zone(Form form) {
        String zone = form.value("zone");
        if (!ZoneId.getAvailableZoneIds().contains(zone))
            throw new BadInput("zone", zone, Message.of("bad.zone"));
        return ZoneId.of(zone);
    }

    /** What the desk's field is called in the forms. */
    static String field(String field) {
        return switch (field) {
            case "weeklyMinutes" -> "minutes";
            case "maxOpen" -> "most";
            default -> field;
        };
    }

    private static int number(List<Fault> faults, Form form, String field) {
        String value = form.value(field).strip();
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException _) {
            if (value.isEmpty())
                faults.add(new Fault(field, value, Message.of("bad.missing")));
            else
                faults.add(new Fault(field, value, Message.of("bad.number")));
            return 0;
        }
    }

    private static Optional<LocalDate> day(List<Fault> faults, Form form, String field) {
        String value = form.value(field).strip();
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException _) {
            faults.add(new Fault(field, value, Message.of("bad.date")));
            return Optional.empty();
        }
    }

    private static <T> T checked(List<Fault> faults, T value) {
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return value;
    }
}
