package org.cadre.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Resolves a host's name. */
@FunctionalInterface
interface Names {
    Names SYSTEM = name -> List.of(InetAddress.getAllByName(name));

    List<InetAddress> addresses(String name) throws UnknownHostException;
}
