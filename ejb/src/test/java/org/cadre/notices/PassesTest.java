package org.cadre.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.governance.NotFound;
import org.cadre.governance.Texts;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.InvitationState;
import org.cadre.invitations.Invitations;
import org.cadre.passes.Opened;
import org.cadre.passes.PassDesk;
import org.cadre.passes.PassNotFound;
import org.cadre.passes.SignInNeeded;
import org.cadre.passes.Verb;
import org.cadre.people.ColleagueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PassesTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Office office;
    private ColleagueId expert;
    private AskId ask;
    private InvitationId invitation;
    private Instant until;

    @BeforeEach
    void invited() {
        office = new Office(database);
        var asker = office.colleague("Grace Hopper", Locale.ENGLISH, "Europe/Berlin", Classification.CONFIDENTIAL);
        expert = office.colleague("Ada Lovelace", Locale.ENGLISH, "Europe/Berlin", Classification.CONFIDENTIAL);
        ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        invitation = office.invitation(expert, ask, Duration.ofHours(4));
        until = Office.NOW.plus(Duration.ofHours(4));
        database.run(() -> database.entities().createNativeQuery("""
                insert into routing_plan (id, ask_id, state, wave, changed_at, version)
                values (gen_random_uuid(), ?1, 'RUNNING', 1, now(), 1)""").setParameter(1, ask.value())
                .executeUpdate());
    }

    @Test
    void lookingHoweverOftenChangesNothingAndOneUseIsTheOnlyOne() {
        String yes = pass(Verb.ACCEPT);
        for (int scanner = 0; scanner < 3; scanner++)
            assertThat(look(yes).over()).isEmpty();
        assertThat(state()).isEqualTo(InvitationState.ISSUED);
        assertThat(database.call(() -> desk().accept(yes))).as("16 hours of work from Monday, 10 o'clock")
                .contains(Instant.parse("2026-03-04T09:00:00Z"));
        assertThat(state()).isEqualTo(InvitationState.ACCEPTED);
        assertThatThrownBy(() -> database.run(() -> desk().accept(yes))).isInstanceOf(NotAllowedNow.class);
        assertThat(why(yes)).isEqualTo("You said yes by this link on 2 Mar 2026, 10:00. It works once.");
    }

    @Test
    void aPassDoesOnlyWhatItIsFor() {
        String yes = pass(Verb.ACCEPT);
        assertThatThrownBy(() -> database.run(() -> desk().decline(yes, decline()))).isInstanceOf(PassNotFound.class);
        assertThatThrownBy(() -> database.run(() -> desk().unsubscribe(yes))).isInstanceOf(PassNotFound.class);
        assertThat(state()).isEqualTo(InvitationState.ISSUED);
        String no = pass(Verb.DECLINE);
        database.run(() -> desk().decline(no, decline()));
        assertThat(state()).isEqualTo(InvitationState.DECLINED);
        assertThat(why(yes)).startsWith("You declined this invitation on ");
    }

    @Test
    void itEndsWithItsInvitation() {
        String yes = pass(Verb.ACCEPT);
        office.later(Duration.ofHours(4));
        assertThat(why(yes)).startsWith("This invitation expired on ");
        assertThatThrownBy(() -> database.run(() -> desk().accept(yes))).isInstanceOf(NotAllowedNow.class);
        office.sql("update invitation set state = 'WITHDRAWN', ended_at = now() where id = ?1", invitation.value());
        assertThat(why(yes)).startsWith("This invitation is no longer needed since ");
    }

    @Test
    void itEndsForGoodWhenItsHolderLeavesAndAnInventedOneIsAnsweredAlike() {
        String yes = pass(Verb.ACCEPT);
        office.sql("update colleague set left_at = now() where id = ?1", expert.value());
        office.sql("update colleague set left_at = null where id = ?1", expert.value());
        assertThatThrownBy(() -> look(yes)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> look("invented")).isInstanceOf(NotFound.class);
    }

    @Test
    void anAskThatBecameSecretNeedsASignInAndOneThatIsHiddenIsNotThere() {
        String yes = pass(Verb.ACCEPT);
        office.sql("update ask set classification = 2 where id = ?1", ask.value());
        assertThatThrownBy(() -> look(yes)).isInstanceOf(SignInNeeded.class);
        assertThatThrownBy(() -> database.run(() -> desk().accept(yes))).isInstanceOf(SignInNeeded.class);
        office.sql("update ask set classification = 3 where id = ?1", ask.value());
        assertThatThrownBy(() -> look(yes)).isInstanceOf(NotFound.class);
        assertThat(state()).isEqualTo(InvitationState.ISSUED);
    }

    @Test
    void nothingInTheTablesOpensAnything() {
        String yes = pass(Verb.ACCEPT);
        var stored = database.call(() -> (String) database.entities()
                .createNativeQuery("select string_agg(row_to_json(p)::text, '') from pass p").getSingleResult());
        assertThat(stored).contains("ACCEPT").doesNotContain(yes);
    }

    private String pass(Verb verb) {
        return database.call(() -> desk().toReply(expert, invitation, verb, until));
    }

    private Opened look(String secret) {
        return database.call(() -> desk().look(secret));
    }

    private String why(String secret) {
        var opened = look(secret);
        return Texts.render(opened.over().orElseThrow(), Locale.ENGLISH, opened.holder().zone())
                .replace('\u202f', ' ').replace("2026 at ", "2026, ");
    }

    private InvitationState state() {
        return database.call(() -> office.bean(Invitations.class).find(invitation).orElseThrow().state());
    }

    private static Decline decline() {
        return new Decline(DeclineReason.NO_TIME, "");
    }

    private PassDesk desk() {
        return office.bean(PassDesk.class);
    }
}
