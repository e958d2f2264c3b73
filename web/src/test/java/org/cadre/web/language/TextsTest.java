package org.cadre.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T23:30:00Z");
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH, ZoneId.of("Europe/Lisbon"), NOW);
    private static final Texts FRENCH = new Texts(Locale.FRENCH, ZoneId.of("Europe/Paris"), NOW);
    private static final Texts GERMAN = new Texts(Locale.GERMAN, ZoneId.of("Europe/Berlin"), NOW);

    @ParameterizedTest
    @CsvSource({"0, just now, gerade eben", "-1, 1 minute ago, vor 1 Minute", "-59, 59 minutes ago, vor 59 Minuten",
            "-60, 1 hour ago, vor 1 Stunde", "-2880, 2 days ago, vor 2 Tagen", "4320, in 3 days, in 3 Tagen"})
    void aTimeNearbyIsSaidAsADistance(long minutes, String english, String german) {
        Instant when = NOW.plus(Duration.ofMinutes(minutes));
        assertThat(ENGLISH.ago(when)).isEqualTo(english);
        assertThat(GERMAN.ago(when)).isEqualTo(german);
    }

    @Test
    void aTimeFarAwayIsADateInTheReadersZone() {
        Instant when = Instant.parse("2025-11-30T23:30:00Z");
        assertThat(ENGLISH.ago(when)).isEqualTo("30 Nov 2025");
        assertThat(GERMAN.ago(when)).isEqualTo("1. Dez. 2025");
        assertThat(GERMAN.dateTime(when)).isEqualTo("1. Dez. 2025, 00:30");
        assertThat(GERMAN.date(LocalDate.of(2026, 3, 14))).isEqualTo("14. März 2026");
    }

    @Test
    void timeLeftCountsMinutesOnlyWhileTheyMatter() {
        assertThat(ENGLISH.left(NOW.plusSeconds(90 * 60))).isEqualTo("1 h 30 min");
        assertThat(ENGLISH.left(NOW.plusSeconds(20 * 3600 + 60))).isEqualTo("20 hours");
        assertThat(GERMAN.left(NOW.plusSeconds(30))).isEqualTo("1 Minute");
        assertThat(GERMAN.left(NOW)).isEqualTo("keine Zeit");
    }

    @Test
    void aWeekendIsToldAsTheDayAfterIt() {
        assertThat(ENGLISH.until(Instant.parse("2026-03-03T09:00:00Z"))).isEqualTo("until Tuesday 3 March, 09:00");
        assertThat(GERMAN.until(NOW.plusSeconds(90 * 60)))
                .isEqualTo("bis Montag, 2. März, 02:00 (noch 1 Std. 30 Min.)");
        assertThat(ENGLISH.until(NOW)).isEqualTo("time is over");
    }

    @Test
    void pluralsFollowTheNumber() {
        assertThat(ENGLISH.text("ask.answers", 0)).isEqualTo("no answers");
        assertThat(GERMAN.text("ask.answers", 1)).isEqualTo("1 Antwort");
        assertThat(GERMAN.text("ask.answers", 1200)).isEqualTo("1.200 Antworten");
    }

    @Test
    void frenchIsSpokenFromItsFileAlone() {
        assertThat(FRENCH.dateTime(Instant.parse("2025-12-01T23:30:00Z"))).isEqualTo("2 déc. 2025, 00:30");
        assertThat(FRENCH.text("ask.answers", 2)).isEqualTo("2 réponses");
        assertThat(FRENCH.ago(NOW.minusSeconds(7200))).isEqualTo("il y a 2 heures");
    }

    @Test
    void anUnknownKeyIsShownAsItIs() {
        assertThat(ENGLISH.text("no.such.key", 1)).isEqualTo("no.such.key");
    }

    @ParameterizedTest
    @CsvSource({"'de-CH,fr;q=0.8', de", "'fr-CA,en;q=0.5', fr", "'it,en;q=0.5', en", "'xx', en", "'not a ; header', en",
            "'*', en"})
    void theBestLanguageOfTheBrowserIsSpoken(String header, String language) {
        assertThat(Languages.preferred(header)).hasToString(language);
    }

    @Test
    void onlyTagsThatWeHaveAreSpoken() {
        assertThat(Languages.spoken("de-AT")).contains(Locale.GERMAN);
        assertThat(Languages.spoken("xx")).isEmpty();
        assertThat(Languages.spoken("../etc")).isEmpty();
    }
}
