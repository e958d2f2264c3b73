package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void aBusyPortIsNamedWithItsSetting() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(busy.getLocalPort(), "cadre.port"))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageStartingWith("Port " + busy.getLocalPort() + " is in use")
                    .hasMessageContaining("-Dcadre.port=PORT");
        }
    }

    @Test
    void aFreePortIsTaken() {
        Ports.requireFree(Ports.free(), "cadre.port");
    }

    @Test
    void whoListensIsFound() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux tells");
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Listeners.on(busy.getLocalPort())).contains(ProcessHandle.current().pid());
        }
    }

    @Test
    void theLoopbackAddressIsToldFromAllAddresses() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux tells");
        try (ServerSocket here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket everywhere = new ServerSocket()) {
            everywhere.bind(new InetSocketAddress(0));
            var mine = Listeners.of(ProcessHandle.current().pid());
            assertThat(mine).filteredOn(listener -> listener.port() == here.getLocalPort())
                    .allMatch(Listeners.Listener::loopback).isNotEmpty();
            assertThat(mine).filteredOn(listener -> listener.port() == everywhere.getLocalPort())
                    .noneMatch(Listeners.Listener::loopback).isNotEmpty();
        }
    }

    @Test
    void addressesAreReadInTheKernelsOrder() {
        assertThat(new Listeners.Listener("0100007F", 1, "1").loopback()).isTrue();
        assertThat(new Listeners.Listener("00000000", 1, "1").loopback()).isFalse();
        assertThat(new Listeners.Listener("0000000000000000FFFF00000100007F", 1, "1").loopback()).isTrue();
        assertThat(new Listeners.Listener("00000000000000000000000001000000", 1, "1").loopback()).isTrue();
        assertThat(new Listeners.Listener("00000000000000000000000000000000", 1, "1").loopback()).isFalse();
    }
}
