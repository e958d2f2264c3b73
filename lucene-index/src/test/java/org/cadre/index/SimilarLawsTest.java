package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class SimilarLawsTest {

    private static final Access READER = Access.cleared(2).within("merger");

    @Test
    void onlyVisibleQuestionsAreSimilarAndNoneIsMoreThanAlike() {
        int found = 0;
        for (long seed = 0; seed < 20; seed++) {
            Company company = Company.of(seed);
            Map<UUID, Post> posts = company.posts().stream()
                    .collect(Collectors.toMap(Post::id, Function.identity()));
            try (ExpertiseIndex index = company.index()) {
                for (Similar one : index.similar(Company.text(new Random(seed), 6), READER, 20)) {
                    Post post = Objects.requireNonNull(posts.get(one.id()));
                    assertThat(new Compartment(post.classification(), post.wall()).visibleTo(READER)).isTrue();
                    assertThat(one.likeness()).isBetween(0.0, 1.0);
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    /** The law: to leave questions out changes neither the score nor the order of the others. */
    @Test
    void theOthersStandWhereTheyStoodWhenSomeAreLeftOut() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            try (ExpertiseIndex index = Company.of(seed).index()) {
                String text = Company.text(random, 6);
                List<Similar> all = index.similar(text, READER, 100);
                Set<UUID> without = all.stream().map(Similar::id).filter(_ -> random.nextBoolean())
                        .collect(Collectors.toSet());
                List<Similar> others = new ArrayList<>(all);
                others.removeIf(one -> without.contains(one.id()));
                assertThat(index.similar(text, READER, 100, without)).isEqualTo(others);
            }
        }
    }

    @Test
    void aQuestionIsMostLikeItself() {
        for (long seed = 0; seed < 20; seed++) {
            Company company = Company.of(seed);
            try (ExpertiseIndex index = company.index()) {
                for (Post post : company.posts().subList(0, 10)) {
                    if (new Compartment(post.classification(), post.wall()).visibleTo(READER)) {
                        List<Similar> similar = index.similar(post.title() + " ", READER, 100);
                        assertThat(similar).filteredOn(one -> one.id().equals(post.id())).singleElement()
                                .satisfies(one -> assertThat(one.nearDuplicate()).isTrue());
                    }
                }
            }
        }
    }

    @Test
    void theOrderOfPutsAndOfMergesDoesNotMatter() {
        for (long seed = 0; seed < 10; seed++) {
            Company company = Company.of(seed);
            List<Post> posts = new ArrayList<>(company.posts());
            Collections.shuffle(posts, new Random(seed));
            String text = Company.text(new Random(seed), 6);
            try (ExpertiseIndex one = company.index();
                    ExpertiseIndex other = new Company(company.experts(), company.evidence(), posts).index()) {
                List<Similar> found = one.similar(text, READER, 50);
                assertThat(other.similar(text, READER, 50)).isEqualTo(found);
                one.compact();
                assertThat(one.similar(text, READER, 50)).isEqualTo(found);
            }
        }
    }
}
