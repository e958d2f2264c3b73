package org.cadre.system;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.cadre.system.Cadre.Demo;

/** Colleagues of the demo company beside its three accounts, for tests that change somebody. */
record Staff(String id, String number, String name, String mail) {
    /** Gives an account with the demo company's password, and these roles. */
    void admit(String... roles) throws SQLException {
        try (var connection = Cadre.running().database();
                var account = connection.prepareStatement("""
                        insert into account (colleague_id, password_hash, failures)
                        select cast(? as uuid), password_hash, 0 from account
                        where colleague_id = (select id from colleague where mail = ?)""");
                var role = connection
                        .prepareStatement(
                                "insert into account_role select cast(? as uuid), unnest(cast(? as text[]))")) {
            account.setString(1, id);
            account.setString(2, Demo.ASKER.mail());
            account.executeUpdate();
            role.setString(1, id);
            role.setArray(2, connection.createArrayOf("text", roles));
            role.executeUpdate();
        }
    }

    /** Who leads somebody of the demo company; has an account from now on. */
    static Staff managerOf(Demo account) throws SQLException {
        try (var connection = Cadre.running().database(); var query = connection.prepareStatement("""
                select m.id, m.number, m.name, m.mail, exists (select from account a where a.colleague_id = m.id)
                from colleague c join colleague m on m.id = c.manager_id where c.mail = ?""")) {
            query.setString(1, account.mail());
            var rows = query.executeQuery();
            rows.next();
            var manager = new Staff(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4));
            if (!rows.getBoolean(5))
                manager.admit();
            return manager;
        }
    }

    /** The demo company's expert takes whatever comes, however many tests have asked before. */
    static void letTheExpertHaveTime() {
        try (var connection = Cadre.running().database(); var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    update expert_profile set max_open = 50, weekly_minutes = 2400 where colleague_id =
                      (select id from colleague where mail = 'expert@cadre.example')""");
            statement.executeUpdate("""
                    update invitation set state = 'EXPIRED', ended_at = now() where ended_at is null and invitee_id =
                      (select id from colleague where mail = 'expert@cadre.example')""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Employees cleared for INTERNAL, without an account; who has the emptiest home and inbox stands first. */
    static List<Staff> speaking(String language) {
        var found = new ArrayList<Staff>();
        try (var connection = Cadre.running().database();
                var query = connection.prepareStatement(
                        """
                                select id, number, name, mail from colleague where left_at is null and language = ?
                                  and clearance = 1 and employment = 'EMPLOYEE' and id not in (select colleague_id from account)
                                order by (select count(*) from ask where asker_id = colleague.id)
                                  + (select count(*) from notice where recipient_id = colleague.id), number""")) {
            query.setString(1, language);
            var rows = query.executeQuery();
            while (rows.next())
                found.add(new Staff(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
