package org.cadre.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HoldDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private ColleagueId ada;
    private ColleagueId bob;
    private Reader governor;
    private Reader second;

    @SuppressWarnings("NullAway.Init")
    HoldDeskTest() {}

    @BeforeEach
    void people() {
        database.beans().with(java.time.Clock.class, java.time.Clock.systemUTC());
        ada = company.colleague("Ada", Classification.RESTRICTED);
        bob = company.colleague("Bob", Classification.RESTRICTED);
        governor = person("Gus", Role.GOVERNANCE);
        second = person("Gil", Role.GOVERNANCE);
    }

    @Test
    void aHoldLastsUntilASecondPersonReleasesIt() {
        var ask = ask("Invoices");
        var hold = place(new HoldScope.OfAsk(new AskId(ask)));
        assertThat(held(ask)).isTrue();
        assertThatThrownBy(() -> release(governor, hold)).isInstanceOf(NotAllowedNow.class)
                .hasMessageContaining("hold.somebody-else");
        release(second, hold);
        assertThat(held(ask)).isFalse();
        assertThatThrownBy(() -> release(second, hold)).hasMessageContaining("hold.over");
        assertThat(database.call(() -> database.beans().get(Acts.class).of(hold.value()))).extracting(Act::kind)
                .containsExactly(HoldDesk.PLACED, HoldDesk.RELEASED);
    }

    @Test
    void aSearchIsHeldAsTheListThatItWas() {
        var before = ask("Invoices of May");
        place(new HoldScope.OfSearch("invoices"));
        var after = ask("Invoices of June");
        assertThat(held(before)).isTrue();
        assertThat(held(after)).isFalse();
        assertThatThrownBy(() -> place(new HoldScope.OfSearch("nothing of the kind"))).isInstanceOf(BadInput.class);
    }

    @Test
    void ofAPersonAlsoWhatComesLaterIsHeld() {
        place(new HoldScope.OfPerson(bob));
        var asked = company.ask(bob, "By Bob", "Text", Classification.INTERNAL);
        var answered = ask("By Ada");
        assertThat(held(answered)).isFalse();
        company.answer(answered, bob, "By Bob");
        assertThat(held(asked)).isTrue();
        assertThat(held(answered)).isTrue();
        assertThat(held(ask("Not Bob's"))).isFalse();
    }

    @Test
    void whatWasMergedIntoAnAskHoldsItToo() {
        var part = ask("Part");
        var whole = ask("Whole");
        place(new HoldScope.OfAsk(new AskId(part)));
        company.behindOurBack("update ask set merged_into = '" + whole + "' where id = '" + part + "'");
        assertThat(held(whole)).isTrue();
    }

    @Test
    void nobodyHoldsWhatTheyMayNotSee() {
        var walled = company.ask(ada, "Walled invoices", "Text", Classification.INTERNAL, company.wall("Deal", ada));
        assertThatThrownBy(() -> place(new HoldScope.OfAsk(new AskId(walled)))).isInstanceOf(AskNotFound.class);
        assertThatThrownBy(() -> place(new HoldScope.OfSearch("walled"))).isInstanceOf(BadInput.class);
        assertThat(held(walled)).isFalse();
    }

    @Test
    void onlyGovernanceAndAuditorSeeAMark() {
        var ask = ask("Invoices");
        place(new HoldScope.OfAsk(new AskId(ask)));
        assertThat(marked(governor, ask)).isTrue();
        assertThat(marked(person("Aud", Role.AUDITOR), ask)).isTrue();
        assertThat(marked(person("Adm", Role.ADMIN), ask)).isFalse();
        assertThat(marked(company.reader(ada), ask)).isFalse();
        var employee = company.reader(ada);
        assertThatThrownBy(() -> database.call(() -> desk().all(employee))).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void aHeldCommentAndAHeldFileAreKeptAsTheyWere() {
        var ask = ask("Invoices");
        comment(ask, ask);
        var free = ask("Free");
        comment(free, free);
        place(new HoldScope.OfAsk(new AskId(ask)));
        company.behindOurBack("update comment set body = 'Second', version = 2");
        company.behindOurBack("update comment set body = '', deleted_at = now()");
        company.behindOurBack("delete from file");
        assertThat(text("select string_agg(body, ',' order by body) from held_text")).isEqualTo("First,Second");
        assertThat(text("select string_agg(name || encode(bytes, 'escape'), ',') from held_file"))
                .isEqualTo("log.txtabcd");
    }

    private void comment(UUID id, UUID ask) {
        company.behindOurBack("insert into comment values ('" + id + "', '" + ask + "', null, '" + ada
                + "', 'First', now(), null, null, 1)");
        company.behindOurBack("insert into file values ('" + id + "', '" + ada
                + "', 'log.txt', 'text/plain', 1, '\\x00', 'READY', now(), null, null, '" + id + "')");
        company.behindOurBack("insert into file_chunk values ('" + id + "', 1, 'cd'), ('" + id + "', 0, 'ab')");
    }

    private UUID ask(String title) {
        return company.ask(ada, title, "Text", Classification.INTERNAL);
    }

    private HoldId place(HoldScope scope) {
        return database.call(() -> desk().place(governor, scope, "M-7", "A lawsuit"));
    }

    private void release(Reader who, HoldId hold) {
        database.run(() -> desk().release(who, hold, "Settled"));
    }

    private boolean held(UUID ask) {
        return database.call(() -> database.beans().get(Holds.class).holds(new AskId(ask)));
    }

    private boolean marked(Reader who, UUID ask) {
        return database.call(() -> desk().marked(who, new AskId(ask)));
    }

    private Reader person(String name, Role role) {
        var reader = company.reader(company.colleague(name, Classification.RESTRICTED));
        return new Reader(reader.id(), reader.clearance(), Set.of(), Set.of(Role.EMPLOYEE, role), Locale.ENGLISH,
                reader.zone());
    }

    private String text(String sql) {
        return database.call(() -> (String) database.entities().createNativeQuery(sql).getSingleResult());
    }

    private HoldDesk desk() {
        return database.beans().get(HoldDesk.class);
    }
}
