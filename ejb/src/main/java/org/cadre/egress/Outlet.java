package org.cadre.egress;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.cadre.egress.NotPosted.Obstacle;

/** Posts to listed hosts at checked addresses. Safe for any thread; a call waits for its receiver. */
public final class Outlet {
    private final AllowList list;
    private final Names names;
    private final SSLSocketFactory secure;
    private final Duration connect;
    private final Duration total;

    /**
     * @param connect until the name is resolved, and again until the connection stands, for each address that the host has
     * @param total from then on until the answer is there, connecting and TLS included
     */
    public Outlet(AllowList list, Duration connect, Duration total) {
        this(list, Names.SYSTEM, (SSLSocketFactory) SSLSocketFactory.getDefault(), connect, total);
    }

    Outlet(AllowList list, Names names, SSLSocketFactory secure, Duration connect, Duration total) {
        this.list = list;
        this.names = names;
        this.secure = secure;
        this.connect = connect;
        this.total = total;
    }

    /**
     * Posts JSON; a redirect is an answer like any other.
     *
     * @throws NotPosted where there is no answer in time, or none is to be asked for
     */
    public Reply post(URI to, Map<String, String> headers, byte[] body) {
        if (!list.allows(to))
            throw new NotPosted(Obstacle.NOT_LISTED, to.getHost() + " at this port is not listed", null);
        List<InetAddress> addresses = checked(AllowList.bare(to.getHost()));
        long end = System.nanoTime() + total.toNanos();
        try (Socket line = connected(addresses, AllowList.Host.of(to).port(), end)) {
            var watch = watch(line, end);
            try (Socket spoken = spoken(line, to)) {
                spoken.getOutputStream().write(Request.post(to, headers, body));
                spoken.getOutputStream().flush();
                return Reply.read(new BufferedInputStream(spoken.getInputStream()));
            } finally {
                watch.interrupt();
            }
        } catch (NotPosted cut) {
            throw System.nanoTime() - end >= 0 ? new NotPosted(Obstacle.TOO_SLOW, "cut off", cut) : cut;
        } catch (IOException failure) {
            throw new NotPosted(System.nanoTime() - end >= 0 ? Obstacle.TOO_SLOW : obstacle(failure),
                    failure.toString(), failure);
        }
    }

    /** Where the name leads right now; what was not listed with its range does not count. */
    private List<InetAddress> checked(String host) {
        List<InetAddress> all;
        try {
            all = AllowList.literal(host).map(List::of).orElse(List.of());
            if (all.isEmpty())
                all = resolved(host);
        } catch (UnknownHostException unknown) {
            throw new NotPosted(Obstacle.UNKNOWN_HOST, host, unknown);
        }
        var open = all.stream().filter(list::allows).toList();
        if (open.isEmpty())
            throw new NotPosted(Obstacle.PRIVATE_ADDRESS, host + " is at " + all, null);
        return open;
    }

    /** On a thread that may be left waiting: a resolver takes as long as it likes. */
    private List<InetAddress> resolved(String host) throws UnknownHostException {
        var answer = new FutureTask<List<InetAddress>>(() -> names.addresses(host));
        Thread.ofPlatform().daemon().name("resolve " + host).start(answer);
        try {
            return answer.get(connect.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new NotPosted(Obstacle.TOO_SLOW, "the name of " + host, slow);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownHostException unknown)
                throw unknown;
            throw new NotPosted(Obstacle.UNKNOWN_HOST, host, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotPosted(Obstacle.TOO_SLOW, "the server stops", stopped);
        }
    }

    private Socket connected(List<InetAddress> addresses, int port, long end) throws IOException {
        IOException last = new IOException("no address");
        for (InetAddress address : addresses) {
            long left = end - System.nanoTime();
            if (left <= 0)
                break;
            var socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, port),
                        Math.clamp(left / 1_000_000, 1, Math.toIntExact(connect.toMillis())));
                return socket;
            } catch (IOException failure) {
                socket.close();
                last = failure;
            }
        }
        throw last;
    }

    /** Closes the line when its time is over: a time-out for each read alone lets a receiver send one byte now and then. */
    private static Thread watch(Socket line, long end) {
        return Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
                line.close();
            } catch (InterruptedException | IOException _) {
                // it is over already
            }
        });
    }

    private Socket spoken(Socket line, URI to) throws IOException {
        if (!to.getScheme().equalsIgnoreCase("https"))
            return line;
        var tls = (SSLSocket) secure.createSocket(line, AllowList.bare(to.getHost()), line.getPort(), true);
        var parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return tls;
    }

    private static Obstacle obstacle(IOException failure) {
        return failure instanceof SSLException ? Obstacle.NO_TLS : Obstacle.NO_CONNECTION;
    }
}
