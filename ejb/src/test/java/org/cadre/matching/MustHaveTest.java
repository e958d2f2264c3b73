package org.cadre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.SkillId;
import org.cadre.wishes.SkillWish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Ada claims Containers, Bob Kubernetes, which is narrower, Cem Cooking; the asker names Containers. */
class MustHaveTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;

    private final TestCompany company = new TestCompany(database);

    @Test
    void aMustIsFulfilledByANarrowerSkillAndANiceOneRaises() {
        new TestOutbox(database);
        var asker = company.colleague("Grace", Classification.INTERNAL);
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var bob = company.colleague("Bob", Classification.INTERNAL);
        var cem = company.colleague("Cem", Classification.INTERNAL);
        var containers = company.skill("Containers");
        var kubernetes = company.skill("Kubernetes");
        var cooking = company.skill("Cooking");
        company.behindOurBack(
                "update skill set broader_id = '" + containers + "' where id = '" + kubernetes + "'");
        company.claims(ada, containers, 2);
        company.claims(bob, kubernetes, 4);
        company.claims(cem, cooking, 5);
        var ask = company.ask(asker, "What do you cook on Fridays?", "Cooking for twenty.", Classification.INTERNAL);
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(found(index, ask)).containsExactly(cem);
            assertThat(found(index, ask, new SkillWish(new SkillId(containers), "Containers", true)))
                    .containsExactlyInAnyOrder(ada, bob);
            assertThat(found(index, ask, new SkillWish(new SkillId(containers), "Containers", false)))
                    .containsExactlyInAnyOrder(ada, bob, cem);
            company.behindOurBack("delete from claimed_skill where colleague_id = '" + bob + "'");
            assertThat(found(index, ask, new SkillWish(new SkillId(containers), "Containers", true)))
                    .as("the database has the last word").containsExactly(ada);
        }
    }

    private List<ColleagueId> found(TestIndex index, UUID ask, SkillWish... wishes) {
        return database.call(() -> index.finder().find(
                database.beans().get(Asks.class).find(new AskId(ask)).orElseThrow(), List.of(wishes), 10)).stream()
                .map(Candidate::colleague).toList();
    }
}
