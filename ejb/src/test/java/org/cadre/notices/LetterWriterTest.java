package org.cadre.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cadre.asks.Ask;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.invitations.InvitationId;
import org.cadre.mail.Block;
import org.cadre.mail.Letter;
import org.cadre.passes.Sealed;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.DirectoryEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterWriterTest {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final InvitationId INVITATION = new InvitationId(UUID.fromString("5b0c6ee8-6f6f-4f61-8a31-7a2b6b2b1f0a"));

    private final LetterWriter writer = new LetterWriter(
            new Links(new Settings(Map.of("cadre.base.url", "https://cadre.company.example/"))));

    @Test
    void whereNobodyFitsOrIsLeftTheAskerReadsWhatToDoNext() {
        var unfit = write(about(NoticeKind.NOBODY_FITS, Locale.ENGLISH, "Europe/Berlin", Classification.INTERNAL), NOW);
        assertThat(text(unfit)).contains("Nobody has all the skills that you require", "Give up a skill");
        var about = about(NoticeKind.NOBODY_FOUND, Locale.ENGLISH, "Europe/Berlin", Classification.INTERNAL);
        assertThat(text(write(about, NOW))).contains("We asked everybody").doesNotContain("Somebody said yes");
        var late = new Subject(about.notice(), about.recipient(), about.ask(), about.skill(), about.actor(),
                about.invitation(), Optional.of(NOW.minus(Duration.ofHours(1))), Optional.empty(), Optional.empty());
        assertThat(text(write(late, NOW))).contains("Somebody said yes and promised an answer by")
                .doesNotContain("We asked everybody");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | Europe/London | Can you help? Rotate the key? | Monday, 2 March, 13:00 GMT (4 hours left)",
            "en | America/New_York | Can you help? Rotate the key? | Monday, 2 March, 08:00 EST (4 hours left)",
            "de | Europe/Berlin | Können Sie helfen? Rotate the key? | Montag, 2. März, 14:00 Uhr MEZ (noch 4 Stunden)",
            "de | Asia/Kolkata | Können Sie helfen? Rotate the key? | Montag, 2. März, 18:30 Uhr IST (noch 4 Stunden)"})
    void anInvitationSaysUntilWhenInTheInviteesLanguageAndZone(String language, String zone, String subject,
            String until) {
        var letter = write(
                about(NoticeKind.INVITED, Locale.forLanguageTag(language), zone, Classification.INTERNAL), NOW);
        assertThat(letter.subject()).isEqualTo(subject);
        assertThat(letter.language()).isEqualTo(Locale.forLanguageTag(language));
        assertThat(text(letter)).contains(until, "Grace Hopper");
    }

    @Test
    void anInvitationCanBeAcceptedDeclinedOrLookedAt() {
        var letter = write(
                about(NoticeKind.INVITED, Locale.ENGLISH, "Europe/Berlin", Classification.INTERNAL), NOW);
        assertThat(links(letter)).extracting(Block.Link::label).containsExactly("I can help", "Not this time",
                "Read the question first");
        String page = "https://cadre.company.example/invitations/" + INVITATION;
        assertThat(links(letter)).extracting(Block.Link::to).containsExactly(
                URI.create("https://cadre.company.example/pass/yes"),
                URI.create("https://cadre.company.example/pass/no"), URI.create(page));
        assertThat(letter.unsubscribe()).contains(URI.create("https://cadre.company.example/unsubscribe/stop"));
        assertThat(letter.replyTo()).contains("cadre+abc@company.example");
    }

    @Test
    void anInvitationTellsTheBestThreeReasons() {
        var letter = write(
                about(NoticeKind.INVITED, Locale.GERMAN, "Europe/Berlin", Classification.INTERNAL), NOW);
        assertThat(letter.blocks()).contains(new Block.Points("Warum Sie",
                List.of("Hat Fragen wie Schlüssel und HSM beantwortet", "Kennt sich aus mit Vault (sicher)",
                        "Hat kürzlich daran gearbeitet")));
    }

    @Test
    void ofAWallNoMailHasAWord() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var letter = write(about(NoticeKind.WALL_OWNED, language, "Europe/Berlin", Classification.PUBLIC), NOW);
            assertThat(letter.subject() + text(letter)).doesNotContain("mail.", "{", "Rotate the key?");
            assertThat(letter.replyTo()).isEmpty();
            assertThat(links(letter)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(value = NoticeKind.class, mode = EnumSource.Mode.EXCLUDE, names = "WALL_OWNED")
    void everyKindIsWordedInBothLanguages(NoticeKind kind) {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var letter = write(about(kind, language, "Europe/Berlin", Classification.PUBLIC), NOW);
            assertThat(letter.subject() + text(letter)).doesNotContain("mail.", "{").contains("Rotate the key?");
            assertThat(links(letter)).isNotEmpty().allMatch(link -> !link.label().startsWith("mail."));
        }
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void onlyWhatCanBeSwitchedOffSaysHow(NoticeKind kind) {
        var letter = write(about(kind, Locale.ENGLISH, "Europe/Berlin", Classification.INTERNAL), NOW);
        assertThat(letter.unsubscribe().isEmpty()).isEqualTo(kind.compulsory());
    }

    @Test
    void whoHandedItOverIsToldWithTheNote() {
        var about = about(NoticeKind.INVITED, Locale.GERMAN, "Europe/Berlin", Classification.INTERNAL);
        var invited = about.invitation().orElseThrow();
        var handed = new Subject.Invited(invited.id(), invited.until(), invited.why(),
                Optional.of(new Subject.Invited.Handed("Mei Lin", "You built it.")), invited.reply());
        var letter = write(new Subject(about.notice(), about.recipient(), about.ask(), about.skill(), about.actor(),
                Optional.of(handed), Optional.empty(), Optional.empty(), Optional.empty()), NOW);
        assertThat(letter.blocks()).contains(new Block.Paragraph("Mei Lin gibt das an Sie weiter und schreibt:"),
                new Block.Quote("You built it.", Locale.ENGLISH));
    }

    @Test
    void theAskerReadsByWhenTheAnswerIsPromised() {
        var letter = write(about(NoticeKind.TAKEN_ON, Locale.ENGLISH, "Europe/Berlin", Classification.INTERNAL), NOW);
        assertThat(text(letter)).contains("Grace Hopper promised an answer by Monday, 2 March, 19:00 CET.");
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void aboveInternalThereIsALinkAndNothingElse(NoticeKind kind) {
        for (var secret : List.of(Classification.CONFIDENTIAL, Classification.RESTRICTED)) {
            var letter = write(about(kind, Locale.ENGLISH, "Europe/Berlin", secret), NOW);
            assertThat(letter.subject()).isEqualTo("Something in Cadre is waiting for you");
            assertThat(text(letter)).doesNotContain("Rotate", "Grace", "key", "Why", "Vault", "March", "question");
            assertThat(letter.blocks()).hasSize(3);
            assertThat(letter.replyTo()).isEmpty();
            assertThat(links(letter)).hasSize(1);
            assertThat(links(letter).getFirst().to().getQuery()).isNull();
        }
    }

    @Test
    void aLanguageThatWeDoNotSpeakGetsEnglishThroughout() {
        var letter = write(about(NoticeKind.INVITED, Locale.ITALIAN, "Europe/Paris", Classification.INTERNAL),
                NOW);
        assertThat(letter.language()).isEqualTo(Locale.ENGLISH);
        assertThat(text(letter)).contains("Monday, 2 March, 14:00 CET (4 hours left)");
    }

    @Test
    void aTitleWithPlaceholdersAndQuotesStaysAsItIs() {
        String title = "Why does '{0}' print {1,choice,0#x}?";
        var letter = write(about(NoticeKind.ANSWERED, title, Locale.GERMAN, "Europe/Berlin",
                Classification.INTERNAL), NOW);
        assertThat(letter.subject()).isEqualTo("Neue Antwort: " + title);
    }

    private Letter write(Subject about, Instant now) {
        return writer.write(about, new Handles("stop", Optional.of("cadre+abc@company.example")), now);
    }

    private static Subject about(NoticeKind kind, Locale language, String zone, Classification classification) {
        return about(kind, "Rotate the key?", language, zone, classification);
    }

    static Subject about(NoticeKind kind, String title, Locale language, String zone, Classification classification) {
        var recipient = Colleague.from(new DirectoryEntry("7", "Ada Lovelace", "ada@company.example", "IT", "Berlin",
                "DE", ZoneId.of(zone), language, Classification.RESTRICTED, "EMPLOYEE"));
        var ask = Ask.filedBy(ColleagueId.random(), new NewAsk(title, "Some text", List.of(), Locale.ENGLISH,
                classification, Urgency.NORMAL), NOW);
        var notice = Notice.to(recipient.id(), Occasion.of(kind, UUID.randomUUID(), ask.id()), Optional.of(NOW), NOW);
        var why = List.of(Message.of("reason.answered", List.of("Schlüssel", "HSM")),
                Message.of("reason.skill", "Vault", 3), Message.of("reason.recent"), Message.of("reason.profile"));
        var invited = kind == NoticeKind.INVITED
                ? Optional.of(new Subject.Invited(INVITATION, NOW.plus(Duration.ofHours(4)), why, Optional.empty(),
                        Sealed.is(ask) ? Optional.empty() : Optional.of(new Subject.Invited.Reply("yes", "no"))))
                : Optional.<Subject.Invited>empty();
        return new Subject(notice, recipient, Optional.of(ask), Optional.empty(), "Grace Hopper", invited,
                kind == NoticeKind.TAKEN_ON ? Optional.of(NOW.plus(Duration.ofHours(9))) : Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private static List<Block.Link> links(Letter letter) {
        return letter.blocks().stream().filter(Block.Links.class::isInstance).map(Block.Links.class::cast)
                .flatMap(some -> some.links().stream()).toList();
    }

    private static String text(Letter letter) {
        return letter.blocks().toString();
    }
}
