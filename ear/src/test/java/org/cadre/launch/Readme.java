package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The code blocks of a section of the README, so that what is written there is what is tested. */
record Readme(List<String> code) {

    static Readme section(String title) throws IOException {
        List<String> code = new ArrayList<>();
        boolean within = false;
        boolean fenced = false;
        for (String line : Files.readAllLines(Path.of("..", "README.md"))) {
            if (line.startsWith("## "))
                within = line.equals("## " + title);
            else if (within && line.strip().startsWith("```"))
                fenced = !fenced;
            else if (within && fenced)
                code.add(line.strip());
        }
        assertThat(code).as("code in the README's section \"%s\"", title).isNotEmpty();
        return new Readme(code);
    }

    List<String> asadmin() {
        return code.stream().filter(line -> line.startsWith("asadmin "))
                .map(line -> line.substring("asadmin ".length()))
                .toList();
    }

    List<String> sql() {
        return code.stream().filter(line -> line.endsWith(";")).toList();
    }

    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        code.stream().filter(line -> line.matches("[A-Z_]+=.*")).map(line -> line.split("=", 2))
                .forEach(setting -> environment.put(setting[0], setting[1]));
        return environment;
    }
}
