package se.insteg.people.documents.scan;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** A server that speaks clamd's INSTREAM as the manual of clamd(8) tells it, and answers what the test says. */
public final class TestClamd implements AutoCloseable {
    /** What every scanner takes for a virus, in two parts so that none takes this file for one. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket server;
    private final Function<byte[], String> answer;
    private final List<byte[]> seen = Collections.synchronizedList(new ArrayList<>());

    private TestClamd(Function<byte[], String> answer) {
        this.answer = answer;
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        Thread.ofVirtual().name("test-clamd").start(this::serve);
    }

    /** Finds the test virus, and nothing else. */
    public static TestClamd running() {
        return answering(file -> new String(file, StandardCharsets.US_ASCII).contains(EICAR)
                ? "stream: Eicar-Test-Signature FOUND\0"
                : "stream: OK\0");
    }

    static TestClamd answering(Function<byte[], String> answer) {
        return new TestClamd(answer);
    }

    public String setting() {
        return "clamd:127.0.0.1:" + server.getLocalPort();
    }

    List<byte[]> seen() {
        return List.copyOf(seen);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                answer(caller);
            } catch (SocketException closed) {
                return;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        DataInputStream in = new DataInputStream(caller.getInputStream());
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            caller.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        byte[] file = new byte[0];
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            byte[] piece = in.readNBytes(length);
            byte[] longer = Arrays.copyOf(file, file.length + piece.length);
            System.arraycopy(piece, 0, longer, file.length, piece.length);
            file = longer;
        }
        seen.add(file);
        caller.getOutputStream().write(answer.apply(file).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }
}
