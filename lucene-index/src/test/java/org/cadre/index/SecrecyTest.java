package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class SecrecyTest {

    private static final List<Access> READERS = List.of(Access.cleared(0), Access.cleared(1), Access.cleared(2),
            Access.cleared(3), Access.cleared(1).within("deal"), Access.cleared(3).within("deal"));

    @Test
    void whatAReaderMayNotSeeChangesNothingThatTheReaderGets() {
        int found = 0;
        for (long seed = 0; seed < 5; seed++) {
            Company company = Company.of(seed);
            try (ExpertiseIndex all = company.index()) {
                for (Access reader : READERS) {
                    try (ExpertiseIndex seen = company.seenBy(reader).index()) {
                        found += compare(all, seen, reader, new Random(seed));
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }

    /** Asks both indexes the same and expects the same, down to the last bit of each score. */
    private static int compare(ExpertiseIndex all, ExpertiseIndex seen, Access reader, Random random) {
        int found = 0;
        for (int i = 0; i < 4; i++) {
            String text = Company.text(random, 6);
            Need need = Need.of(text, Company.text(random, 10), Company.NOW).withTags("payara")
                    .by(new UUID(1, random.nextInt(12)), reader);
            assertThat(all.rank(need, 50)).as("%s as seen by %s", text, reader).isEqualTo(seen.rank(need, 50));
            assertThat(all.similar(text, reader, 10)).isEqualTo(seen.similar(text, reader, 10));
            for (SearchQuery query : queries(text, reader)) {
                SearchPage page = all.search(query);
                assertThat(page).isEqualTo(seen.search(query));
                found += page.hits().size();
            }
        }
        return found;
    }

    private static List<SearchQuery> queries(String text, Access reader) {
        SearchQuery query = SearchQuery.of(text, reader).page(0, 5);
        return List.of(query, query.ordered(SearchQuery.Order.NEWEST), SearchQuery.of("", reader),
                query.narrowedTo(Map.of(SearchQuery.Facet.STATE, Set.of("OPEN"), SearchQuery.Facet.CLASSIFICATION,
                        Set.of("1", "2", "3"))));
    }

    /** Whoever joins a wall or is cleared for more says nothing new to those outside, also before a merge. */
    @Test
    void whoJoinsAWallChangesNothingForThoseOutside() {
        Access outsider = Access.cleared(0);
        for (long seed = 0; seed < 5; seed++) {
            Company company = Company.of(seed);
            try (ExpertiseIndex before = company.index(); ExpertiseIndex after = company.index()) {
                for (int turn = 0; turn < 2; turn++) {
                    for (ExpertProfile expert : company.experts()) {
                        after.put(expert.withAccess(new Access(3, Set.of("deal", "merger", "secret" + turn))));
                    }
                    after.refresh();
                }
                compare(after, before, outsider, new Random(seed));
            }
        }
    }

    @Test
    void whoJoinsAWallIsFoundBehindItAtOnceAndNoLongerAfterLeaving() {
        UUID expert = new UUID(1, 1);
        Need need = Need.of("merger contract", "", Company.NOW).by(null, Access.cleared(3).within("merger"));
        ExpertProfile ada = ExpertProfile.of(expert, "Ada").withAccess(Access.cleared(2));
        try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
            index.put(
                    Evidence.of(new UUID(2, 1), expert, "merger contract", "see the annex", Company.NOW.minusSeconds(9))
                            .withAccess(2, "merger"));
            index.put(ada);
            index.put(ada.withAccess(Access.cleared(2).within("deal", "merger")));
            index.refresh();
            assertThat(index.rank(need, 5)).extracting(Candidate::expertId).containsExactly(expert);
            index.put(ada);
            index.refresh();
            assertThat(index.rank(need, 5)).isEmpty();
            index.remove(Kind.PROFILE, expert);
            index.put(ada.withAccess(Access.cleared(2).within("merger")));
            index.refresh();
            assertThat(index.rank(need, 5)).extracting(Candidate::expertId).containsExactly(expert);
        }
    }

    @Test
    void evidenceThatItsExpertMayNoLongerSeeDoesNotCount() {
        UUID expert = new UUID(1, 1);
        Need need = Need.of("merger contract", "", Company.NOW).by(null, Access.cleared(3).within("merger"));
        try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
            index.put(
                    Evidence.of(new UUID(2, 1), expert, "merger contract", "see the annex", Company.NOW.minusSeconds(9))
                            .withAccess(2, "merger"));
            index.put(ExpertProfile.of(expert, "Ada").withAccess(Access.cleared(2).within("merger")));
            index.refresh();
            assertThat(index.rank(need, 5)).extracting(Candidate::expertId).containsExactly(expert);

            for (Access lost : List.of(Access.cleared(1).within("merger"), Access.cleared(3).within("deal"))) {
                index.put(ExpertProfile.of(expert, "Ada").withAccess(lost));
                index.refresh();
                assertThat(index.rank(need, 5)).isEmpty();
            }
        }
    }
}
