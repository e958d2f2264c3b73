package org.cadre.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.authorisations.AuthorisationId;
import org.cadre.glass.GlassId;
import org.cadre.invitations.InvitationId;
import org.cadre.people.ColleagueId;
import org.cadre.people.SkillId;
import org.cadre.people.WallId;
import org.cadre.recertification.RecertificationId;
import org.jspecify.annotations.Nullable;

/** One thing that one colleague is told. */
@Entity
class Notice {
    @Id
    private UUID id;
    @Column(name = "recipient_id")
    private UUID recipient;
    @Enumerated(EnumType.STRING)
    private NoticeKind kind;
    private UUID cause;
    @Column(name = "ask_id")
    private @Nullable UUID ask;
    @Column(name = "skill_id")
    private @Nullable UUID skill;
    @Column(name = "invitation_id")
    private @Nullable UUID invitation;
    @Column(name = "answer_id")
    private @Nullable UUID answer;
    @Column(name = "actor_id")
    private @Nullable UUID actor;
    /** Whether there is an actor who is not named. */
    private boolean anonymous;
    @Column(name = "glass_id")
    private @Nullable UUID glass;
    @Column(name = "held_id")
    private @Nullable UUID held;
    @Column(name = "recertification_id")
    private @Nullable UUID review;
    @Column(name = "authorisation_id")
    private @Nullable UUID authorisation;
    @Column(name = "wall_id")
    private @Nullable UUID wall;
    private @Nullable Integer times;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "read_at")
    private @Nullable Instant readAt;
    @Enumerated(EnumType.STRING)
    private MailState mail;
    @Column(name = "mail_at")
    private @Nullable Instant mailAt;
    @Column(name = "letter_id")
    private @Nullable UUID letter;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    static Notice to(ColleagueId recipient, Occasion occasion, Optional<Instant> mailAt, Instant at) {
        var notice = new Notice();
        notice.id = UUID.randomUUID();
        notice.recipient = recipient.value();
        notice.kind = occasion.kind();
        notice.cause = occasion.cause();
        notice.ask = occasion.ask() == null ? null : occasion.ask().value();
        notice.skill = occasion.skill() == null ? null : occasion.skill().value();
        notice.invitation = occasion.invitation() == null ? null : occasion.invitation().value();
        notice.answer = occasion.answer() == null ? null : occasion.answer().value();
        notice.actor = occasion.actor() == null || occasion.anonymous() ? null : occasion.actor().value();
        notice.anonymous = occasion.anonymous();
        notice.glass = occasion.glass() == null ? null : occasion.glass().value();
        notice.held = occasion.held() == null ? null : occasion.held().value();
        notice.review = occasion.review() == null ? null : occasion.review().value();
        notice.authorisation = occasion.authorisation() == null ? null : occasion.authorisation().value();
        notice.wall = occasion.wall() == null ? null : occasion.wall().value();
        notice.times = occasion.times();
        notice.createdAt = at;
        notice.mail = mailAt.isPresent() ? MailState.DUE : MailState.NONE;
        notice.mailAt = mailAt.orElse(null);
        return notice;
    }

    void read(Instant at) {
        if (readAt == null)
            readAt = at;
    }

    void mail(MailState became) {
        mail = became;
    }

    /** Takes it into the letter of this id. */
    void goesWith(NoticeId leader) {
        letter = leader.value();
    }

    /** Holds its mail back. */
    void mailNotBefore(Instant at) {
        mailAt = at;
        letter = null;
    }

    /** Which notice's letter it goes with, as soon as that is decided. */
    Optional<NoticeId> letter() {
        return Optional.ofNullable(letter).map(NoticeId::new);
    }

    NoticeId id() {
        return new NoticeId(id);
    }

    ColleagueId recipient() {
        return new ColleagueId(recipient);
    }

    NoticeKind kind() {
        return kind;
    }

    /** What it is about; or else there is a skill. */
    Optional<AskId> ask() {
        return Optional.ofNullable(ask).map(AskId::new);
    }

    Optional<SkillId> skill() {
        return Optional.ofNullable(skill).map(SkillId::new);
    }

    Optional<InvitationId> invitation() {
        return Optional.ofNullable(invitation).map(InvitationId::new);
    }

    Optional<AnswerId> answer() {
        return Optional.ofNullable(answer).map(AnswerId::new);
    }

    Optional<ColleagueId> actor() {
        return Optional.ofNullable(actor).map(ColleagueId::new);
    }

    boolean anonymous() {
        return anonymous;
    }

    Optional<GlassId> glass() {
        return Optional.ofNullable(glass).map(GlassId::new);
    }

    /** What waits for approval, where it is about that. */
    Optional<AskId> held() {
        return Optional.ofNullable(held).map(AskId::new);
    }

    /** Of access, where it is about that. */
    Optional<RecertificationId> review() {
        return Optional.ofNullable(review).map(RecertificationId::new);
    }

    /** What ends, where it is about that. */
    Optional<AuthorisationId> authorisation() {
        return Optional.ofNullable(authorisation).map(AuthorisationId::new);
    }

    /** Which the recipient owns, where it is about that. */
    Optional<WallId> wall() {
        return Optional.ofNullable(wall).map(WallId::new);
    }

    /** How often it happened, where that is told. */
    Optional<Integer> times() {
        return Optional.ofNullable(times);
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    MailState mail() {
        return mail;
    }
}
