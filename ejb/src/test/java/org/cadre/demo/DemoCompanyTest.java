package org.cadre.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cadre.demo.Conversation.Reply;
import org.cadre.governance.Classification;
import org.junit.jupiter.api.Test;

class DemoCompanyTest {
    private static final Instant NOW = Instant.parse("2026-03-04T00:00:00Z");
    private static final DemoCompany COMPANY = DemoCompany.of(1, NOW);

    @Test
    void theSameSeedAndDayMakeTheSameCompany() {
        assertThat(DemoCompany.of(1, NOW.plusSeconds(3600))).isEqualTo(COMPANY);
        assertThat(DemoCompany.of(2, NOW).asks()).isNotEqualTo(COMPANY.asks());
    }

    @Test
    void fiveHundredPeopleInEightCountriesUnderOneHead() {
        var staff = COMPANY.staff();
        assertThat(staff).hasSize(500);
        assertThat(staff).extracting(one -> one.entry().country()).containsOnly("DE", "US", "GB", "FR", "PL", "IN",
                "BR",
                "SE");
        assertThat(staff).extracting(one -> one.entry().name()).doesNotHaveDuplicates();
        assertThat(staff).extracting(one -> one.entry().mail()).doesNotHaveDuplicates()
                .allMatch(mail -> mail.matches("[a-z.]+@cadre\\.example"));
        assertThat(staff).filteredOn(one -> one.manager() < 0).hasSize(1);
        for (int i = 0; i < staff.size(); i++)
            assertThat(staff.get(i).manager()).isLessThan(i);
        assertThat(staff).filteredOn(one -> one.entry().employment().equals("CONTRACTOR")).hasSizeBetween(30, 80);
        assertThat(staff).extracting(one -> one.entry().clearance()).contains(Classification.values());
        assertThat(staff).extracting(Person::language).contains("de", "en", "fr", "pl");
    }

    @Test
    void theTaxonomyHasDomainsSkillsAndSynonyms() {
        assertThat(COMPANY.taxonomy().domains()).hasSize(12);
        assertThat(COMPANY.taxonomy().skills()).hasSizeBetween(140, 160).extracting(DemoSkill::code)
                .doesNotHaveDuplicates();
        assertThat(COMPANY.taxonomy().skills()).filteredOn(skill -> skill.label().equals("Kubernetes"))
                .flatExtracting(DemoSkill::others).contains("k8s");
        assertThat(COMPANY.taxonomy().skills()).allSatisfy(skill -> assertThat(
                COMPANY.staff().stream().filter(one -> one.level(skill) > 2).count()).isGreaterThan(1));
    }

    @Test
    void noTwoQuestionsHaveOneTitle() {
        assertThat(COMPANY.asks()).hasSize(2000).extracting(Conversation::title).doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title).hasSizeBetween(15, 120).doesNotContain("{"));
    }

    /** Jaccard over runs of three words of title and text. */
    @Test
    void anyTwoQuestionsCanBeToldApart() {
        var shingles = COMPANY.asks().stream().map(ask -> shingles(ask.title() + " " + ask.body())).toList();
        double worst = 0;
        String pair = "";
        for (int i = 0; i < shingles.size(); i++)
            for (int j = 0; j < i; j++) {
                double similar = jaccard(shingles.get(i), shingles.get(j));
                if (similar > worst)
                    pair = COMPANY.asks().get(i).body() + "\n----\n" + COMPANY.asks().get(j).body();
                worst = Math.max(worst, similar);
            }
        System.out.printf("questions: greatest similarity of two %.2f, words %d%n", worst, words().size());
        assertThat(worst).as(pair).isLessThan(0.5);
        assertThat(words()).hasSizeGreaterThan(3500);
    }

    @Test
    void noAnswerIsGivenTwice() {
        var answers = COMPANY.asks().stream().flatMap(ask -> ask.replies().stream().limit(1)).map(Reply::body).toList();
        assertThat(answers).doesNotHaveDuplicates();
        assertThat(answers).allSatisfy(text -> assertThat(text).hasSizeGreaterThan(60).doesNotContain("{"));
    }

    @Test
    void peopleAnswerWithinTheirSkillsAndNeverThemselves() {
        COMPANY.asks().forEach(ask -> ask.replies().forEach(reply -> {
            var author = COMPANY.staff().get(reply.author());
            assertThat(author.level(ask.problem().skill())).isGreaterThan(1);
            assertThat(reply.author()).isNotEqualTo(ask.asker());
            assertThat(author.entry().clearance().covers(ask.classification())).isTrue();
            assertThat(reply.votes()).noneMatch(vote -> vote == reply.author() || -vote - 1 == reply.author());
        }));
    }

    @Test
    void timesRunForwardFromTwoYearsAgoToNow() {
        assertThat(COMPANY.asks()).allSatisfy(ask -> {
            var times = ask.replies().stream().map(Reply::at).toList();
            assertThat(times).isSorted().allMatch(at -> at.isAfter(ask.at()) && !at.isAfter(NOW));
            assertThat(ask.at()).isBetween(NOW.minus(Duration.ofDays(740)), NOW);
        });
    }

    @Test
    void someWaitMostAreSolvedAndGermansAskInGerman() {
        var asks = COMPANY.asks();
        assertThat(asks).filteredOn(ask -> ask.replies().stream().anyMatch(Reply::accepted)).hasSizeGreaterThan(1200);
        assertThat(asks).filteredOn(ask -> ask.open() && ask.replies().isEmpty()).hasSizeBetween(20, 60);
        assertThat(asks).extracting(Conversation::classification).contains(Classification.values());
        assertThat(asks).filteredOn(ask -> ask.problem().language().equals(Locale.GERMAN)).hasSize(180)
                .allMatch(ask -> COMPANY.staff().get(ask.asker()).language().equals("de"));
    }

    @Test
    void theAccountsHaveAHistory() {
        int asker = placeOf(DemoAccount.ASKER);
        var own = COMPANY.asks().stream().filter(ask -> ask.asker() == asker).toList();
        assertThat(own).filteredOn(Conversation::open).isNotEmpty();
        assertThat(own).filteredOn(ask -> ask.replies().stream().anyMatch(Reply::accepted)).hasSizeGreaterThan(3);
        int expert = placeOf(DemoAccount.EXPERT);
        assertThat(COMPANY.asks().stream().flatMap(ask -> ask.replies().stream())
                .filter(reply -> reply.author() == expert)).hasSizeGreaterThan(30);
    }

    private static int placeOf(DemoAccount account) {
        return COMPANY.staff().stream().map(one -> one.entry().mail()).toList().indexOf(account.mail());
    }

    private static Set<String> words() {
        return COMPANY.asks().stream()
                .flatMap(ask -> Stream.concat(Stream.of(ask.title(), ask.body()),
                        ask.replies().stream().map(Reply::body)))
                .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                .collect(Collectors.toSet());
    }

    private static int[] shingles(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        return IntStream.rangeClosed(0, words.size() - 3).map(from -> words.subList(from, from + 3).hashCode())
                .sorted().distinct().toArray();
    }

    private static double jaccard(int[] one, int[] other) {
        int both = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length;)
            if (one[i] == other[j]) {
                both++;
                i++;
                j++;
            } else if (one[i] < other[j])
                i++;
            else
                j++;
        return both / (double) (one.length + other.length - both);
    }
}
