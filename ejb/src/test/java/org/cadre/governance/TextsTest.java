package org.cadre.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final Path FILES = Path.of("src/main/resources/org/cadre");
    private static final Pattern FILE = Pattern.compile("texts_(\\w+)\\.properties");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+(,\\w+)?");

    static List<String> languages() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.map(file -> FILE.matcher(file.getFileName().toString())).filter(Matcher::matches)
                    .map(file -> file.group(1)).sorted().toList();
        }
    }

    @Test
    void portalAndMailsSpeakTheSameLanguages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../web/src/main/resources/org/cadre/web"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("messages_")))
                    .containsExactlyInAnyOrderElementsOf(
                            languages().stream().map(tag -> "messages_" + tag + ".properties").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameTextsWithTheSameArguments(String language) throws IOException {
        Properties english = texts("en");
        Properties texts = texts(language);
        assertThat(texts.keySet()).isEqualTo(english.keySet());
        assertThat(texts.getProperty("mail.language")).isEqualTo(language);
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(texts.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
            assertThat(formats(texts.getProperty(key))).as(key).isEqualTo(formats(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noKeyStandsTwice(String language) throws IOException {
        assertThat(Files.readAllLines(FILES.resolve("texts_" + language + ".properties")).stream()
                .filter(line -> line.matches("[\\w.-]+=.*")).map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates().hasSizeGreaterThan(800);
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

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (Reader in = Files.newBufferedReader(FILES.resolve("texts_" + language + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static int formats(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
    }
}
