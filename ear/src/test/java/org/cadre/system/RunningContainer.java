package org.cadre.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Arquillian's view of the one server that all system tests share: the first test class has it started and deployed, every
 * other finds it there.
 */
public final class RunningContainer implements DeployableContainer<RunningContainer.Configuration> {

    /** Nothing to configure: the server's settings are the launcher's. */
    public static final class Configuration implements ContainerConfiguration {
        @Override
        public void validate() {
            // there is nothing that could be wrong
        }
    }

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        File file = Path.of(System.getProperty("cadre.home")).resolveSibling("cadre-with-tests.ear").toFile();
        archive.as(ZipExporter.class).exportTo(file, true);
        try {
            HTTPContext http = new HTTPContext("127.0.0.1", Cadre.deployed(file.toPath()).port());
            http.add(new Servlet("ArquillianServletRunnerEE9", "/" + CadreArchive.SUPPORT));
            return new ProtocolMetaData().addContext(http);
        } catch (IOException | SQLException e) {
            throw new DeploymentException("Cadre could not be deployed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeploymentException("interrupted while deploying Cadre", e);
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // it stays for the next test class
    }
}
