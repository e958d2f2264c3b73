package org.cadre.egress;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Addresses that begin with the same bits, written `10.0.0.0/8`; a lone address is a range of one. */
record AddressRange(InetAddress first, int bits) {
    /**
     * Where nobody on the internet is, and what runs there trusts its neighbours; cloud metadata is in 169.254/16. Also where
     * an IPv4 address is within an IPv6 one, which a gateway may unpack.
     */
    static final List<AddressRange> PRIVATE = List.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4",
            "240.0.0.0/4", "::/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2001::/32", "2002::/16",
            "fc00::/7", "fe80::/10",
            "fec0::/10", "ff00::/8").stream().map(AddressRange::of).toList();

    /** @throws IllegalArgumentException naming the text, where it is no range */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        try {
            var first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int most = first.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits >= 0 && bits <= most)
                return new AddressRange(first, bits);
        } catch (IllegalArgumentException _) {
            // told below, with the whole text
        }
        throw new IllegalArgumentException("'" + text + "' is no address range such as 10.0.0.0/8");
    }

    boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] other = address.getAddress();
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return ours.length == other.length && Arrays.equals(ours, 0, whole, other, 0, whole)
                && (rest == 0 || ((ours[whole] ^ other[whole]) >> (Byte.SIZE - rest)) == 0);
    }
}
