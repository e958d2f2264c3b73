package org.cadre.packs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cadre.people.Reader;
import org.cadre.reports.Period;
import org.cadre.reports.Statement;

/**
 * What is made into one file for one reader.
 *
 * @param statements one or more, all of the period and unit
 * @param pack empty where it is no whole pack
 */
public record Edition(Locale language, ZoneId zone, Instant at, Period period, String unit, List<Statement> statements,
        Optional<Pack> pack) {
    public Edition {
        statements = List.copyOf(statements);
        if (statements.isEmpty())
            throw new IllegalArgumentException("an edition of " + period + " without a report");
    }

    public static Edition of(Reader reader, Instant at, List<Statement> statements, Optional<Pack> pack) {
        var first = statements.getFirst();
        return new Edition(reader.language(), reader.zone(), at, first.period(), first.unit(), statements, pack);
    }

    /** The start of a file's name. */
    public String name() {
        String what = pack.isPresent()
                ? "pack"
                : statements.size() == 1 ? statements.getFirst().report().key().word() : "reports";
        return (what.equals("pack") || what.equals("reports") ? what : "report-" + what) + "-" + period;
    }
}
