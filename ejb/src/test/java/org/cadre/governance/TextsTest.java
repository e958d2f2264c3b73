package org.cadre.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;

class TextsTest {
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("org.cadre.texts", Locale.ENGLISH);
    private static final ResourceBundle GERMAN = ResourceBundle.getBundle("org.cadre.texts", Locale.GERMAN);

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameArguments() {
        assertThat(GERMAN.keySet()).isEqualTo(ENGLISH.keySet());
        for (String key : ENGLISH.keySet())
            assertThat(arguments(GERMAN, key)).as(key).isEqualTo(arguments(ENGLISH, key));
    }

    @Test
    void aListIsJoinedAsTheLanguageDoes() {
        var message = Message.of("reason.answered", List.of("Backups", "Zertifikate", "VPN"));
        assertThat(Texts.render(message, Locale.ENGLISH))
                .isEqualTo("Answered questions like Backups, Zertifikate, and VPN");
        assertThat(Texts.render(message, Locale.GERMAN))
                .isEqualTo("Hat Fragen wie Backups, Zertifikate und VPN beantwortet");
    }

    @Test
    void aLanguageWithoutABundleGetsEnglish() {
        var message = Message.of("ask.only-the-asker");
        assertThat(Texts.render(message, Locale.JAPANESE)).isEqualTo(Texts.render(message, Locale.ENGLISH));
        assertThat(Texts.render(message, Locale.forLanguageTag("de-AT")))
                .isEqualTo(Texts.render(message, Locale.GERMAN));
    }

    @Test
    void anEnumsConstantHasATextOfItsOwn() {
        assertThat(Texts.render(Message.of("plain", Classification.RESTRICTED), Locale.ENGLISH))
                .isEqualTo("restricted");
    }

    @Test
    void aPhraseOfTheCompanyStandsInTheReadersLanguageElseInEnglish() {
        var phrase = new Phrase(Map.of("en", "It is {ask.classification}.", "de", "Sie ist {ask.classification}."),
                Map.of("ask.classification", Classification.RESTRICTED)).message();
        assertThat(Texts.render(phrase, Locale.GERMAN)).isEqualTo("Sie ist streng vertraulich.");
        assertThat(Texts.render(phrase, Locale.FRENCH)).isEqualTo("It is restricted.");
    }

    @Test
    void anInstantStandsInTheReadersZone() {
        var at = Message.of("plain", Instant.parse("2026-03-01T23:30:00Z"));
        assertThat(Texts.render(at, Locale.GERMAN, ZoneId.of("Europe/Berlin")))
                .isEqualTo("2. März 2026, 00:30");
    }

    @Test
    void aDurationStandsInItsLargestFittingUnit() {
        assertThat(Texts.render(Message.of("plain", Duration.ofMinutes(1)), Locale.ENGLISH)).isEqualTo("1 minute");
        assertThat(Texts.render(Message.of("plain", Duration.ofMinutes(119)), Locale.GERMAN)).isEqualTo("119 Minuten");
        assertThat(Texts.render(Message.of("plain", Duration.ofHours(4)), Locale.GERMAN)).isEqualTo("4 Stunden");
        assertThat(Texts.render(Message.of("plain", Duration.ofDays(3)), Locale.ENGLISH)).isEqualTo("3 days");
    }

    @Test
    void aTextIsTakenAsItIsHoweverItLooks() {
        assertThat(Texts.render(Message.of("reason.answered", List.of("{0} isn't <b>")), Locale.ENGLISH))
                .isEqualTo("Answered questions like {0} isn't <b>");
    }

    @Test
    void aKeyWithoutATextIsShownAsItStands() {
        assertThat(Texts.render(Message.of("no.such.text", 1), Locale.ENGLISH)).isEqualTo("no.such.text");
    }

    private static int arguments(ResourceBundle texts, String key) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).getFormatsByArgumentIndex().length;
    }
}
