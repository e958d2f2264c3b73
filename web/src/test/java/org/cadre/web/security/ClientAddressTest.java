package org.cadre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final Set<InetAddress> PROXIES = Set.of(InetAddress.ofLiteral("10.0.0.1"),
            InetAddress.ofLiteral("10.0.0.2"));

    @Test
    void aHeaderIsNotBelievedWithoutAProxy() {
        assertThat(ClientAddress.network("192.0.2.7", List.of("203.0.113.9"), Set.of())).isEqualTo("192.0.2.7");
        assertThat(ClientAddress.network("192.0.2.7", List.of("203.0.113.9"), PROXIES)).isEqualTo("192.0.2.7");
    }

    @Test
    void aProxyTellsWhoAskedIt() {
        assertThat(ClientAddress.network("10.0.0.1", List.of("203.0.113.9"), PROXIES)).isEqualTo("203.0.113.9");
        assertThat(ClientAddress.network("10.0.0.1", List.of("203.0.113.9, 10.0.0.2"), PROXIES))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void whatTheCallerWroteInFrontIsNotBelieved() {
        assertThat(ClientAddress.network("10.0.0.1", List.of("1.1.1.1", "203.0.113.9"), PROXIES))
                .isEqualTo("203.0.113.9");
        assertThat(ClientAddress.network("10.0.0.1", List.of("1.1.1.1, nonsense"), PROXIES)).isEqualTo("10.0.0.1");
    }

    @Test
    void aNetworkOfVersionSixIsOneAddress() {
        assertThat(ClientAddress.network("2001:db8:1:2:3:4:5:6", List.of(), Set.of()))
                .isEqualTo(ClientAddress.network("2001:db8:1:2::9", List.of(), Set.of()))
                .isNotEqualTo(ClientAddress.network("2001:db8:1:3::9", List.of(), Set.of()));
    }
}
