package org.cadre.packs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.people.Role;
import org.cadre.reports.Period;
import org.cadre.reports.ReportKey;

/**
 * All reports of a closed month.
 *
 * @param sha256 of the hashes of its figures, in hexadecimal
 * @param reports that there were when it was made
 */
public record Pack(Period period, String sha256, Instant madeAt, List<ReportKey> reports, List<Signature> signatures) {
    public Pack {
        reports = List.copyOf(reports);
        signatures = List.copyOf(signatures);
    }

    public Optional<Signature> signed(Role as) {
        return signatures.stream().filter(one -> one.as() == as).findFirst();
    }
}
