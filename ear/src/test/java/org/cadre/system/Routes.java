package org.cadre.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Application;

/** The addresses of the portal, read from the application that ships, so that a new page cannot be forgotten. */
final class Routes {
    private Routes() {}

    /** The path templates of everything that can be fetched, such as {@code /asks/{id}}. */
    static SortedSet<String> ofPortal() throws IOException, ReflectiveOperationException {
        Path folder = Files.createTempDirectory(Path.of("target"), "routes");
        List<URL> classes = new ArrayList<>();
        unpack(Files.newInputStream(Path.of(System.getProperty("cadre.ear"))), folder, classes);
        var found = new TreeSet<String>();
        try (var loader = new URLClassLoader(classes.toArray(URL[]::new), Routes.class.getClassLoader())) {
            var portal = (Application) loader.loadClass("org.cadre.web.portal.PortalApplication")
                    .getDeclaredConstructor().newInstance();
            for (Class<?> resource : portal.getClasses())
                for (var method : resource.getMethods())
                    if (method.isAnnotationPresent(GET.class))
                        found.add(path(resource.getAnnotation(jakarta.ws.rs.Path.class),
                                method.getAnnotation(jakarta.ws.rs.Path.class)));
        }
        return found;
    }

    private static String path(jakarta.ws.rs.Path... parts) {
        var path = new StringBuilder();
        for (var part : parts)
            if (part != null && !part.value().equals("/"))
                path.append('/').append(part.value().replaceAll("^/|/$", ""));
        return path.isEmpty() ? "/" : path.toString().replaceAll("\\{(\\w+)[^}]*}", "{$1}");
    }

    /** All jars of the archive and of the web module in it, and this module's own classes. */
    private static void unpack(InputStream archive, Path folder, List<URL> classes) throws IOException {
        try (var zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory())
                    continue;
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
                if (entry.getName().endsWith(".war"))
                    web(file, folder.resolve("web"), classes);
                else if (entry.getName().endsWith(".jar"))
                    classes.add(url(file));
            }
        }
    }

    private static void web(Path war, Path folder, List<URL> classes) throws IOException {
        unpack(Files.newInputStream(war), folder, classes);
        classes.add(url(folder.resolve("WEB-INF/classes")));
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
