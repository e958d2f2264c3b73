package org.cadre.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.database.TestDatabase;
import org.cadre.endorsements.EndorsementDesk;
import org.cadre.governance.Classification;
import org.cadre.matching.Reason;
import org.cadre.matching.TestCompany;
import org.cadre.matching.TestIndex;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Cursor;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.cadre.profiles.PeopleDesk;
import org.cadre.profiles.PersonLine;
import org.cadre.prose.Prose;
import org.cadre.search.Found;
import org.cadre.search.SearchDesk;
import org.cadre.search.SearchFacet;
import org.cadre.search.SearchRequest;
import org.cadre.suggestions.SuggestionDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DisclosureTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;

    private final TestCompany company = new TestCompany(database);
    private ColleagueId owner;
    private SkillId skill;
    private UUID ask;
    private final Map<String, Reader> readers = new LinkedHashMap<>();

    /** A way to a field: whether its reader sees the owner's. */
    private record Way(Field field, String name, Predicate<Reader> shows) {}

    @BeforeEach
    void anOwnerWithEverythingToSee() {
        new TestOutbox(database);
        owner = company.colleague("Olga Owner", Classification.INTERNAL);
        skill = new SkillId(company.skill("Kubernetes", "k8s"));
        company.claims(owner, skill.value(), 4);
        var mate = company.colleague("Mia Mate", Classification.INTERNAL);
        var manager = company.colleague("Max Manager", Classification.INTERNAL);
        var head = company.colleague("Hedy Head", Classification.INTERNAL);
        var stranger = company.colleague("Sam Stranger", Classification.INTERNAL);
        ask = company.ask(stranger, "A cluster", "", Classification.INTERNAL, "kubernetes");
        var answer = company.answer(ask, owner, "Drain it.");
        company.accept(ask, answer);
        for (var far : List.of(manager, head, stranger))
            company.behindOurBack("update colleague set org_unit = 'Far/Away' where id = '" + far + "'");
        company.behindOurBack("update colleague set manager_id = '" + manager + "' where id = '" + owner + "'");
        company.behindOurBack("update colleague set manager_id = '" + head + "' where id = '" + manager + "'");
        company.behindOurBack("update claimed_skill set evidence = 'https://git.example.org/a'");
        company.behindOurBack("insert into shown_skill values ('" + owner + "', '" + skill + "', '" + answer + "')");
        company.behindOurBack("insert into endorsement (id, endorser_id, endorsed_id, skill_id, given_at) values ('"
                + UUID.randomUUID() + "', '" + mate + "', '" + owner + "', '" + skill + "', now())");
        company.behindOurBack("update expert_profile set away_until = now() + interval '9 days' where colleague_id = '"
                + head + "' or colleague_id = '" + owner + "'");
        readers.put("owner", company.reader(owner));
        readers.put("mate", company.reader(mate));
        readers.put("manager", company.reader(manager));
        readers.put("head", company.reader(head));
        readers.put("stranger", company.reader(stranger));
    }

    @Test
    void everyWayToAFieldShowsItToItsCircleAlone() {
        Map<Circle, Set<String>> seers = Map.of(Circle.EVERYBODY, readers.keySet(), Circle.UNIT,
                Set.of("owner", "mate", "manager", "head"), Circle.ME, Set.of("owner"));
        for (Way way : ways())
            for (Circle circle : Circle.values()) {
                choose(way.field(), circle);
                readers.forEach((name, reader) -> assertThat(way.shows().test(reader))
                        .as("%s, %s, by %s for %s", way.field(), circle, way.name(), name)
                        .isEqualTo(seers.getOrDefault(circle, Set.of()).contains(name)));
                choose(way.field(), Circle.EVERYBODY);
            }
    }

    private List<Way> ways() {
        var desk = database.beans().get(PeopleDesk.class);
        var endorsements = database.beans().get(EndorsementDesk.class);
        var suggestions = database.beans().get(SuggestionDesk.class);
        return List.of(
                new Way(Field.SKILLS, "the page", reader -> !desk.person(reader, owner).claims().isEmpty()),
                new Way(Field.SKILLS, "the list", reader -> !line(desk, reader, "Olga").strongest().isEmpty()),
                new Way(Field.SKILLS, "the list by skill",
                        reader -> !desk.list(reader, "k8s", Cursor.of("", 9)).items().isEmpty()),
                new Way(Field.SKILLS, "the skill's people",
                        reader -> !desk.experts(reader, skill, Cursor.of("", 9)).items().isEmpty()),
                new Way(Field.SKILLS, "endorsements", reader -> !endorsements.of(reader, owner).isEmpty()),
                new Way(Field.SKILLS, "answers that show it", reader -> !suggestions.showing(reader, owner).isEmpty()),
                new Way(Field.EVIDENCE, "the page",
                        reader -> !desk.person(reader, owner).claims().getFirst().evidence().isEmpty()),
                new Way(Field.EVIDENCE, "the list",
                        reader -> !line(desk, reader, "Olga").strongest().getFirst().evidence().isEmpty()),
                new Way(Field.EVIDENCE, "answers that show it",
                        reader -> !suggestions.showing(reader, owner).isEmpty()),
                new Way(Field.ANSWERS, "the page", reader -> desk.person(reader, owner).answers()),
                new Way(Field.AWAY, "the page", reader -> desk.person(reader, owner).awayUntil().isPresent()),
                new Way(Field.AWAY, "the list", reader -> line(desk, reader, "Olga").away()),
                new Way(Field.TIME, "the page", reader -> desk.person(reader, owner).zone().isPresent()));
    }

    @Test
    void searchKnowsOnlySkillsThatEverybodyMaySee() {
        try (var index = new TestIndex(database, folder).catchUp()) {
            var stranger = as("stranger");
            assertThat(foundAsPerson(stranger, "k8s")).isTrue();
            for (Circle circle : List.of(Circle.UNIT, Circle.ME)) {
                choose(Field.SKILLS, circle);
                assertThat(snippets(stranger, "k8s")).as("before the index knows")
                        .allMatch(text -> !text.contains("ubernetes"));
                index.catchUp();
                readers.forEach((name, reader) -> assertThat(foundAsPerson(reader, "k8s")).as(name).isFalse());
                assertThat(foundAsPerson(stranger, "Olga")).as("the name stays").isTrue();
                assertThat(database.call(() -> search().search(stranger, SearchRequest.of("Olga")
                        .narrowedTo(SearchFacet.KIND, Set.of("PERSON")))).facets().get(SearchFacet.TAG)).isEmpty();
                assertThat(index.drift()).isEmpty();
            }
            choose(Field.SKILLS, Circle.EVERYBODY);
            index.catchUp();
            assertThat(foundAsPerson(stranger, "k8s")).isTrue();
        }
    }

    @Test
    void aHiddenSkillIsMatchedAndNotNamed() {
        company.behindOurBack("update expert_profile set away_until = null");
        company.behindOurBack("delete from shown_skill");
        try (var index = new TestIndex(database, folder).catchUp()) {
            var stranger = as("stranger");
            assertThat(reasons(stranger)).contains("reason.skill");
            choose(Field.SKILLS, Circle.UNIT);
            index.catchUp();
            assertThat(reasons(stranger)).contains("reason.profile").doesNotContain("reason.skill")
                    .doesNotHaveDuplicates();
            assertThat(reasons(as("mate"))).contains("reason.skill");
            var kept = database.call(() -> {
                var asked = database.beans().get(Asks.class).find(new AskId(ask)).orElseThrow();
                return index.finder().find(asked, List.of(), 5);
            });
            assertThat(kept).filteredOn(one -> one.colleague().equals(owner)).singleElement()
                    .satisfies(one -> assertThat(one.reasons()).extracting(Reason::message)
                            .extracting(message -> message.key()).contains("reason.profile")
                            .doesNotContain("reason.skill"));
        }
    }

    @Test
    void aNameThatIsTypedBringsNameAndHandleAlone() {
        for (Field field : Field.values())
            choose(field, Circle.ME);
        assertThat(database.call(() -> database.beans().get(Prose.class).suggest("Olga", 5))).singleElement()
                .satisfies(named -> assertThat(named.name()).isEqualTo("Olga Owner"));
    }

    @Test
    void whoLeavesTheUnitSeesNoMore() {
        choose(Field.TIME, Circle.UNIT);
        var desk = database.beans().get(PeopleDesk.class);
        var mate = as("mate");
        assertThat(database.call(() -> desk.person(mate, owner)).zone()).isPresent();
        company.behindOurBack("update colleague set org_unit = 'IT/Platform/Below' where id = '" + mate.id() + "'");
        assertThat(database.call(() -> desk.person(mate, owner)).zone()).isEmpty();
        company.behindOurBack("update colleague set org_unit = 'IT/Platform', employment = 'SERVICE' where id = '"
                + mate.id() + "'");
        assertThat(database.call(() -> desk.person(mate, owner)).zone()).as("a machine is no colleague").isEmpty();
    }

    private Reader as(String name) {
        return Objects.requireNonNull(readers.get(name));
    }

    private void choose(Field field, Circle circle) {
        var me = as("owner");
        database.run(() -> database.beans().get(DisclosureDesk.class).choose(me, Map.of(field, circle)));
        assertThat(database.call(() -> database.beans().get(DisclosureDesk.class).mine(me))).containsEntry(field,
                circle);
    }

    private static PersonLine line(PeopleDesk desk, Reader reader, String name) {
        return desk.list(reader, name, Cursor.of("", 9)).items().getFirst();
    }

    private boolean foundAsPerson(Reader reader, String text) {
        return found(reader, text).stream().anyMatch(person -> person.id().equals(owner));
    }

    private List<String> snippets(Reader reader, String text) {
        return found(reader, text).stream().map(person -> person.snippet().text()).toList();
    }

    private List<Found.Person> found(Reader reader, String text) {
        return database.call(() -> search().search(reader, SearchRequest.of(text))).found().stream()
                .filter(Found.Person.class::isInstance).map(Found.Person.class::cast).toList();
    }

    private List<String> reasons(Reader reader) {
        return database.call(() -> search().experts(reader, "my k8s is down", 5)).stream()
                .filter(one -> one.id().equals(owner)).flatMap(one -> one.reasons().stream())
                .map(message -> message.key()).toList();
    }

    private SearchDesk search() {
        return database.beans().get(SearchDesk.class);
    }
}
