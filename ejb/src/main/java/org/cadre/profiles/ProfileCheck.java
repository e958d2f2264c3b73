package org.cadre.profiles;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.SkillId;

/** Checks what a colleague says of oneself, and collects everything that is wrong with it. */
final class ProfileCheck {
    private static final int MOST_LINKS = 5;
    private static final int LONGEST_LINK = 500;
    private static final int YEARS_AHEAD = 2;
    private final List<BadInput.Fault> faults = new ArrayList<>();
    private final LocalDate today;

    /** @param today in the colleague's zone */
    ProfileCheck(LocalDate today) {
        this.today = today;
    }

    void availability(Availability wanted) {
        range("weeklyMinutes", wanted.weeklyMinutes(), 0, 2400);
        range("maxOpen", wanted.maxOpen(), 0, 50);
        wanted.awayUntil().ifPresent(day -> {
            if (day.isBefore(today))
                fault("awayUntil", day, Message.of("bad.over"));
            else if (day.isAfter(today.plusYears(YEARS_AHEAD)))
                fault("awayUntil", day, Message.of("bad.too-far", YEARS_AHEAD));
        });
    }

    /**
     * @param path what stands before the field names, such as `skills[2].`
     * @param meant the skills that the name can mean
     * @return the links
     */
    List<URI> skill(String path, SkillEdit edit, Set<SkillId> meant) {
        if (edit.skill().isEmpty())
            fault(path + "skill", "", Message.of("bad.missing"));
        else if (meant.isEmpty())
            fault(path + "skill", edit.skill(), Message.of("bad.unknown-skill"));
        else if (meant.size() > 1)
            fault(path + "skill", edit.skill(), Message.of("bad.ambiguous-skill"));
        range(path + "level", edit.level(), 1, 5);
        if (edit.evidence().size() > MOST_LINKS)
            fault(path + "evidence", edit.evidence().size(), Message.of("bad.too-many", MOST_LINKS));
        edit.lastUsed().filter(today::isBefore)
                .ifPresent(day -> fault(path + "lastUsed", day, Message.of("bad.future")));
        return edit.evidence().stream().flatMap(link -> link(path, link).stream()).toList();
    }

    private Optional<URI> link(String path, String text) {
        try {
            var link = new URI(text);
            String scheme = link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
            if (text.length() > LONGEST_LINK)
                fault(path + "evidence", text, Message.of("bad.too-long", LONGEST_LINK));
            else if (!Set.of("http", "https").contains(scheme) || link.getHost() == null)
                fault(path + "evidence", text, Message.of("bad.link"));
            else
                return Optional.of(link);
        } catch (URISyntaxException _) {
            fault(path + "evidence", text, Message.of("bad.link"));
        }
        return Optional.empty();
    }

    void range(String field, int value, int from, int to) {
        if (value < from || value > to)
            fault(field, value, Message.of("bad.range", from, to));
    }

    void fault(String field, Object value, Message reason) {
        faults.add(new BadInput.Fault(field, value.toString(), reason));
    }

    /** @throws BadInput where anything was wrong */
    void done() {
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }
}
