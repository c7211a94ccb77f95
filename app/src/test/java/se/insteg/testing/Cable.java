package se.insteg.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network cable between the application and its database, which a test can pull out and put back. */
public final class Cable {
    private final int to;
    private final ServerSocket listening;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean plugged = true;

    /** @param to the port at this computer it leads to */
    public Cable(int to) {
        this.to = to;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public void pullOut() {
        plugged = false;
        ends.forEach(Cable::close);
        ends.clear();
    }

    public void putBack() {
        plugged = true;
    }

    private void accept() {
        while (true) {
            try {
                Socket near = listening.accept();
                if (!plugged) {
                    near.close();
                    continue;
                }
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                ends.add(near);
                ends.add(far);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException pulled) {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // it is out
        }
    }
}
