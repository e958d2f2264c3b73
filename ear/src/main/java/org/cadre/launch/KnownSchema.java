package org.cadre.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The newest migration in an archive of the application. */
final class KnownSchema {
    private static final Pattern MIGRATION = Pattern.compile("db/migration/V(?<number>[0-9]+)__.*\\.sql");

    private KnownSchema() {}

    static int of(Path ear) throws IOException {
        int newest = 0;
        try (var outer = new ZipInputStream(Files.newInputStream(ear))) {
            for (ZipEntry entry = outer.getNextEntry(); entry != null; entry = outer.getNextEntry())
                if (entry.getName().endsWith(".jar") && !entry.getName().contains("/"))
                    newest = Math.max(newest, in(new ZipInputStream(outer))); // not closed, or the outer one would be
        }
        return newest;
    }

    private static int in(ZipInputStream module) throws IOException {
        int newest = 0;
        for (ZipEntry entry = module.getNextEntry(); entry != null; entry = module.getNextEntry()) {
            Matcher migration = MIGRATION.matcher(entry.getName());
            if (migration.matches())
                newest = Math.max(newest, Integer.parseInt(migration.group("number")));
        }
        return newest;
    }
}
