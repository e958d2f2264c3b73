package org.cadre.egress;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where calls may go: hosts, each with its port, and address ranges that are not open by themselves.
 *
 * @param hosts that may be called
 * @param opened private ranges in which a listed host may be; a host that is listed by its address opens that one
 */
public record AllowList(List<Host> hosts, List<AddressRange> opened) {
    private static final String PLAIN = "http";
    private static final String SECURE = "https";

    /** One host as it is called; the port is never left open. */
    record Host(String scheme, String name, int port) {
        static Host of(URI uri) {
            int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase(SECURE) ? 443 : 80;
            return new Host(uri.getScheme().toLowerCase(Locale.ROOT), uri.getHost().toLowerCase(Locale.ROOT), port);
        }
    }

    public AllowList {
        hosts = List.copyOf(hosts);
        opened = List.copyOf(opened);
    }

    /**
     * Reads a list parted by commas: `hooks.company.example`, `hooks.company.example:8443`, `http://10.1.2.3:8080` where
     * nothing is to be encrypted, and ranges such as `10.0.0.0/8`. Without a port it is the scheme's own.
     *
     * @throws IllegalArgumentException naming the entry that is none of these
     */
    public static AllowList of(String text) {
        var hosts = new ArrayList<Host>();
        var opened = new ArrayList<AddressRange>();
        for (String part : text.split(",")) {
            String entry = part.strip();
            if (entry.isEmpty())
                continue;
            if (entry.contains("/") && !entry.contains("://")) {
                opened.add(AddressRange.of(entry));
                continue;
            }
            Host host = host(entry);
            hosts.add(host);
            literal(host.name()).ifPresent(address -> opened.add(AddressRange.of(address.getHostAddress())));
        }
        return new AllowList(hosts, opened);
    }

    private static Host host(String entry) {
        try {
            var uri = URI.create(entry.contains("://") ? entry : SECURE + "://" + entry);
            if (isCallable(uri) && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/")))
                return Host.of(uri);
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new IllegalArgumentException("'" + entry + "' is no host such as hooks.company.example:8443");
    }

    /** Without any host, nothing is called. */
    public boolean empty() {
        return hosts.isEmpty();
    }

    /** Whether its scheme, host and port are listed; what the host resolves to is another question. */
    public boolean allows(URI uri) {
        return isCallable(uri) && hosts.contains(Host.of(uri));
    }

    boolean allows(InetAddress found) {
        InetAddress address = plain(found);
        return AddressRange.PRIVATE.stream().noneMatch(range -> range.contains(address))
                || opened.stream().anyMatch(range -> range.contains(address));
    }

    /** A resolver may give an IPv4 address within an IPv6 one (RFC 4291, 2.5.5.2), which connects to the former. */
    private static InetAddress plain(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("the length was right before", e);
        }
    }

    private static boolean isCallable(URI uri) {
        return uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null
                && (SECURE.equalsIgnoreCase(uri.getScheme()) || PLAIN.equalsIgnoreCase(uri.getScheme()));
    }

    /** The address that a host is written as, with or without brackets. */
    static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(bare(host)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
