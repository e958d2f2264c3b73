/**
 * The way out of the network by HTTP: to the hosts that the company listed, and to no other.
 *
 * <p>Why by a socket and not by {@code java.net.http.HttpClient}: that resolves a name by itself, when it connects, and takes
 * no address that was looked at before. Here a name is resolved once, each address is checked, and the connection goes to
 * one that was checked, while the {@code Host} header, the name in TLS and the certificate's check keep the name. Whoever
 * owns a name's zone can therefore answer something else the next moment without any effect. A proxy is never used.
 *
 * <p>Why one request for each connection, and no redirect: what would come back is thrown away, and a redirect would be
 * another host's choice of address.
 */
@NullMarked
package org.cadre.egress;

import org.jspecify.annotations.NullMarked;
