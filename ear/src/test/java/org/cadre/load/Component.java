package org.cadre.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jdk.jfr.consumer.RecordedFrame;

/** Whose code a sample was in: the innermost frame that is somebody's, so that the JDK's own time is its caller's. */
final class Component {
    private static final Map<String, String> BY_PREFIX = prefixes();

    private Component() {}

    private static Map<String, String> prefixes() {
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put("org.apache.lucene.search.uhighlight", "Lucene, excerpts");
        prefixes.put("org.apache.lucene.facet", "Lucene, facets");
        prefixes.put("org.apache.lucene.analysis", "Lucene, analysis");
        prefixes.put("org.apache.lucene.index", "Lucene, index");
        prefixes.put("org.apache.lucene", "Lucene, search");
        prefixes.put("org.cadre.index", "Cadre, lucene-index");
        prefixes.put("org.eclipse.persistence", "EclipseLink");
        prefixes.put("org.postgresql", "PostgreSQL's driver");
        for (String pool : List.of("com.sun.gjc", "com.sun.enterprise.resource", "com.sun.enterprise.connectors",
                "fish.payara.jdbc"))
            prefixes.put(pool, "connection pool");
        for (String transactions : List.of("com.sun.jts", "com.sun.enterprise.transaction",
                "org.glassfish.cdi.transaction"))
            prefixes.put(transactions, "transactions");
        prefixes.put("org.jboss.weld", "CDI");
        prefixes.put("org.glassfish.weld", "CDI");
        prefixes.put("org.glassfish.jersey", "JAX-RS");
        prefixes.put("org.glassfish.hk2", "JAX-RS");
        prefixes.put("org.jvnet.hk2", "JAX-RS");
        prefixes.put("gg.jte", "templates");
        prefixes.put("org.commonmark", "Markdown");
        prefixes.put("org.owasp", "Markdown");
        for (String json : List.of("org.eclipse.yasson", "org.eclipse.parsson", "org.glassfish.json", "jakarta.json"))
            prefixes.put(json, "JSON");
        prefixes.put("dev.cel", "CEL");
        for (String http : List.of("org.glassfish.grizzly", "org.apache.catalina", "org.glassfish.tyrus",
                "com.sun.enterprise.web", "fish.payara.requesttracing", "fish.payara.nucleus", "com.sun.web"))
            prefixes.put(http, "HTTP server");
        for (String security : List.of("org.glassfish.soteria", "com.sun.enterprise.security",
                "org.glassfish.exousia", "org.glassfish.epicyro"))
            prefixes.put(security, "security");
        prefixes.put("com.sun.ejb", "EJB");
        prefixes.put("fish.payara", "Payara, other");
        prefixes.put("com.sun.enterprise", "Payara, other");
        prefixes.put("org.cadre.web", "Cadre, web");
        prefixes.put("org.cadre", "Cadre, ejb");
        return prefixes;
    }

    static String of(List<RecordedFrame> innermostFirst) {
        for (RecordedFrame frame : innermostFirst) {
            String type = frame.getMethod().getType().getName();
            if (type.contains("_Weld") || type.contains("$Proxy$"))
                return "CDI";
            for (var prefix : BY_PREFIX.entrySet())
                if (type.startsWith(prefix.getKey()))
                    return prefix.getValue();
        }
        return "others";
    }

    static boolean isOurs(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.startsWith("org.cadre") && !type.contains("_Weld") && !type.contains("$Proxy$");
    }
}
