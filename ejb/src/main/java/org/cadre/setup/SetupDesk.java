package org.cadre.setup;

import java.time.Clock;
import java.util.EnumSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.NotAllowedNow;
import org.cadre.mail.MailServer;
import org.cadre.office.Office;
import org.cadre.outbox.Outbox;
import org.cadre.people.Reader;
import org.cadre.people.Role;

/** Leads administrators from an empty installation to its first answer. */
@ApplicationScoped
@Transactional
public class SetupDesk {
    @Inject
    private SetupSteps steps;
    @Inject
    private MailServer mail;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected SetupDesk() {}

    /** @throws NotAllowedNow for whoever is no administrator */
    public SetupProgress see(Reader reader) {
        Office.require(reader, Role.ADMIN);
        var said = steps.said();
        var done = steps.done();
        var skipped = EnumSet.noneOf(SetupStep.class);
        for (SetupStep step : SetupStep.values())
            if (StepState.DONE.name().equals(said.get(step.name())))
                done.add(step);
            else if (said.containsKey(step.name()))
                skipped.add(step);
        return SetupProgress.of(done, skipped, said.containsKey(SetupSteps.ALL));
    }

    /** Whether there is a mail server to be tried. */
    public boolean mailPossible() {
        return mail.configured();
    }

    /** Goes on without it. */
    public void skip(Reader reader, SetupStep step) {
        Office.require(reader, Role.ADMIN);
        steps.say(step.name(), StepState.SKIPPED, clock.instant());
    }

    /** Comes back to what was skipped. */
    public void reopen(Reader reader, SetupStep step) {
        Office.require(reader, Role.ADMIN);
        steps.unsay(step.name());
    }

    /** Goes on with the rules that Cadre brings. */
    public void keepRules(Reader reader) {
        Office.require(reader, Role.ADMIN);
        steps.say(SetupStep.RULES.name(), StepState.DONE, clock.instant());
    }

    /** Sends the reader a mail; the step is done once the mail server has taken it. */
    public void testMail(Reader reader) {
        Office.require(reader, Role.ADMIN);
        Office.require(mail.configured(), "setup.no-mail");
        outbox.append(reader.id().value(), new MailTestDue(reader.id().value()));
    }

    /** What {@link #testMail} was for. */
    public void mailTaken() {
        steps.say(SetupStep.MAIL.name(), StepState.DONE, clock.instant());
    }

    /** Is not shown any more on anybody's first page. */
    public void dismiss(Reader reader) {
        Office.require(reader, Role.ADMIN);
        steps.say(SetupSteps.ALL, StepState.DONE, clock.instant());
    }

    /** Is shown again. */
    public void resume(Reader reader) {
        Office.require(reader, Role.ADMIN);
        steps.unsay(SetupSteps.ALL);
    }
}
