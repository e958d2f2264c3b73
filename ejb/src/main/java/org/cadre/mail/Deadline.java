package org.cadre.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Properties;
import javax.net.SocketFactory;

/**
 * When a conversation with a mail server must be over. A time-out of the socket alone is no limit: a server that sends one
 * byte each minute keeps to it for ever. The reads of every socket made by this one fail once the time is over; a read
 * that waits is ended by the socket's own time-out.
 */
public final class Deadline extends SocketFactory {
    private volatile long end = Long.MAX_VALUE;

    /** From now on; it can be set anew for the next part of the conversation. */
    public void in(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    public boolean over() {
        return end != Long.MAX_VALUE && System.nanoTime() - end > 0;
    }

    /** Has the sockets of this protocol made here; TLS is put around them. */
    public void guard(Properties session, String protocol) {
        session.put("mail." + protocol + ".socketFactory", this);
        session.put("mail." + protocol + ".ssl.socketFactory", this);
        session.put("mail." + protocol + ".socketFactory.fallback", "false");
    }

    @Override
    public Socket createSocket() throws IOException {
        var socket = new Guarded();
        socket.setTcpNoDelay(true); // short commands that wait for each other
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new Guarded(), InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new Guarded(), host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        var socket = new Guarded();
        socket.bind(new InetSocketAddress(from, fromPort));
        return connected(socket, host, port);
    }

    private static Socket connected(Socket socket, InetAddress host, int port) throws IOException {
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    private final class Guarded extends Socket {
        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    check();
                    return super.read();
                }

                @Override
                public int read(byte[] bytes, int from, int count) throws IOException {
                    check();
                    return super.read(bytes, from, count);
                }
            };
        }

        private void check() throws IOException {
            if (over())
                throw new SocketTimeoutException("the mail server took too long altogether");
        }
    }
}
