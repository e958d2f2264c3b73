package org.cadre.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Compares what was acknowledged with what is there. */
final class Ledger {
    /** Expiries, reviews and second looks are due in an hour at the earliest; what failed once is tried again sooner. */
    private static final String WORK_NOW = "outbox where attempts > 0 or due_at < now() + interval '10 minutes'";

    private final Connection database;

    Ledger(Connection database) {
        this.database = database;
    }

    /** Whether nothing is left to do but what belongs to a later time. */
    boolean drained() throws SQLException {
        return count(WORK_NOW) == 0;
    }

    /** @param when as the printed line shall say it */
    void compare(String when, Acknowledged acknowledged) throws SQLException {
        var missing = new ArrayList<String>();
        var asks = acknowledged.asks.keySet();
        missing(missing, "ask", asks, "select id from ask");
        missing(missing, "acceptance", acknowledged.invitations,
                "select id from invitation where accepted_at is not null");
        missing(missing, "answer", acknowledged.answers, "select id from answer");
        missing(missing, "accepted answer", acknowledged.solutions, "select accepted_answer_id from ask");
        missing(missing, "plan", asks, "select ask_id from routing_plan group by ask_id having count(*) = 1");
        missing(missing, "first wave", asks,
                "select ask_id from invitation i where wave = 1 group by ask_id having count(*) = 3"
                        + " or exists (select 1 from ask_pool p where p.ask_id = i.ask_id)");
        var doubled = new ArrayList<String>();
        doubled(doubled, "ask", "select body from ask where body like '%The case is called%' group by body");
        doubled(doubled, "invitation", "select ask_id, invitee_id from invitation group by ask_id, invitee_id");
        doubled(doubled, "notice", """
                select ask_id, recipient_id from notice where kind = 'INVITED' group by ask_id, recipient_id""");
        missing(doubled, "wave", asks, "select a.id from ask a where not exists (select 1 from invitation i"
                + " where i.ask_id = a.id and i.wave > 1)"); // nobody declined, so nobody needed a second
        System.out.printf("%s: %d asks, %d acceptances, %d answers, %d accepted answers acknowledged, %d missing,"
                + " %d doubled; %d requests broken off%n", when, asks.size(), acknowledged.invitations.size(),
                acknowledged.answers.size(), acknowledged.solutions.size(), missing.size(), doubled.size(),
                acknowledged.unanswered.get());
        int pooled = count("invitation i join ask_pool p on p.ask_id = i.ask_id join pool_member m"
                + " on m.pool_id = p.pool_id and m.colleague_id = i.invitee_id");
        System.out.println("  " + pooled + " invitations to those on duty in the chosen pool");
        assertThat(pooled).isPositive();
        assertThat(missing).as("missing").isEmpty();
        assertThat(doubled).as("doubled").isEmpty();
        assertThat(acknowledged.surprises).isEmpty();
        assertThat(count("outbox where parked or due_at <= now()")).as("work left behind").isZero();
    }

    /** The letters of the notices in this state. */
    Set<UUID> letters(String state) throws SQLException {
        var found = new HashSet<UUID>();
        try (var statement = database.prepareStatement("select letter_id from notice where mail = ?")) {
            statement.setString(1, state);
            var rows = statement.executeQuery();
            while (rows.next())
                found.add(rows.getObject(1, UUID.class));
        }
        return found;
    }

    /** How many events at webhooks are in one of these states. */
    int webhooks(String... states) throws SQLException {
        return count("webhook_delivery where state in ('" + String.join("', '", states) + "')");
    }

    private void missing(List<String> told, String what, Collection<UUID> ids, String there) throws SQLException {
        try (var statement = database.prepareStatement("select unnest(?) except (" + there + ")")) {
            statement.setArray(1, database.createArrayOf("uuid", ids.toArray()));
            var rows = statement.executeQuery();
            while (rows.next())
                told.add(what + " " + rows.getString(1));
        }
    }

    private void doubled(List<String> told, String what, String grouped) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(grouped + " having count(*) > 1")) {
            while (rows.next())
                told.add(what + " " + rows.getString(1));
        }
    }

    private int count(String what) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
