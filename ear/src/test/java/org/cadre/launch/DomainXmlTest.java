package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainXmlTest {
    static final String DOMAIN = """
            <domain><hazelcast-runtime-configuration start-port="5900"/>
            <resources><property name="URL" value="jdbc:h2:${com.sun.aas.instanceRoot}/x;AUTO_SERVER=TRUE"/></resources>
            <configs><config name="server-config">
            <iiop-service><iiop-listener address="0.0.0.0" port="3700" id="orb"/></iiop-service>
            <admin-service><jmx-connector address="0.0.0.0" port="8686" name="system"/></admin-service>
            <jms-service type="EMBEDDED"><jms-host port="7676"/></jms-service>
            <hazelcast-config-specific-configuration/>
            <java-config><jvm-options>-Xmx512m</jvm-options><jvm-options>-server</jvm-options></java-config>
            <network-config><network-listeners>
            <network-listener port="8080" name="http-listener-1"/><network-listener port="8181" name="http-listener-2"/>
            <network-listener port="4848" name="admin-listener"/>
            </network-listeners></network-config></config>
            <config name="default-config"><network-listener address="0.0.0.0" port="1" name="http-listener-1"/></config>
            </configs></domain>""";

    @TempDir
    Path folder = Path.of("replaced");

    @Test
    void everyListenerOfTheServerIsOnLoopbackOrOff() throws IOException {
        assertThat(changed()).contains("address=\"127.0.0.1\" name=\"http-listener-1\" port=\"18080\"")
                .contains("address=\"127.0.0.1\" name=\"admin-listener\" port=\"14848\"")
                .contains("address=\"127.0.0.1\" enabled=\"false\" name=\"http-listener-2\"")
                .contains("address=\"127.0.0.1\" enabled=\"false\" id=\"orb\"")
                .contains("address=\"127.0.0.1\" enabled=\"false\" name=\"system\"")
                .contains("<jms-service type=\"DISABLED\"/>").doesNotContain("AUTO_SERVER");
    }

    @Test
    void theJvmOptionsAreReplacedNotAdded() throws IOException {
        assertThat(changed()).contains("<jvm-options>-Xmx2g</jvm-options>").doesNotContain("-Xmx512m")
                .contains("<jvm-options>-server</jvm-options>").containsOnlyOnce("jdk.incubator.vector");
    }

    @Test
    void changingItAgainChangesNothing() throws IOException {
        String once = changed();
        assertThat(change(folder.resolve("domain.xml"))).isEqualTo(once);
    }

    @Test
    void aDamagedFileIsSeen() throws IOException {
        Path file = Files.writeString(folder.resolve("domain.xml"), DOMAIN.substring(0, 300));
        assertThat(DomainXml.isWhole(file)).isFalse();
    }

    @Test
    void aServerThatIsNoPayaraSevenIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("domain.xml"), "<domain/>");
        assertThatThrownBy(() -> DomainXml.read(file)).isInstanceOf(StartFailed.class)
                .hasMessageContaining("use a Payara 7");
    }

    private String changed() throws IOException {
        return change(Files.writeString(folder.resolve("domain.xml"), DOMAIN));
    }

    private static String change(Path file) throws IOException {
        DomainXml xml = DomainXml.read(file);
        xml.listenOnLoopback(18080, 14848);
        xml.withoutWhatIsNotUsed();
        xml.jvmOptions("2g");
        xml.write();
        return Files.readString(file);
    }
}
