package org.cadre.packs;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;
import org.cadre.reports.ClosedReports;
import org.cadre.reports.Period;

/** Makes the pack of each month of which every report is closed. */
@ApplicationScoped
class MakePacks implements Chore {
    @Inject
    private Packs packs;
    @Inject
    private ClosedReports reports;

    protected MakePacks() {}

    @Override
    public String name() {
        return "report-packs";
    }

    @Override
    public int tidy(Instant now, int most) {
        for (var month : reports.whole(Period.Length.MONTH, Packs.everyReport()))
            if (packs.find(month).isEmpty()) {
                var binding = Binding.kept(reports.of(month));
                packs.add(month, binding.contents(), binding.sha256(), now);
            }
        return 0;
    }
}
