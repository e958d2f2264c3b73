package org.cadre.follows;

import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.people.ColleagueId;

/** What one can follow. */
public sealed interface Followable {
    /** The name of its kind in the database. */
    String kind();

    String subject();

    record OneAsk(AskId id) implements Followable {
        @Override
        public String kind() {
            return "ASK";
        }

        @Override
        public String subject() {
            return id.toString();
        }
    }

    /** @param tag as tags are written, in lower case */
    record Tag(String tag) implements Followable {
        @Override
        public String kind() {
            return "TAG";
        }

        @Override
        public String subject() {
            return tag;
        }
    }

    record Person(ColleagueId id) implements Followable {
        @Override
        public String kind() {
            return "PERSON";
        }

        @Override
        public String subject() {
            return id.toString();
        }

        static Person of(String id) {
            return new Person(new ColleagueId(UUID.fromString(id)));
        }
    }
}
