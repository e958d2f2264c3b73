package org.cadre.schedules;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.mail.Block;
import org.cadre.mail.Letter;
import org.cadre.notices.Links;
import org.cadre.notices.Words;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.reports.Period;

/** The letters about schedules, in their recipients' languages. No figure stands in them. */
@ApplicationScoped
@Transactional
class ScheduleLetters {
    @Inject
    private Schedules schedules;
    @Inject
    private ReportDeliveries deliveries;
    @Inject
    private Recipients recipients;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Links links;
    @Inject
    private Clock clock;

    protected ScheduleLetters() {}

    /** To go with a file. */
    public Letter reports(UUID id, Schedule schedule, Period period, Colleague recipient, Instant now) {
        var words = new Words(recipient);
        String subject = words.say("mail.reports.subject", said(period, words), schedule.name());
        return letter(id, words, subject, now, List.of(new Block.Paragraph(words.say("mail.reports.text")),
                links(schedule, period, words)));
    }

    /** The same where no file goes with it. */
    public Letter linked(Dispatch what) {
        var words = new Words(colleagues.get(what.reader().id()));
        return letter(what.letter().id(), words, what.letter().subject(), what.letter().at(),
                List.of(new Block.Paragraph(words.say("mail.reports.link")),
                        links(what.schedule(), what.delivery().period(), words)));
    }

    /** @return empty where the schedule or its recipient is gone, or has nothing to do with it any more */
    public Optional<Letter> told(UUID id, ScheduleMailDue due) {
        var schedule = schedules.find(new ScheduleId(due.schedule()));
        var recipient = Optional.of(new ColleagueId(due.recipient())).filter(recipients::governs)
                .flatMap(colleagues::find);
        if (schedule.isEmpty() || recipient.isEmpty())
            return Optional.empty();
        var words = new Words(recipient.get());
        return due.delivery().equals(ScheduleMailDue.OWNERLESS)
                ? Optional.of(ownerless(id, schedule.get(), words))
                : deliveries.find(UUID.fromString(due.delivery()))
                        .map(one -> skipped(id, schedule.get(), one, words));
    }

    private Letter ownerless(UUID id, Schedule schedule, Words words) {
        return letter(id, words, words.say("mail.schedule.ownerless.subject", schedule.name()), clock.instant(),
                List.of(new Block.Paragraph(words.say("mail.schedule.ownerless.text")), look(schedule, words)));
    }

    private Letter skipped(UUID id, Schedule schedule, ReportDelivery one, Words words) {
        return letter(id, words, words.say("mail.schedule.skipped.subject", schedule.name()), clock.instant(),
                List.of(new Block.Paragraph(words.say("mail.schedule.skipped." + one.state(),
                        colleagues.get(one.recipient()).name(), said(one.period(), words))), look(schedule, words)));
    }

    private Block look(Schedule schedule, Words words) {
        return new Block.Links(List.of(new Block.Link(words.say("mail.schedule.look"),
                links.schedule(schedule.id().value()))));
    }

    private Block links(Schedule schedule, Period period, Words words) {
        if (schedule.pack())
            return new Block.Links(List.of(
                    new Block.Link(words.say("mail.reports.look"), links.pack(period.toString()))));
        var all = new ArrayList<Block.Link>();
        schedule.reports().forEach(key -> all.add(new Block.Link(words.say("mail.reports.look"),
                links.report(key.word(), "period=" + period))));
        return new Block.Links(all);
    }

    private static Letter letter(UUID id, Words words, String subject, Instant now, List<Block> told) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(subject));
        blocks.addAll(told);
        blocks.add(new Block.Footer(words.say("mail.footer")));
        return new Letter(id, id, words.recipient().mail(), words.recipient().name(), words.language(), subject,
                blocks, now);
    }

    private static String said(Period period, Words words) {
        return period.length() == Period.Length.MONTH
                ? DateTimeFormatter.ofPattern("LLLL uuuu", words.language()).format(period.first())
                : period.toString();
    }
}
