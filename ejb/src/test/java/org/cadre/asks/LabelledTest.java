package org.cadre.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.cadre.database.Sql;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.handling.Handling;
import org.cadre.matching.TestCompany;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.LabelSet;
import org.cadre.people.Reader;
import org.cadre.people.Reading;
import org.cadre.people.WallId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is under export control, as the starter's rule on reading it wants it. */
class LabelledTest {
    private static final Handling CONTROLLED = new Handling(true, Optional.empty());
    private static final int CASES = 500;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private ColleagueId asker = new ColleagueId(UUID.randomUUID());
    private ColleagueId verified = asker;
    private ColleagueId other = asker;
    private UUID open = asker.value();
    private UUID controlled = open;

    @BeforeEach
    void twoAreAsked() {
        asker = company.colleague("Ana Asker", Classification.INTERNAL);
        verified = company.colleague("Vera Verified", Classification.INTERNAL);
        other = company.colleague("Otto Other", Classification.INTERNAL);
        var granter = company.colleague("Gero Granter", Classification.INTERNAL);
        authorise(verified, asker, granter, 30);
        authorise(other, asker, granter, -1);
        open = company.ask(asker, "Valve", "Which valve?", Classification.INTERNAL, "valve");
        controlled = company.ask(asker, "Nozzle", "Which nozzle?", Classification.INTERNAL, "valve");
        company.label(controlled, CONTROLLED);
    }

    @Test
    void itIsMissingForWhoWasNotVerified() {
        var reader = reader(other);
        assertThat(listed(reader)).containsExactly(open);
        assertThatThrownBy(() -> database.call(() -> asks().seenBy(reader, new AskId(controlled))))
                .isInstanceOf(AskNotFound.class);
        assertThat(database.call(() -> asks().sees(reader, new AskId(controlled)))).isFalse();
        assertThat(database.call(() -> asks().of(reader, asker, 10))).hasSize(1);
    }

    @Test
    void itIsThereForWhoWasAndForItsAsker() {
        for (ColleagueId one : List.of(verified, asker)) {
            var reader = reader(one);
            assertThat(listed(reader)).containsExactlyInAnyOrder(open, controlled);
            assertThat(database.call(() -> asks().seenBy(reader, new AskId(controlled))).title())
                    .isEqualTo("Nozzle");
        }
    }

    @Test
    void theDatabaseSaysWhatTheReaderSays() {
        var random = new Random(5);
        var sets = List.of(CONTROLLED, new Handling(false, Optional.of("EU")), new Handling(true, Optional.of("JP")))
                .stream().map(one -> one.labelSet().orElseThrow()).toList();
        var walls = List.of(new WallId(UUID.randomUUID()), new WallId(UUID.randomUUID()));
        var base = reader(other);
        database.run(() -> compare(random, sets, walls, base));
    }

    private void compare(Random random, List<LabelSet> sets, List<WallId> walls, Reader base) {
        for (int i = 0; i < CASES; i++) {
            var reader = new Reader(base.id(), Classification.INTERNAL, some(random, walls), base.roles(),
                    base.language(), base.zone(), new Reading(some(random, sets), random.nextBoolean()));
            Optional<WallId> wall = maybe(random, walls);
            Optional<LabelSet> labels = maybe(random, sets);
            var by = random.nextBoolean() ? base.id() : asker;
            assertThat(opens(reader, wall, labels, by)).as("%s %s %s %s", reader, wall, labels, by)
                    .isEqualTo(reader.maySee(Classification.PUBLIC, wall, labels, by));
        }
    }

    private boolean opens(Reader reader, Optional<WallId> wall, Optional<LabelSet> labels, ColleagueId by) {
        return (Boolean) database.entities().createNativeQuery(
                "select opens(cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), cast(?4 as uuid[]))")
                .setParameter(1, wall.map(WallId::toString).orElse(null))
                .setParameter(2, labels.map(LabelSet::toString).orElse(null)).setParameter(3, by.toString())
                .setParameter(4, Sql.array(reader.keys())).getSingleResult();
    }

    private static <T> Set<T> some(Random random, List<T> of) {
        return Set.copyOf(of.stream().filter(_ -> random.nextBoolean()).toList());
    }

    private static <T> Optional<T> maybe(Random random, List<T> of) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
    }

    private List<UUID> listed(Reader reader) {
        return database.call(() -> asks().newest(reader, Optional.empty(), Optional.empty(), Optional.empty(), 10))
                .stream().map(ask -> ask.id().value()).toList();
    }

    private Reader reader(ColleagueId one) {
        return database.call(() -> database.beans().get(Colleagues.class).reader(one)).orElseThrow();
    }

    private Asks asks() {
        return database.beans().get(Asks.class);
    }

    private void authorise(ColleagueId person, ColleagueId requester, ColleagueId granter, int days) {
        company.behindOurBack("""
                insert into authorisation (id, person_id, regime, scope, valid_until, requester_id, requested_at, state,
                  decider_id, decided_at, version)
                values ('%s', '%s', 'EAR', 'Nozzles', current_date + %d, '%s', now(), 'GRANTED', '%s', now(), 1)"""
                .formatted(UUID.randomUUID(), person, days, requester, granter));
    }
}
