package org.cadre.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Path FILES = Path.of("src/main/resources/org/cadre/web");
    private static final Pattern USED = Pattern
            .compile(
                    "\\b(?:text|lookup|say|Notice\\.of)\\((?:[^()\"]|\\([^()]*\\))*?\"([a-z-]+(?:\\.[\\w.-]+)+)\"(\\s*\\+)?");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+(,\\w+)?");
    private static final Pattern CHOICE = Pattern.compile("\\? \"([a-z]+\\.[\\w.]+)\" : \"([a-z]+\\.[\\w.]+)\"");

    static List<Languages.Language> languages() {
        return Languages.all();
    }

    @Test
    void eachLanguageIsOfferedByItsOwnName() {
        assertThat(Languages.all()).extracting(Languages.Language::name).contains("Deutsch", "English", "Français");
    }

    @Test
    void everyMessageFileIsALanguage() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("messages")))
                    .hasSameSizeAs(Languages.all());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void allLanguagesHaveTheSameKeys(Languages.Language language) throws IOException {
        assertThat(new TreeSet<>(messages(language.tag()).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(messages("en").stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noKeyStandsTwice(Languages.Language language) throws IOException {
        var keys = Files.readAllLines(FILES.resolve("messages_" + language.tag() + ".properties")).stream()
                .filter(line -> line.matches("[\\w.-]+=.*")).map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(2000);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageIsAPatternWithTheSameArguments(Languages.Language language) throws IOException {
        Properties english = messages("en");
        messages(language.tag()).forEach((key, text) -> {
            assertThat((String) text).as("%s: straight apostrophes are quotes to MessageFormat", key)
                    .doesNotContain("'")
                    .isNotBlank();
            assertThat(arguments((String) text)).as((String) key)
                    .isEqualTo(arguments(english.getProperty((String) key)));
            assertThat(new MessageFormat((String) text, Locale.ROOT).getFormatsByArgumentIndex()).as((String) key)
                    .hasSameSizeAs(new MessageFormat(english.getProperty((String) key), Locale.ROOT)
                            .getFormatsByArgumentIndex());
        });
    }

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        Properties english = messages("en");
        List<String> used = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String source : sources()) {
            USED.matcher(source).results().forEach(found -> {
                String key = found.group(1);
                used.add(key);
                boolean known = found.group(2) != null || key.endsWith(".")
                        ? english.stringPropertyNames().stream().anyMatch(name -> name.startsWith(key))
                        : english.containsKey(key);
                if (!known) {
                    missing.add(key);
                }
            });
            CHOICE.matcher(source).results()
                    .forEach(found -> Stream.of(found.group(1), found.group(2)).filter(
                            key -> english.stringPropertyNames().stream().noneMatch(name -> name.startsWith(key)))
                            .forEach(missing::add));
        }
        assertThat(used).hasSizeGreaterThan(200);
        assertThat(missing).isEmpty();
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties messages(String tag) throws IOException {
        var messages = new Properties();
        try (Reader in = Files.newBufferedReader(FILES.resolve("messages_" + tag + ".properties"))) {
            messages.load(in);
        }
        return messages;
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(jte|java)")).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
