package org.cadre.channels;

import java.sql.Time;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.people.ColleagueId;
import org.jspecify.annotations.Nullable;

/** What colleagues wish, for who tells them something; pages use the {@link PreferenceDesk}. */
@ApplicationScoped
@Transactional
public class Preferences {
    @Inject
    private EntityManager entities;

    protected Preferences() {}

    public Preference of(ColleagueId colleague) {
        List<?> found = entities.createNativeQuery("""
                select quiet_from, quiet_until, rhythm, digest_hour, digest_day from notice_preference
                where colleague_id = ?1""").setParameter(1, colleague.value()).getResultList();
        return found.stream().map(Object[].class::cast).map(row -> preference(row, choices(colleague))).findFirst()
                .orElse(Preference.USUAL);
    }

    void keep(ColleagueId colleague, Preference wanted) {
        entities.createNativeQuery("""
                insert into notice_preference (colleague_id, quiet_from, quiet_until, rhythm, digest_hour, digest_day)
                values (?1, cast(?2 as time), cast(?3 as time), ?4, ?5, ?6) on conflict (colleague_id) do update
                set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, rhythm = excluded.rhythm,
                    digest_hour = excluded.digest_hour, digest_day = excluded.digest_day""")
                .setParameter(1, colleague.value())
                .setParameter(2, wanted.quiet().map(quiet -> quiet.from().toString()).orElse(null))
                .setParameter(3, wanted.quiet().map(quiet -> quiet.until().toString()).orElse(null))
                .setParameter(4, wanted.digest().rhythm().name()).setParameter(5, wanted.digest().hour())
                .setParameter(6, wanted.digest().day().getValue()).executeUpdate();
        entities.createNativeQuery("delete from notice_channel where colleague_id = ?1")
                .setParameter(1, colleague.value()).executeUpdate();
        wanted.choices().forEach((kind, choice) -> keep(colleague, kind, choice));
    }

    private void keep(ColleagueId colleague, String kind, Choice choice) {
        entities.createNativeQuery("""
                insert into notice_channel (colleague_id, kind, channel, always) values (?1, ?2, ?3, ?4)""")
                .setParameter(1, colleague.value()).setParameter(2, kind).setParameter(3, choice.channel().name())
                .setParameter(4, choice.always()).executeUpdate();
    }

    private Map<String, Choice> choices(ColleagueId colleague) {
        List<?> found = entities
                .createNativeQuery("select kind, channel, always from notice_channel where colleague_id = ?1")
                .setParameter(1, colleague.value()).getResultList();
        var choices = new HashMap<String, Choice>();
        for (Object one : found) {
            var row = (Object[]) one;
            choices.put((String) row[0], new Choice(Channel.valueOf((String) row[1]), (Boolean) row[2]));
        }
        return choices;
    }

    private static Preference preference(Object[] row, Map<String, Choice> choices) {
        var quiet = time(row[0]).flatMap(from -> time(row[1]).map(until -> new Quiet(from, until)));
        var digest = new Digest(Rhythm.valueOf((String) row[2]), ((Number) row[3]).intValue(),
                DayOfWeek.of(((Number) row[4]).intValue()));
        return new Preference(quiet, digest, choices);
    }

    private static Optional<LocalTime> time(@Nullable Object column) {
        return switch (column) {
            case null -> Optional.empty();
            case Time time -> Optional.of(time.toLocalTime());
            default -> Optional.of(LocalTime.parse(column.toString()));
        };
    }
}
