package org.cadre.asks;

import java.text.BreakIterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.LabelSet;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.jspecify.annotations.Nullable;

/** What one colleague wants from others. */
@Entity
public class Ask {
    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private AskKind kind;
    @Column(name = "asker_id")
    private UUID asker;
    private String title;
    private String body;
    private String language;
    private Classification classification;
    @Column(name = "wall_id")
    private @Nullable UUID wall;
    private @Nullable UUID labels;
    @Enumerated(EnumType.STRING)
    private Urgency urgency;
    @Enumerated(EnumType.STRING)
    private AskState state;
    @Column(name = "accepted_answer_id")
    private @Nullable UUID acceptedAnswer;
    @Column(name = "filed_at")
    private Instant filedAt;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;
    private boolean anonymous;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "ask_tag", joinColumns = @JoinColumn(name = "ask_id"))
    @Column(name = "tag")
    @OrderBy
    private List<String> tags = new ArrayList<>();
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Ask() {}

    /** What its asker filed at that time. */
    public static Ask filedBy(ColleagueId asker, NewAsk wanted, Instant at) {
        var ask = new Ask();
        ask.id = UUID.randomUUID();
        ask.kind = AskKind.of(wanted.work());
        ask.asker = asker.value();
        ask.title = wanted.title().isEmpty() ? titleOf(wanted.text()) : wanted.title();
        ask.body = wanted.text();
        ask.language = wanted.language().toLanguageTag();
        ask.classification = wanted.classification();
        ask.wall = wanted.wall().map(WallId::value).orElse(null);
        ask.label(wanted.handling().labelSet());
        ask.urgency = wanted.urgency();
        ask.state = AskState.OPEN;
        ask.filedAt = at;
        ask.changedAt = at;
        ask.tags.addAll(wanted.tags());
        return ask;
    }

    /** The same, hidden from everybody but its asker. */
    public static Ask filedAnonymously(ColleagueId asker, NewAsk wanted, Instant at) {
        var ask = filedBy(asker, wanted, at);
        ask.anonymous = true;
        return ask;
    }

    /** What was held under this id, as an ask. */
    static Ask released(AskId id, ColleagueId asker, boolean anonymous, NewAsk wanted, Instant at) {
        var ask = filedBy(asker, wanted, at);
        ask.id = id.value();
        ask.anonymous = anonymous;
        return ask;
    }

    /** Takes over what its asker now wants, but for the language. */
    public void edit(NewAsk wanted) {
        title = wanted.title().isEmpty() ? titleOf(wanted.text()) : wanted.title();
        body = wanted.text();
        classification = wanted.classification();
        urgency = wanted.urgency();
        if (!List.copyOf(tags).equals(wanted.tags().stream().sorted().toList())) {
            tags.clear();
            wanted.tags().stream().sorted().forEach(tags::add);
        }
    }

    /** From now on it is a part of another ask; it stands closed unless it was solved. */
    public void mergeInto(AskId target, Instant at) {
        mergedInto = target.value();
        if (state == AskState.OPEN)
            state = AskState.CLOSED;
        changedAt = at;
    }

    /** It is an ask of its own again, in the state that it had. */
    public void part(AskState before, Instant at) {
        mergedInto = null;
        state = before;
        changedAt = at;
    }

    /** The first line; where it is long the whole sentences with which it begins, or what fits of the first. */
    static String titleOf(String text) {
        String line = text.lines().map(found -> found.replaceFirst("^[#>*\\-\\s]+", "").strip())
                .filter(found -> !found.isEmpty()).findFirst().orElse(text);
        if (line.length() <= 120)
            return line;
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(line);
        int end = sentences.preceding(121);
        if (end >= 20)
            return line.substring(0, end).strip();
        int space = line.lastIndexOf(' ', 119);
        return line.substring(0, space < 60 ? 119 : space) + "…";
    }

    void accept(AnswerId answer, Instant at) {
        acceptedAnswer = answer.value();
        state = AskState.SOLVED;
        changedAt = at;
    }

    /** All of it is done, and no single answer is the one. */
    void complete(Instant at) {
        state = AskState.SOLVED;
        changedAt = at;
    }

    void close(Instant at) {
        state = AskState.CLOSED;
        changedAt = at;
    }

    void reopen(Instant at) {
        acceptedAnswer = null;
        state = AskState.OPEN;
        changedAt = at;
    }

    /** From now on its asker stands there by name. */
    void giveName() {
        anonymous = false;
    }

    /** From now on these stand on it. */
    public void label(Optional<LabelSet> wanted) {
        labels = wanted.map(LabelSet::value).orElse(null);
    }

    void touch(Instant at) {
        changedAt = at;
    }

    public boolean visibleTo(Reader reader) {
        return reader.maySee(classification, wall(), labels(), asker());
    }

    public AskId id() {
        return new AskId(id);
    }

    public AskKind kind() {
        return kind;
    }

    /** For the rules, never to be shown: {@link #byline} says what a reader may know. */
    public ColleagueId asker() {
        return new ColleagueId(asker);
    }

    public boolean askedBy(Reader reader) {
        return asker.equals(reader.id().value());
    }

    /** Whether its asker is hidden from all others. */
    public boolean anonymous() {
        return anonymous;
    }

    /** Who asked, as the reader may know it. */
    public Byline byline(Reader reader) {
        return Byline.of(reader, asker(), anonymous);
    }

    public String title() {
        return title;
    }

    /** Markdown, as it was written. */
    public String body() {
        return body;
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public Classification classification() {
        return classification;
    }

    /** Whether everybody of the company may know of it: at most internal, behind no wall, under no label. */
    public boolean plain() {
        return classification.compareTo(Classification.INTERNAL) <= 0 && wall == null && labels == null;
    }

    public Optional<WallId> wall() {
        return Optional.ofNullable(wall).map(WallId::new);
    }

    public Optional<LabelSet> labels() {
        return Optional.ofNullable(labels).map(LabelSet::new);
    }

    /** The ask that it became a part of. */
    public Optional<AskId> mergedInto() {
        return Optional.ofNullable(mergedInto).map(AskId::new);
    }

    public Urgency urgency() {
        return urgency;
    }

    public AskState state() {
        return state;
    }

    public Optional<AnswerId> acceptedAnswer() {
        return Optional.ofNullable(acceptedAnswer).map(AnswerId::new);
    }

    public Instant filedAt() {
        return filedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public List<String> tags() {
        return List.copyOf(tags);
    }

    public long version() {
        return version;
    }
}
