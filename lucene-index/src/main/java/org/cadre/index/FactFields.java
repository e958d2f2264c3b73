package org.cadre.index;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * An expert's facts in Lucene. A number is a column, so that it can change without a document being replaced. A text is a
 * term, and one more for itself and each path above it; one that is the same for all says that the fact is there.
 */
final class FactFields {

    private static final String NUMBER = "number.";
    private static final String TEXT = "text.";
    private static final String IS = "=";
    private static final String WITHIN = "/";
    private static final String THERE = "!";
    private static final Query PROFILES = new TermQuery(new Term(Fields.KIND, Kind.PROFILE.name()));

    private FactFields() {}

    static void addTo(Document document, ExpertFacts facts) {
        new TreeMap<>(facts.numbers())
                .forEach((fact, value) -> document.add(new NumericDocValuesField(NUMBER + fact, value)));
        new TreeMap<>(facts.texts()).forEach((fact, values) -> texts(document, TEXT + fact, values));
    }

    private static void texts(Document document, String field, Set<String> values) {
        Set<String> terms = new TreeSet<>();
        terms.add(THERE);
        for (String value : values) {
            terms.add(IS + value);
            terms.add(WITHIN + value);
            for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
                terms.add(WITHIN + value.substring(0, slash));
            }
        }
        terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
    }

    /** Whether a field is a column that can be updated in place. */
    static boolean isColumn(String field) {
        return field.startsWith(NUMBER);
    }

    /** How often each of these facts' columns has been updated in place. */
    static List<Long> generations(LeafReader reader, Collection<String> facts) {
        return ProfileAccess.generations(reader, facts.stream().sorted().map(fact -> NUMBER + fact).toList());
    }

    /** The profiles that lack a fact. */
    static Query lacking(String fact) {
        return new BooleanQuery.Builder().add(PROFILES, Occur.FILTER)
                .add(new FieldExistsQuery(NUMBER + fact), Occur.MUST_NOT)
                .add(new TermQuery(new Term(TEXT + fact, THERE)), Occur.MUST_NOT).build();
    }

    /** The profiles that a filter holds for; says nothing of use about those who lack one of its facts. */
    static Query query(FactFilter filter) {
        return switch (filter) {
            case FactFilter.Always _ -> PROFILES;
            case FactFilter.Never _ -> new MatchNoDocsQuery();
            case FactFilter.And and -> together(and.parts(), Occur.FILTER);
            case FactFilter.Or or -> together(or.parts(), Occur.SHOULD);
            case FactFilter.Not not -> new BooleanQuery.Builder().add(PROFILES, Occur.FILTER)
                    .add(query(not.of()), Occur.MUST_NOT).build();
            case FactFilter.Between between ->
                NumericDocValuesField.newSlowRangeQuery(NUMBER + between.fact(), between.from(), between.to());
            case FactFilter.AnyOf any -> new TermInSetQuery(TEXT + any.fact(),
                    any.values().stream().map(value -> new BytesRef(IS + value)).toList());
            case FactFilter.Within within -> new TermQuery(new Term(TEXT + within.fact(), WITHIN + within.path()));
        };
    }

    private static Query together(List<FactFilter> parts, Occur occur) {
        if (parts.isEmpty() && occur == Occur.FILTER) {
            return PROFILES;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(query(part), occur));
        return all.build();
    }
}
