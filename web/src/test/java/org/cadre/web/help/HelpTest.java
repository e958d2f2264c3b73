package org.cadre.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.cadre.web.language.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    private static final Pattern TERM = Pattern.compile("(?:term|help) = \"(\\w+)\"");

    @ParameterizedTest
    @MethodSource("org.cadre.web.language.Languages#tags")
    void everyWordThatIsExplainedSomewhereStandsOnThePageOfHelp(String language) throws IOException {
        var texts = new Texts(Locale.forLanguageTag(language), ZoneOffset.UTC, Instant.EPOCH);
        var explained = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jte")).toList())
                TERM.matcher(Files.readString(file)).results().forEach(found -> explained.add(found.group(1)));
        }
        assertThat(explained).contains("classification", "wall", "wave", "approval");
        assertThat(HelpPages.view(texts).terms()).containsAll(explained)
                .allSatisfy(term -> assertThat(texts.lookup("help.text." + term)).doesNotStartWith("help."));
    }
}
