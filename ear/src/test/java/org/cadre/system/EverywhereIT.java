package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.SoftAssertions;
import org.cadre.system.Standpoint.Kind;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint of the API's document and every page, sent to by every kind of reader, in a company where some have worked on
 * something in secret and in the same company before they did: behind a wall, under export control, above clearances. Nobody
 * outside is told anything else: no other status, body, size or header, no mail, and nothing on the stream of changes.
 */
@SystemTest
class EverywhereIT {
    private static final String PUBLIC = "0";
    private static final String INTERNAL = "1";
    private static final String RESTRICTED = "3";
    /** What shows those inside that there is something to be hidden. */
    private static final Set<String> INSIDE = Set.of("readAsk", "listAnswers", "listComments", "listFiles", "readFile",
            "listAskRevisions", "readDuplicates", "readReview", "readComment", "readMeeting", "readGrounds",
            "readBatch");
    private static final Kind EMPLOYEE = new Kind("employee", INTERNAL, "EMPLOYEE", List.of());
    private static final Kind CLEARED = new Kind("cleared employee", RESTRICTED, "EMPLOYEE", List.of());
    private static final List<Kind> OUTSIDE = List.of(EMPLOYEE,
            new Kind("contractor", PUBLIC, "CONTRACTOR", List.of()),
            new Kind("governance", INTERNAL, "EMPLOYEE", List.of("GOVERNANCE")),
            new Kind("auditor", INTERNAL, "EMPLOYEE", List.of("AUDITOR")),
            new Kind("administrator in the works council", INTERNAL, "EMPLOYEE", List.of("ADMIN", "WORKS_COUNCIL")));

    private static final String KEYS = "Keys of the quetzal";

    @Test
    void nobodyIsToldOfWhatIsHiddenFromThem(Cadre cadre) throws Exception {
        cadre.advanceClock(untilTheNextHour());
        rest(cadre);
        try {
            compare(cadre);
        } finally {
            goOn(cadre);
        }
    }

    /** A score goes by the full hour, and is to be the same before and after. */
    private static Duration untilTheNextHour() {
        var now = LocalTime.now(ZoneOffset.UTC);
        return Duration.between(now, now.truncatedTo(ChronoUnit.HOURS)).plusHours(1).plusMinutes(1);
    }

    /**
     * What chores do meanwhile would look like a difference: a month is closed, somebody is shown a colleague. Those that this
     * server has not heard of yet rest from their first hour on.
     */
    private static void rest(Cadre cadre) throws SQLException {
        run(cadre, """
                create function later() returns trigger language plpgsql as
                  'begin new.due_at = new.due_at + interval ''1 year''; return new; end'""",
                "create trigger later before insert on chore for each row execute function later()",
                "update chore set due_at = due_at + interval '1 year'");
    }

    private static void goOn(Cadre cadre) throws SQLException {
        run(cadre, "drop trigger later on chore", "drop function later()",
                "update chore set due_at = due_at - interval '1 year'");
    }

    private static void run(Cadre cadre, String... statements) throws SQLException {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            for (String one : statements)
                statement.execute(one);
        }
    }

    private static void compare(Cadre cadre) throws Exception {
        var readers = new ArrayList<>(Standpoint.admit(cadre, OUTSIDE));
        var cleared = Standpoint.admit(cadre, List.of(CLEARED)).getFirst();
        readers.addAll(List.of(cleared, Standpoint.machine(cadre), Standpoint.nobody(cadre)));
        var two = Standpoint.admit(cadre, List.of(EMPLOYEE, EMPLOYEE));
        String wall = wall(cadre, two);
        var walled = new Insiders(cadre, "walled", two, "\"wall\": \"" + wall + "\"");
        var controlled = new Insiders(cadre, "controlled", Standpoint.admit(cadre, List.of(EMPLOYEE, EMPLOYEE)),
                "\"exportControlled\": true");
        authorise(cadre, controlled.asker());
        authorise(cadre, controlled.helper());
        var restricted = new Insiders(cadre, "restricted", Standpoint.admit(cadre, List.of(CLEARED, CLEARED)),
                "\"classification\": \"RESTRICTED\"");

        var common = new Targets(Map.of("wall", wall, "word", "quetzal", "text", "Quetzal rotation of kubernetes keys",
                "hundred", "100", "claimed", "Kubernetes", "nothing", UUID.randomUUID().toString(), "skill",
                skill(cadre), "rule", "asker-is-cleared"));
        var softly = new SoftAssertions();
        var all = List.of(walled, controlled, restricted);
        var comparison = new Comparison(cadre, softly, readers, common, all);
        comparison.work(walled);
        comparison.work(controlled);
        comparison.nothingElseIsTold(List.of(cleared));
        comparison.work(restricted);
        readers.remove(cleared);
        comparison.nothingElseIsTold(readers);
        for (var insiders : all)
            comparison.isTold(insiders, INSIDE);
        comparison.nothingElseIsHeard(readers, all);
        retire(cadre, readers, all);
        softly.assertAll();
    }

    /** Other tests find nobody in office or verified, and nothing waiting for an approval, that was not there before. */
    private static void retire(Cadre cadre, List<Standpoint> readers, List<Insiders> all) throws SQLException {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            for (var reader : readers)
                if (!reader.mail().isEmpty())
                    statement.execute("delete from account_role where role <> 'EMPLOYEE' and colleague_id = '"
                            + reader.id() + "'");
            statement.execute("update authorisation set state = 'REVOKED' where scope = '" + KEYS + "'");
            for (var insiders : all)
                statement.execute("delete from held_ask where asker_id = '" + insiders.asker().id() + "'");
        }
    }

    private static String wall(Cadre cadre, List<Standpoint> two) {
        Answer wall = cadre.api(Cadre.Demo.CIO).post("/walls", """
                {"name": "Project Elder", "purpose": "Buying a yard", "owner": "%s"}"""
                .formatted(two.getFirst().mail()));
        assertThat(wall.status()).as(wall.body()).isEqualTo(201);
        String id = wall.id().orElseThrow().toString();
        assertThat(two.getFirst().api().post("/walls/" + id + "/members", "{\"who\": \"" + two.getLast().mail()
                + "\", \"reason\": \"Knows the keys.\"}").status()).isBetween(200, 204);
        return id;
    }

    /** As the office does with four eyes. */
    private static void authorise(Cadre cadre, Standpoint one) throws SQLException {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            statement.execute("""
                    insert into authorisation (id, person_id, regime, scope, valid_until, requester_id, requested_at,
                      state, decider_id, decided_at, version)
                    select gen_random_uuid(), '%s', 'EAR', '%s', current_date + 300, r.id, now(), 'GRANTED', d.id,
                      now(), 1
                    from colleague r, colleague d where r.mail = '%s' and d.mail = '%s'""".formatted(one.id(), KEYS,
                    Cadre.Demo.CIO.mail(), Cadre.Demo.EXPERT.mail()));
        }
    }

    private static String skill(Cadre cadre) throws SQLException {
        try (var connection = cadre.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from skill where label = 'Kubernetes'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
