package org.cadre.system;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cadre.scopes.Scope;
import org.cadre.system.Cadre.Demo;

/**
 * Somebody of the demo company, with all ways in that they have.
 *
 * @param id the colleague's; empty for nobody
 * @param portal empty for who has no password
 */
record Standpoint(String name, String id, String mail, ApiClient api, Optional<Visitor> portal) {

    /** What somebody is, before they sign in. */
    record Kind(String name, String clearance, String employment, List<String> roles) {}

    /** Makes accounts for colleagues who have none and are as wanted, one for each kind; at work at the same hours. */
    static List<Standpoint> admit(Cadre cadre, List<Kind> kinds) throws SQLException {
        var found = new ArrayList<Standpoint>();
        var staff = Staff.speaking("en");
        for (int i = 0; i < kinds.size(); i++)
            found.add(admit(cadre, staff.get(i), kinds.get(i)));
        return found;
    }

    private static Standpoint admit(Cadre cadre, Staff one, Kind kind) throws SQLException {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            statement.execute("""
                    insert into account (colleague_id, password_hash, failures)
                    select cast('%s' as uuid), password_hash, 0 from account
                    where colleague_id = (select id from colleague where mail = '%s')""".formatted(one.id(),
                    Demo.ASKER.mail()));
            statement.execute(
                    "update colleague set clearance = %s, employment = '%s', zone = 'Europe/Berlin' where id = '%s'"
                            .formatted(
                                    kind.clearance(), kind.employment(), one.id()));
            if (!kind.roles().isEmpty())
                statement.execute("insert into account_role values ('" + one.id() + "', 'EMPLOYEE')");
            for (String role : kind.roles())
                statement.execute("insert into account_role values ('" + one.id() + "', '" + role + "')");
        }
        return new Standpoint(kind.name(), one.id(), one.mail(), cadre.api(one.mail(), cadre.demoPassword()),
                Optional.of(cadre.visitor().signIn(one.mail(), cadre.demoPassword())));
    }

    /** Who has not signed in. */
    static Standpoint nobody(Cadre cadre) {
        return new Standpoint("nobody", "", "", cadre.api(), Optional.of(cadre.visitor()));
    }

    /** A program of the CIO office. */
    static Standpoint machine(Cadre cadre) {
        Answer made = cadre.api(Demo.CIO).post("/service-accounts", """
                {"name": "Quiet station", "purpose": "Reads what it may", "owner": "%s", "clearance": "INTERNAL",
                 "scopes": ["%s"]}""".formatted(Demo.CIO.mail(), String.join("\", \"",
                Scope.words(Set.copyOf(Scope.all())))));
        String token = made.body().replaceAll("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        return new Standpoint("service account", made.id().orElseThrow().toString(), "",
                new ApiClient(cadre.uri("/"), token), Optional.empty());
    }
}
