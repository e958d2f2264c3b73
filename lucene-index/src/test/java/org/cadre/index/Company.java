package org.cadre.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A small company made from a seed: experts, evidence and posts of all classifications, some behind two walls. */
record Company(List<ExpertProfile> experts, List<Evidence> evidence, List<Post> posts) {

    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final List<String> WORDS = List.of("payara", "kubernetes", "server", "start", "upgrade", "database",
            "index", "lucene", "query", "slow", "memory", "thread", "login", "mail", "certificate", "proxy", "Größe",
            "getUserById", "7.2025.1", "the", "and", "how", "wie", "der");
    private static final List<String> WALLS = List.of("deal", "merger");

    static Company of(long seed) {
        Random random = new Random(seed);
        List<ExpertProfile> experts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            experts.add(ExpertProfile.of(new UUID(1, i), "Expert " + i).withAbout(text(random, 5))
                    .withAccess(new Access(random.nextInt(4), random.nextBoolean() ? Set.of() : Set.of(wall(random))))
                    .withSkills(SkillClaim.of(new UUID(9, random.nextInt(6)), word(random), word(random)))
                    .withAvailability(random.nextInt(8) > 0, random.nextInt(8) == 0,
                            random.nextInt(6) == 0 ? NOW.plusSeconds(60) : null));
        }
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            evidence.add(Evidence
                    .of(new UUID(2, i), new UUID(1, random.nextInt(12)), text(random, 6), text(random, 20),
                            NOW.minus(Duration.ofHours(random.nextInt(20_000))))
                    .withTags(word(random)).withAccess(random.nextInt(4), maybeWall(random))
                    .askedBy(new UUID(1, random.nextInt(12))));
        }
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            posts.add(Post
                    .question(new UUID(3, i), text(random, 5), text(random, 30),
                            NOW.minus(Duration.ofHours(random.nextInt(20_000))))
                    .withTags(word(random), word(random)).withState(random.nextBoolean() ? "OPEN" : "ANSWERED")
                    .withAccess(random.nextInt(4), maybeWall(random)));
        }
        return new Company(experts, evidence, posts);
    }

    /** The same company in which what this reader may not see never existed. */
    Company seenBy(Access reader) {
        return new Company(experts,
                evidence.stream().filter(e -> new Compartment(e.classification(), e.wall()).visibleTo(reader)).toList(),
                posts.stream().filter(p -> new Compartment(p.classification(), p.wall()).visibleTo(reader)).toList());
    }

    /** Everything in one index, refreshed now and then, so that it has several segments, found by words and by meaning. */
    ExpertiseIndex index() {
        ExpertiseIndex index = ExpertiseIndex.inMemory(new ToyEmbedder());
        experts.forEach(index::put);
        for (int i = 0; i < evidence.size(); i++) {
            index.put(evidence.get(i));
            if (i % 17 == 0) {
                index.refresh();
            }
        }
        posts.forEach(index::put);
        index.refresh();
        return index;
    }

    static String text(Random random, int words) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(words); i++) {
            text.add(word(random));
        }
        return String.join(" ", text);
    }

    private static String word(Random random) {
        return WORDS.get((int) (WORDS.size() * random.nextDouble() * random.nextDouble()));
    }

    private static String wall(Random random) {
        return WALLS.get(random.nextInt(WALLS.size()));
    }

    private static @Nullable String maybeWall(Random random) {
        return random.nextInt(3) == 0 ? wall(random) : null;
    }
}
