package org.cadre.web.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. A header is believed only as far as proxies that `cadre.trusted-proxies` names have written
 * it: from its end on, up to the first address that is none of them.
 */
@RequestScoped
public class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";
    private static final int NETWORK = 8;

    @Inject
    HttpServletRequest request;
    @Inject
    @ConfigProperty(name = "cadre.trusted-proxies")
    Optional<String> trusted = Optional.empty();

    /** An IPv4 address, or the network of an IPv6 one: who has one of its addresses has all. */
    public String network() {
        Set<InetAddress> proxies = Arrays.stream(trusted.orElse("").split(",")).map(ClientAddress::literal)
                .flatMap(Optional::stream).collect(Collectors.toSet());
        return network(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED)), proxies);
    }

    static String network(String peer, List<String> forwarded, Set<InetAddress> proxies) {
        Optional<InetAddress> address = literal(peer);
        List<String> hops = forwarded.stream().flatMap(header -> Arrays.stream(header.split(","))).toList();
        for (String hop : hops.reversed()) {
            if (address.filter(proxies::contains).isEmpty())
                break;
            Optional<InetAddress> before = literal(hop);
            if (before.isEmpty())
                break;
            address = before;
        }
        return address.map(ClientAddress::network).orElse(peer);
    }

    private static String network(InetAddress address) {
        if (!(address instanceof Inet6Address))
            return address.getHostAddress();
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 bytes are an address", e);
        }
    }

    /** Never asks a name server. */
    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
