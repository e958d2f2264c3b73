package org.cadre.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.cadre.asks.Markdown;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProseTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final List<Record> told = new ArrayList<>();
    private ColleagueId ada;
    private UUID skill;

    @SuppressWarnings("NullAway.Init")
    ProseTest() {}

    @BeforeEach
    void people() {
        database.beans().with(Outbox.class, new Outbox() {
            @Override
            public void append(UUID stream, Record message) {
                told.add(message);
            }
        });
        ada = company.colleague("Ada Lovelace", Classification.INTERNAL); // n1@example.org
        skill = company.skill("Kubernetes", "k8s");
    }

    @Test
    void whoIsNamedIsKeptByIdAndShownByName() {
        String kept = kept("Ask @n1, or @N1@example.org.");
        assertThat(kept).isEqualTo("Ask @{%s}, or @{%s}.".formatted(ada, ada));
        assertThat(html(kept)).contains(
                "<a href=\"/people/" + ada + "\" rel=\"noopener noreferrer nofollow\">&#64;Ada Lovelace</a>, or");
        database.run(() -> database.entities().createNativeQuery("update colleague set name = 'Ada King', mail = ?1")
                .setParameter(1, "ada.king@example.org").executeUpdate());
        assertThat(html(kept)).contains("Ada King");
        assertThat(database.call(() -> prose().typed(kept))).isEqualTo("Ask @ada.king, or @ada.king.");
    }

    @Test
    void codeLinksAndAddressesNameNobody() {
        String text = """
                `@n1` and [see @n1](https://a.example) and x@n1 and \\@n1

                ```
                @n1 #k8s
                ```

                    @n1
                """;
        assertThat(kept(text)).isEqualTo(text);
        assertThat(html("`#k8s` and https://a.example/#k8s and a#k8s")).doesNotContain("/skills/");
    }

    @Test
    void whoIsNotThereStaysAWord() {
        assertThat(kept("Hello @nobody @n1x")).isEqualTo("Hello @nobody @n1x");
        assertThat(html("@{" + UUID.randomUUID() + "}")).doesNotContain("href");
    }

    @Test
    void aHandleThatTwoHaveNamesNobody() {
        database.run(() -> database.entities().createNativeQuery("""
                insert into colleague select gen_random_uuid(), 'X', 'Other', 'n1@other.example', org_unit, null, site,
                  country, zone, language, clearance, employment, null, 1 from colleague""").executeUpdate());
        assertThat(kept("@n1 @n1@example.org")).isEqualTo("@n1 @{" + ada + "}");
        assertThat(database.call(() -> prose().typed("@{" + ada + "}"))).isEqualTo("@n1@example.org");
    }

    @Test
    void aSkillIsFoundByAnyOfItsNames() {
        assertThat(html("Our #k8s, #Kubernetes."))
                .contains("<a href=\"/skills/" + skill + "\" rel=\"noopener noreferrer nofollow\">#k8s</a>,")
                .contains(">#Kubernetes</a>.");
        assertThat(database.call(() -> prose().tags("Our #k8s and #nothing, not `#kubernetes`")))
                .containsExactly("kubernetes");
        assertThat(html("#1 of #nothing")).doesNotContain("href");
    }

    @Test
    void emphasisAndTablesHoldNamesToo() {
        assertThat(kept("**@n1** and _@n1_\n\n| a |\n|---|\n| @n1 |")).doesNotContain("@n1");
    }

    @Test
    void eachIsToldOnceForEachText() {
        var ask = UUID.randomUUID();
        String kept = kept("@n1 and @n1 again");
        database.run(() -> prose().tell(ask, null, ask, new ColleagueId(UUID.randomUUID()), false, kept));
        database.run(() -> prose().tell(ask, null, ask, new ColleagueId(UUID.randomUUID()), false, kept));
        assertThat(told).hasSize(1);
        database.run(() -> prose().tell(ask, null, UUID.randomUUID(), ada, false, kept));
        assertThat(told).as("nobody is told what they wrote").hasSize(1);
    }

    @Test
    void namesAreSuggestedByAnyOfTheirParts() {
        assertThat(database.call(() -> prose().suggest("love", 5))).containsExactly(new Named("Ada Lovelace", "n1"));
        assertThat(database.call(() -> prose().suggest("%", 5))).isEmpty();
    }

    private Prose prose() {
        return database.beans().get(Prose.class);
    }

    private String kept(String typed) {
        return database.call(() -> prose().named(typed));
    }

    private String html(String kept) {
        return Markdown.html(kept, database.call(() -> prose().namesIn(List.of(kept))));
    }
}
