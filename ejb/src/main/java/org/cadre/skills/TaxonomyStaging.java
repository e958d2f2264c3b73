package org.cadre.skills;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.csv.Columns;
import org.cadre.csv.Row;
import org.cadre.csv.RowFault;
import org.cadre.imports.ImportId;
import org.cadre.imports.Staging;

/**
 * A taxonomy as CSV: `code`, `label`, `language` (English where it is not there), `alternative labels` (parted by `|` or
 * new lines) and `broader code`. A code may have a row for each language; the first row has the preferred label. ESCO's own
 * skills file is read as it stands.
 */
@ApplicationScoped
class TaxonomyStaging implements Staging<TaxonomyLine> {
    static final String KIND = "skills";
    static final Columns COLUMNS = new Columns().required("code", "conceptUri")
            .required("label", "preferredLabel").optional("language").optional("alternative labels", "altLabels")
            .optional("broader code", "broaderUri")
            .ignored("conceptType", "skillType", "reuseLevel", "hiddenLabels", "status", "modifiedDate", "scopeNote",
                    "definition", "inScheme", "description");
    @Inject
    private StagedTerms terms;
    @Inject
    private TaxonomyChanges changes;

    protected TaxonomyStaging() {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public TaxonomyLine read(Row row, Consumer<RowFault> faults) {
        return new TaxonomyRow(row, faults).read();
    }

    @Override
    public void stage(ImportId job, List<TaxonomyLine> lines) {
        terms.add(job, lines.stream().filter(TaxonomyLine::good).toList());
    }

    @Override
    public void staged(ImportId job) {
        terms.analyze();
    }

    /** Chains are followed only where all rows are good: a bad one would leave gaps. */
    @Override
    public List<Check> checks(ImportId job, Set<String> columns, boolean good) {
        Check languages = () -> terms.sameLanguageTwice(job);
        Check broader = () -> terms.broaderDiffers(job);
        return good
                ? List.of(languages, broader, () -> terms.unknownBroader(job), () -> terms.circles(job))
                : List.of(languages, broader);
    }

    @Override
    public Plan plan(ImportId job, Set<String> columns, long counted) {
        return changes.plan(job, counted);
    }

    @Override
    public void apply(ImportId job, Set<String> columns) {
        changes.apply(job);
    }
}
