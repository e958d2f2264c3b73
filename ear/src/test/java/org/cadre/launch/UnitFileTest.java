package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitFileTest {
    private static final Path TOOL = Path.of("/usr/bin/systemd-analyze");

    @TempDir
    Path folder = Path.of("replaced");

    @Test
    void theUnitThatIsWrittenDownIsOneForSystemd() throws Exception {
        assumeTrue(Files.isExecutable(TOOL), "There is no systemd-analyze: the unit was not verified");
        Path unit = Files.writeString(folder.resolve("cadre.service"),
                written().replace("/opt/payara7/bin/asadmin", "/bin/true"));
        Path output = folder.resolve("output");
        Process verify = new ProcessBuilder(TOOL.toString(), "verify", "--man=no", unit.toString())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        int code = verify.waitFor();
        List<String> complaints = Files.readAllLines(output).stream().filter(line -> line.contains("cadre.service"))
                .toList();
        assertThat(complaints).isEmpty();
        assertThat(code).as(Files.readString(output)).isZero();
    }

    @Test
    void itRunsAsAUserOfItsOwnAndMayDoLittle() throws IOException {
        assertThat(written().lines()).contains("User=cadre", "NoNewPrivileges=yes", "ProtectSystem=strict",
                "ProtectHome=yes", "CapabilityBoundingSet=");
    }

    private static String written() throws IOException {
        String text = Files.readString(Path.of("..", ".github", "OPERATION.md"));
        return text.substring(text.indexOf("[Unit]"), text.indexOf("```", text.indexOf("[Unit]")));
    }
}
