package org.cadre.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;

/** A few colleagues in a test's database. */
public final class Company {
    private final TestDatabase database;

    public Company(TestDatabase database) {
        this.database = database;
    }

    /** Hires one with a mail made of the name, and returns what that one may read. */
    public Reader hire(String name) {
        String mail = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        var entry = new DirectoryEntry(mail, name, mail, "IT/Platform", "Berlin", "DE", ZoneId.of("Europe/Berlin"),
                Locale.ENGLISH, Classification.INTERNAL, "EMPLOYEE");
        return database.call(() -> {
            var colleague = Colleague.from(entry);
            database.beans().get(Colleagues.class).add(colleague);
            return new Reader(colleague.id(), Classification.INTERNAL, Set.of(), Set.of(Role.EMPLOYEE),
                    Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
        });
    }
}
