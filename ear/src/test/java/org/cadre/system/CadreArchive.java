package org.cadre.system;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application that ships, and beside its own modules one of tests, whichever test class asks. */
public final class CadreArchive implements DeploymentScenarioGenerator {
    static final String SUPPORT = "test-support";

    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
        return List.of(new DeploymentDescription("cadre", withTests()).shouldBeTestable(true));
    }

    private static EnterpriseArchive withTests() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "cadre.ear")
                .importFrom(new File(System.getProperty("cadre.ear"))).as(EnterpriseArchive.class);
        String modules = text(ear).replace("</application>", "").replaceFirst("(?s)(.*</module>)", """
                $1
                  <module>
                    <web>
                      <web-uri>%1$s.war</web-uri>
                      <context-root>/%1$s</context-root>
                    </web>
                  </module>""".formatted(SUPPORT));
        ear.setApplicationXML(new StringAsset(modules + "</application>"));
        return ear.addAsModule(Testable.archiveToTest(support()));
    }

    private static WebArchive support() {
        return ShrinkWrap.create(WebArchive.class, SUPPORT + ".war").addPackages(true, "org.cadre.system.inside")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    private static String text(EnterpriseArchive ear) {
        try (InputStream xml = ear.get("META-INF/application.xml").getAsset().openStream()) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
