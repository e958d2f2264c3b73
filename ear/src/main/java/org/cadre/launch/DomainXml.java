package org.cadre.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The server's {@code domain.xml}, changed to listen on 127.0.0.1 only and not to start what Cadre does not use. Every
 * change may be made again to a file that has it.
 */
final class DomainXml {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String VECTORS = "--add-modules=jdk.incubator.vector";
    private static final String SHELLS = "-Dorg.glassfish.additionalOSGiBundlesToStart=";

    private final Path file;
    private final Document document;
    private final Element server;

    private DomainXml(Path file, Document document) {
        this.file = file;
        this.document = document;
        this.server = elements(document.getDocumentElement(), "config").stream()
                .filter(config -> config.getAttribute("name").equals("server-config")).findFirst()
                .orElseThrow(
                        () -> new StartFailed("This Payara has no server-config in " + file + "; use a Payara 7."));
    }

    static DomainXml read(Path file) throws IOException {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // the one that is there prints
            return new DomainXml(file, builder.parse(file.toFile()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IOException(file + " is damaged: " + e.getMessage(), e);
        }
    }

    /** Whether it can be read, which it may not be when the server was killed while writing it. */
    static boolean isWhole(Path file) {
        try {
            read(file);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    void write() throws IOException {
        Path beside = file.resolveSibling("domain.xml.new");
        try {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document),
                    new StreamResult(beside.toFile()));
        } catch (TransformerException e) {
            throw new IOException(beside + " cannot be written: " + e.getMessage(), e);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void listenOnLoopback(int port, int adminPort) {
        Map<String, Integer> ports = Map.of("http-listener-1", port, "admin-listener", adminPort);
        for (Element listener : elements(server, "network-listener")) {
            String name = listener.getAttribute("name");
            listener.setAttribute("address", LOOPBACK);
            if (ports.containsKey(name)) {
                listener.setAttribute("port", Integer.toString(ports.get(name)));
            } else {
                listener.setAttribute("enabled", "false");
            }
        }
        for (String kind : List.of("iiop-listener", "jmx-connector")) {
            for (Element listener : elements(server, kind)) {
                listener.setAttribute("address", LOOPBACK);
                listener.setAttribute("enabled", "false");
            }
        }
        elements(document.getDocumentElement(), "hazelcast-runtime-configuration")
                .forEach(grid -> grid.setAttribute("interface", LOOPBACK));
    }

    void withoutWhatIsNotUsed() {
        only(server, "jms-service").setAttribute("type", "DISABLED");
        Element deployment = only(elements(server, "admin-service").getFirst(), "das-config");
        deployment.setAttribute("autodeploy-enabled", "false");
        deployment.setAttribute("dynamic-reload-enabled", "false");
        deployment.setAttribute("deploy-xml-validation", "none"); // reads every schema at each boot
        elements(server, "hazelcast-config-specific-configuration")
                .forEach(grid -> grid.setAttribute("enabled", "false"));
        // open to whoever reaches the portal; the application has metrics of its own
        elements(document.getDocumentElement(), "microprofile-metrics-configuration")
                .forEach(metrics -> metrics.setAttribute("enabled", "false"));
        // H2's AUTO_SERVER opens a port of its own on every address
        elements(document.getDocumentElement(), "property").stream()
                .filter(property -> property.getAttribute("value").startsWith("jdbc:h2:")).forEach(property -> property
                        .setAttribute("value", property.getAttribute("value").replace(";AUTO_SERVER=TRUE", "")));
    }

    void jvmOptions(String heap) {
        var ours = List.of("-Xmx" + heap, VECTORS, SHELLS);
        Element java = elements(server, "java-config").getFirst();
        for (Element option : elements(java, "jvm-options")) {
            String text = option.getTextContent();
            if (text.startsWith("-Xmx") || text.startsWith(SHELLS) || ours.contains(text)) {
                java.removeChild(option);
            }
        }
        for (String text : ours) {
            Element option = document.createElement("jvm-options");
            option.setTextContent(text);
            java.appendChild(option);
        }
    }

    /** A fresh child of that name instead of those that are there. */
    private Element only(Element parent, String name) {
        elements(parent, name).forEach(parent::removeChild);
        Element fresh = document.createElement(name);
        parent.appendChild(fresh);
        return fresh;
    }

    private static List<Element> elements(Element under, String name) {
        NodeList nodes = under.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }
}
