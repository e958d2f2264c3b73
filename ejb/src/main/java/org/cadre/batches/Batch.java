package org.cadre.batches;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.cadre.asks.AskId;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.forms.Form;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.work.Budget;
import org.jspecify.annotations.Nullable;

/** Many small judgments that one colleague wants: a draft at first, then what the ask of its id is about. */
@Entity
public class Batch {
    public static final int MOST_ITEMS = 100_000;
    private static final int KEY_BYTES = 32;
    private static final int PSEUDONYM_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;
    @Column(name = "requester_id")
    private UUID requester;
    private @Nullable UUID filed;
    @Enumerated(EnumType.STRING)
    private BatchState state;
    @Convert(converter = WordsColumn.class)
    private @Nullable NewAsk words;
    @Convert(converter = FormColumn.class)
    private @Nullable Form form;
    private int priority;
    private int overlap;
    @Column(name = "most_overlap")
    private int mostOverlap;
    private boolean adaptive;
    private double enough;
    @Column(name = "quiz_questions")
    private int quizQuestions;
    @Column(name = "quiz_percent")
    private int quizPercent;
    @Column(name = "quiz_attempts")
    private int quizAttempts;
    @Column(name = "gold_percent")
    private int goldPercent;
    @Column(name = "gold_feedback")
    private boolean goldFeedback;
    @Column(name = "item_seconds")
    private int itemSeconds;
    @Column(name = "limit_seconds")
    private int limitSeconds;
    private int workers;
    @Column(name = "weekly_minutes")
    private int weeklyMinutes;
    @Column(name = "cost_centre")
    private String costCentre;
    @Column(name = "hourly_amount")
    private @Nullable BigDecimal hourlyAmount;
    private String currency;
    private int items;
    @Column(name = "gold_items")
    private int goldItems;
    @Column(name = "pseudonym_key")
    private byte[] pseudonymKey;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "started_at")
    private @Nullable Instant startedAt;
    @Column(name = "ended_at")
    private @Nullable Instant endedAt;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Batch() {}

    /** A draft, under the id that its ask will have. */
    static Batch drafted(ColleagueId requester, NewAsk words, BatchSettings settings, Instant at) {
        var batch = new Batch();
        batch.id = AskId.random().value();
        batch.requester = requester.value();
        batch.state = BatchState.DRAFT;
        batch.words = words;
        batch.priority = 3;
        batch.settings(settings);
        batch.pseudonymKey = new byte[KEY_BYTES];
        RANDOM.nextBytes(batch.pseudonymKey);
        batch.createdAt = at;
        batch.changedAt = at;
        return batch;
    }

    /** @throws NotAllowedNow where it is no draft any more */
    void reword(NewAsk wanted, Instant at) {
        stillDraft();
        words = wanted;
        changedAt = at;
    }

    /** @throws NotAllowedNow where it is no draft any more */
    void ask(Form wanted, Instant at) {
        stillDraft();
        form = wanted;
        changedAt = at;
    }

    /** @throws NotAllowedNow where it is no draft any more */
    void set(BatchSettings wanted, Instant at) {
        stillDraft();
        settings(wanted);
        changedAt = at;
    }

    /** How many items it has now. */
    void holds(int all, int golden, Instant at) {
        items = all;
        goldItems = golden;
        changedAt = at;
    }

    /** Its ask waits to be approved. */
    void hold(Instant at) {
        stillDraft();
        state = BatchState.HELD;
        changedAt = at;
    }

    /** Its ask stands, and has its words. */
    void open(Instant at) {
        state = BatchState.RUNNING;
        filed = id;
        words = null;
        startedAt = at;
        changedAt = at;
    }

    /** @throws NotAllowedNow where it does not run */
    void pause(Instant at) {
        from(BatchState.RUNNING, "batch.not-running");
        state = BatchState.PAUSED;
        changedAt = at;
    }

    /** @throws NotAllowedNow where it is not paused */
    void resume(Instant at) {
        from(BatchState.PAUSED, "batch.not-paused");
        state = BatchState.RUNNING;
        changedAt = at;
    }

    /** @throws NotAllowedNow where it is not under way */
    void cancel(Instant at) {
        if (state != BatchState.RUNNING && state != BatchState.PAUSED)
            throw new NotAllowedNow(Message.of("batch.not-under-way"));
        state = BatchState.CANCELLED;
        endedAt = at;
        changedAt = at;
    }

    /**
     * @param wanted 1 before all others to 5 after them
     * @throws NotAllowedNow where it is over
     */
    void prefer(int wanted, Instant at) {
        if (wanted < 1 || wanted > 5)
            throw new BadInput("priority", Integer.toString(wanted), Message.of("bad.range", 1, 5));
        if (state.over())
            throw new NotAllowedNow(Message.of("batch.over"));
        priority = wanted;
        changedAt = at;
    }

    private void stillDraft() {
        from(BatchState.DRAFT, "batch.no-draft");
    }

    private void from(BatchState wanted, String reason) {
        if (state != wanted)
            throw new NotAllowedNow(Message.of(reason));
    }

    private void settings(BatchSettings wanted) {
        overlap = wanted.overlap().first();
        mostOverlap = wanted.overlap().most();
        adaptive = wanted.overlap().adaptive();
        enough = wanted.overlap().enough();
        quizQuestions = wanted.quiz().questions();
        quizPercent = wanted.quiz().percent();
        quizAttempts = wanted.quiz().attempts();
        goldPercent = wanted.gold().percent();
        goldFeedback = wanted.gold().feedback();
        itemSeconds = wanted.effort().itemSeconds();
        limitSeconds = wanted.effort().limitSeconds();
        workers = wanted.effort().workers();
        weeklyMinutes = wanted.effort().weeklyMinutes();
        costCentre = wanted.cost().centre();
        hourlyAmount = wanted.cost().hourly().map(Budget::amount).orElse(null);
        currency = wanted.cost().hourly().map(Budget::currency).orElse("");
    }

    public BatchSettings settings() {
        return new BatchSettings(new BatchSettings.Overlap(overlap, mostOverlap, adaptive, enough),
                new BatchSettings.Quiz(quizQuestions, quizPercent, quizAttempts),
                new BatchSettings.Gold(goldPercent, goldFeedback),
                new BatchSettings.Effort(itemSeconds, limitSeconds, workers, weeklyMinutes),
                new BatchSettings.Cost(costCentre,
                        Optional.ofNullable(hourlyAmount).map(amount -> new Budget(amount, currency))));
    }

    /** The ask's, too. */
    public AskId id() {
        return new AskId(id);
    }

    public ColleagueId requester() {
        return new ColleagueId(requester);
    }

    public boolean requestedBy(Reader reader) {
        return requester.equals(reader.id().value());
    }

    public BatchState state() {
        return state;
    }

    /** What its ask will say; empty once there is the ask. */
    public Optional<NewAsk> words() {
        return Optional.ofNullable(words);
    }

    /** Every batch that was started has one. */
    public Optional<Form> form() {
        return Optional.ofNullable(form);
    }

    /** 1 before all others to 5 after them. */
    public int priority() {
        return priority;
    }

    /** Those with an expected answer among them. */
    public int items() {
        return items;
    }

    /** Items with an expected answer. */
    public int goldItems() {
        return goldItems;
    }

    /** By which a worker is known in an export: the same person has another one in every batch. */
    public String pseudonym(ColleagueId worker) {
        return "w" + HexFormat.of().formatHex(keyed(worker.toString()), 0, PSEUDONYM_BYTES);
    }

    /** What only this batch makes of a text: the same every time, and foreseen by nobody without its key. */
    public byte[] keyed(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pseudonymKey, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public long version() {
        return version;
    }
}
