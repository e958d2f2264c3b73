package org.cadre.templates;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.screening.Screening;
import org.cadre.wishes.SkillNames;
import org.cadre.work.Brief;
import org.cadre.work.Work;

/** Proposing templates, deciding on them as IT, and using them. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class TemplateDesk {
    public static final int LONGEST_REASON = 1_000;

    @Inject
    private Templates templates;
    @Inject
    private SkillNames skills;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected TemplateDesk() {}

    /** Those that everybody can use; the reader's own, whatever became of them; to ADMIN those that wait as well. */
    public List<Template> list(Reader reader) {
        return templates.all(reader.id(), decides(reader));
    }

    /** @throws TemplateNotFound where it is neither approved nor the reader's, and not theirs to decide */
    public Template see(Reader reader, UUID id) {
        return templates.find(id).filter(one -> sees(reader, one)).orElseThrow(TemplateNotFound::new);
    }

    /** What may be made of it now, in place of what somebody typed. @throws BadInput naming `template` where it may not be used */
    public Brief agreed(Brief wanted) {
        return wanted.template()
                .map(id -> templates.find(id).filter(one -> one.state() == TemplateState.APPROVED)
                        .orElseThrow(() -> new BadInput("template", id.toString(), Message.of("bad.template")))
                        .agreed(wanted))
                .orElse(wanted);
    }

    /**
     * @param brief whose stack, environment and terms IT is to agree to
     * @throws BadInput naming `name` or a field of the brief
     */
    public UUID propose(Reader reader, String name, Brief brief) {
        String passed = screening.passed(reader.id(), "name", name.strip());
        if (passed.isEmpty())
            throw new BadInput("name", "", Message.of("bad.missing"));
        if (passed.length() > Template.LONGEST_NAME)
            throw new BadInput("name", passed, Message.of("bad.too-long", Template.LONGEST_NAME));
        if (templates.named(passed))
            throw new BadInput("name", passed, Message.of("bad.taken"));
        var kept = new Work.MicroTask(brief.forAnybody()).worded(
                (field, text) -> screening.passed(reader.id(), field, text));
        if (!(skills.meant(kept) instanceof Work.MicroTask meant))
            throw new IllegalStateException("a task became " + kept);
        var one = new Template(UUID.randomUUID(), passed, meant.brief(), reader.id(), clock.instant(),
                TemplateState.PROPOSED, Optional.empty(), "");
        templates.add(one);
        acts.keep("TEMPLATE_PROPOSED", one.id(), reader.id().value());
        return one.id();
    }

    /** @throws NotAllowedNow where it is the reader's own, or decided */
    public void approve(Reader reader, UUID id) {
        decide(reader, id, TemplateState.PROPOSED, TemplateState.APPROVED, "");
        acts.keep("TEMPLATE_APPROVED", id, reader.id().value());
    }

    /** @throws BadInput naming `reason` */
    public void refuse(Reader reader, UUID id, String reason) {
        decide(reader, id, TemplateState.PROPOSED, TemplateState.REFUSED, reason(reader, reason));
        acts.keep("TEMPLATE_REFUSED", id, reader.id().value());
    }

    /** From now on no task is made from it; those that were stay as they are. @throws BadInput naming `reason` */
    public void retire(Reader reader, UUID id, String reason) {
        decide(reader, id, TemplateState.APPROVED, TemplateState.RETIRED, reason(reader, reason));
        acts.keep("TEMPLATE_RETIRED", id, reader.id().value());
    }

    private void decide(Reader reader, UUID id, TemplateState from, TemplateState to, String reason) {
        var one = templates.toDecide(id).filter(found -> decides(reader) && sees(reader, found))
                .orElseThrow(TemplateNotFound::new);
        if (one.proposedBy(reader) && to == TemplateState.APPROVED)
            throw new NotAllowedNow(Message.of("template.own"));
        if (one.state() != from)
            throw new NotAllowedNow(Message.of("template.decided"));
        templates.decided(id, to, reader.id(), reason, clock.instant());
    }

    private String reason(Reader reader, String said) {
        var text = said.strip();
        if (text.isEmpty())
            throw new BadInput("reason", "", Message.of("bad.missing"));
        if (text.length() > LONGEST_REASON)
            throw new BadInput("reason", text, Message.of("bad.too-long", LONGEST_REASON));
        return screening.passed(reader.id(), "reason", text);
    }

    private static boolean decides(Reader reader) {
        return reader.roles().contains(Role.ADMIN);
    }

    private static boolean sees(Reader reader, Template one) {
        return one.state() == TemplateState.APPROVED || one.proposedBy(reader) || decides(reader);
    }
}
