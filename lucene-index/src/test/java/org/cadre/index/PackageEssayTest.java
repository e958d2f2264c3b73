package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageEssayTest {

    private static final Path ESSAY = Path.of("src/main/java/org/cadre/index/package-info.java");

    @TempDir
    private Path classes;

    @Test
    void theExampleCompilesAndPrintsWhatTheEssaySays() throws ReflectiveOperationException, IOException {
        compile("""
                import java.time.Duration;
                import java.time.Instant;
                import java.util.UUID;
                import org.cadre.index.*;
                public class Example {
                    public static void main(String[] args) {
                %s
                    }
                }""".formatted(example()));
        assertThat(printed().lines()).containsExactly(
                "00000000-0000-0001-0000-000000000001 " + Factor.SKILLS,
                "00000000-0000-0001-0000-000000000002 " + Factor.ACTIVITY);
    }

    private static String example() throws IOException {
        return Files.readAllLines(ESSAY).stream().dropWhile(line -> !line.contains("<pre>{@code")).skip(1)
                .takeWhile(line -> !line.contains("}</pre>")).map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"));
    }

    private void compile(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var file = new SimpleJavaFileObject(URI.create("string:///Example.java"), SimpleJavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var task = compiler.getTask(null, null, null,
                List.of("-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path")),
                null,
                List.of(file));
        assertThat(task.call()).as("compiles: %s", source).isTrue();
    }

    private String printed() throws ReflectiveOperationException, IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (var loader = new URLClassLoader(new URL[]{classes.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
