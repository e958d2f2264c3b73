package org.cadre.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {
    @Test
    void withoutAHostNothingIsOpen() {
        assertThat(AllowList.of(" , ").empty()).isTrue();
        assertThat(AllowList.of("10.0.0.0/8").empty()).isTrue();
        assertThat(allows("", "https://hooks.company.example/")).isFalse();
    }

    @Test
    void aHostIsOpenAtItsOwnPortAndNoOther() {
        String list = "hooks.company.example, build.company.example:8443";
        assertThat(allows(list, "https://hooks.company.example/cadre?x=1")).isTrue();
        assertThat(allows(list, "https://HOOKS.company.example:443/")).isTrue();
        assertThat(allows(list, "https://hooks.company.example:8443/")).isFalse();
        assertThat(allows(list, "https://build.company.example:8443/")).isTrue();
        assertThat(allows(list, "https://build.company.example/")).isFalse();
        assertThat(allows(list, "https://hooks.company.example.evil.example/")).isFalse();
    }

    @Test
    void withoutEncryptionOnlyWhereTheEntrySaysSo() {
        assertThat(allows("hooks.company.example", "http://hooks.company.example/")).isFalse();
        assertThat(allows("http://hooks.company.example:8080", "http://hooks.company.example:8080/a")).isTrue();
        assertThat(allows("http://hooks.company.example:8080", "https://hooks.company.example:8080/a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ada:secret@hooks.company.example/", "https://hooks.company.example/#there",
            "ftp://hooks.company.example/", "mailto:hooks.company.example", "/hooks.company.example"})
    void whatIsNoPlainAddressIsNot(String url) {
        assertThat(allows("hooks.company.example", url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0/x", "https://hooks.company.example/path", "a b", "ftp://host",
            "ada@host", "::1/129"})
    void aBadEntryIsNamed(String entry) {
        assertThatThrownBy(() -> AllowList.of("hooks.company.example," + entry))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'" + entry + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
            "192.168.0.1", "100.64.0.1", "100.127.255.255", "169.254.169.254", "224.0.0.1", "255.255.255.255", "::1",
            "::", "fc00::1", "fdff::1", "fe80::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1"})
    void privateAddressesAreClosed(String address) {
        assertThat(AllowList.of("hooks.company.example").allows(InetAddress.ofLiteral(address))).isFalse();
    }

    /** As a resolver gives them, which makes no IPv4 addresses of them. */
    @ParameterizedTest
    @ValueSource(strings = {"::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "::ffff:0:10.0.0.1",
            "2001:0:7f00:1::1"})
    void privateAddressesWithinOthersAreClosed(String address) throws UnknownHostException {
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        if (bytes.length == 4)
            bytes = ByteBuffer.allocate(16).putShort(10, (short) 0xFFFF).put(12, bytes).array();
        assertThat(AllowList.of("hooks.company.example").allows(Inet6Address.getByAddress("hooks", bytes, -1)))
                .isFalse();
    }

    @Test
    void aListedAddressIsOpenHoweverAResolverWritesIt() throws UnknownHostException {
        byte[] mapped = ByteBuffer.allocate(16).putShort(10, (short) 0xFFFF).put(12, new byte[]{10, 1, 2, 3}).array();
        assertThat(AllowList.of("http://10.1.2.3:80").allows(Inet6Address.getByAddress("hooks", mapped, -1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.255.255", "172.32.0.0", "100.63.255.255", "100.128.0.0",
            "169.253.255.255", "2001:4860:4860::8888"})
    void othersAreOpen(String address) {
        assertThat(AllowList.of("hooks.company.example").allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void aListedRangeOrAddressIsOpenAndItsNeighboursAreNot() {
        var list = AllowList.of("hooks.company.example,10.20.0.0/14,http://192.168.7.7:8080,[fd00::7]:8443");
        assertThat(list.allows(InetAddress.ofLiteral("10.23.255.255"))).isTrue();
        assertThat(list.allows(InetAddress.ofLiteral("10.24.0.0"))).isFalse();
        assertThat(list.allows(InetAddress.ofLiteral("192.168.7.7"))).isTrue();
        assertThat(list.allows(InetAddress.ofLiteral("192.168.7.8"))).isFalse();
        assertThat(list.allows(InetAddress.ofLiteral("fd00::7"))).isTrue();
        assertThat(list.allows(URI.create("https://[fd00::7]:8443/"))).isTrue();
    }

    private static boolean allows(String list, String url) {
        return AllowList.of(list).allows(URI.create(url));
    }
}
