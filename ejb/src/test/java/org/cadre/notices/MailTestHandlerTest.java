package org.cadre.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.NotAllowedNow;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.outbox.Delivery;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.setup.MailTestDue;
import org.cadre.setup.SetupDesk;
import org.cadre.setup.SetupStep;
import org.cadre.setup.StepState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

class MailTestHandlerTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void close() {
        postOffice.stop();
    }

    @Test
    void theStepIsDoneOnceTheMailServerHasTakenTheMail() throws Exception {
        postOffice.start();
        var office = new Office(database);
        office.mailAt(postOffice.getSmtp().getPort());
        var admin = admin(office);
        var desk = office.bean(SetupDesk.class);
        database.run(() -> desk.testMail(admin));
        assertThat(office.waiting).containsExactly(new MailTestDue(admin.id().value()));
        assertThat(database.call(() -> desk.see(admin)).states().get(SetupStep.MAIL)).isNotEqualTo(StepState.DONE);

        database.run(() -> office.bean(MailTestHandler.class).handle((MailTestDue) office.waiting.getFirst(),
                new Delivery(UUID.randomUUID(), 1, Instant.EPOCH)));
        assertThat(postOffice.getReceivedMessages()[0].getSubject()).isEqualTo("Les courriels de Cadre arrivent");
        assertThat(database.call(() -> desk.see(admin)).states().get(SetupStep.MAIL)).isEqualTo(StepState.DONE);
    }

    @Test
    void withoutAMailServerNothingIsTried() {
        var office = new Office(database);
        var admin = admin(office);
        org.assertj.core.api.Assertions
                .assertThatThrownBy(() -> database.run(() -> office.bean(SetupDesk.class).testMail(admin)))
                .isInstanceOf(NotAllowedNow.class);
        assertThat(office.waiting).isEmpty();
    }

    private static Reader admin(Office office) {
        var id = office.colleague("Amélie Admin", Locale.FRENCH, "Europe/Paris", Classification.INTERNAL);
        return new Reader(id, Classification.INTERNAL, Set.of(), Set.of(Role.EMPLOYEE, Role.ADMIN), Locale.FRENCH,
                java.time.ZoneOffset.UTC);
    }
}
