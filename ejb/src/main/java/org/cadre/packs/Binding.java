package org.cadre.packs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.cadre.reports.ClosedReports.Sealed;
import org.cadre.reports.ReportDesk;

/**
 * What a pack is made from.
 *
 * @param contents a line for each report and clearance: its name, the clearance, the hash of the closed figures
 */
record Binding(String contents) {
    static Binding kept(List<Sealed> closed) {
        return new Binding(closed.stream().map(one -> line(one, one.kept())).collect(Collectors.joining()));
    }

    static Binding counted(List<Sealed> closed) {
        return new Binding(closed.stream().map(one -> line(one, one.counted())).collect(Collectors.joining()));
    }

    /** SHA-256, in hexadecimal. */
    String sha256() {
        return ReportDesk.hash(contents.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Sealed one, String hash) {
        return one.report() + " " + one.clearance() + " " + hash + "\n";
    }
}
