package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import jakarta.annotation.Nonnull;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/**
 * A client that OpenAPI Generator makes of the document that is served does what a program wants. The generator comes as
 * one archive, which is also all that its client needs; neither is on the class path of anything else.
 */
@SystemTest
class GeneratedClientIT {
    private static final String NAMES = "invokerPackage=org.cadre.client,apiPackage=org.cadre.client.api,"
            + "modelPackage=org.cadre.client.model";
    private final Path folder = Path.of(System.getProperty("cadre.client"));
    private final Path generator = folder
            .resolve("openapi-generator-cli-" + System.getProperty("openapi-generator.version") + ".jar");

    @Test
    void itAsksAnswersFindsAndReadsPageByPage(Cadre cadre) throws Exception {
        Path document = Files.writeString(folder.resolve("openapi.json"),
                cadre.visitor().get("/openapi?format=json").body());
        long began = System.nanoTime();
        Path sources = generated(document);
        Path classes = compiled(sources);
        System.out.println("a client of " + Duration.ofNanos(System.nanoTime() - began).toMillis()
                + " ms to generate and compile");
        run(classes, cadre.uri("").toString(), Demo.ASKER.mail(), Demo.EXPERT.mail(), cadre.demoPassword());
    }

    private Path generated(Path document) throws IOException, InterruptedException {
        Path out = forgotten(folder.resolve("generated"));
        Path log = folder.resolve("generator.log");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar",
                generator.toString(), "generate", "-g", "java", "--library", "native", "-i", document.toString(), "-o",
                out.toString(), "--additional-properties",
                NAMES + ",openApiNullable=false,useJakartaEe=true,hideGenerationTimestamp=true", "--global-property",
                "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false")
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(log);
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).as("what it stumbled over").doesNotContain(" ERROR ", "Renamed to");
        return out.resolve("src/main/java");
    }

    private Path compiled(Path sources) throws IOException {
        Path journey = sources.resolve("Journey.java");
        try (InputStream in = GeneratedClientIT.class.getResourceAsStream("/client/Journey.java")) {
            Files.copy(in, journey, StandardCopyOption.REPLACE_EXISTING);
        }
        Path classes = Files.createDirectories(forgotten(folder.resolve("classes")));
        List<Path> units;
        try (Stream<Path> files = Files.walk(sources)) {
            units = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        var said = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp",
                    generator + File.pathSeparator + annotations());
            assertThat(compiler.getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(units))
                    .call()).as(() -> said.toString()).isTrue();
        }
        return classes;
    }

    private void run(Path classes, String... parts) throws Exception {
        try (var loader = new URLClassLoader(new URL[]{url(classes), url(generator), url(annotations())},
                ClassLoader.getPlatformClassLoader())) {
            var main = loader.loadClass("Journey").getMethod("main", String[].class);
            main.invoke(null, (Object) parts);
        }
    }

    private static Path annotations() {
        return Path.of(Nonnull.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    private static Path forgotten(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return tree;
    }
}
