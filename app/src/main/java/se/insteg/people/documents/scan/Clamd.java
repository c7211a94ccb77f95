package se.insteg.people.documents.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClamAV's daemon over TCP, by its command INSTREAM: the file in pieces with their lengths before them, and one line of
 * answer. Any answer but a clear yes or no counts as none.
 */
final class Clamd implements Scanner {
    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 30_000;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;

    Clamd(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public boolean looks() {
        return true;
    }

    @Override
    public Verdict scan(byte[] file) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            send(new DataOutputStream(socket.getOutputStream()), file);
            return verdict(answer(socket.getInputStream()));
        } catch (IOException noAnswer) {
            LOG.warn("The virus scanner at {}:{} did not answer: {}", host, port, noAnswer.toString());
            return new Verdict.Unreachable();
        }
    }

    private static void send(DataOutputStream out, byte[] file) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int from = 0; from < file.length; from += PIECE) {
            int length = Math.min(PIECE, file.length - from);
            out.writeInt(length);
            out.write(file, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    /** Until the zero byte that ends it, or the end of the connection. */
    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (int one = in.read(); one > 0 && answer.size() < LONGEST_ANSWER; one = in.read()) {
            answer.write(one);
        }
        return answer.toString(StandardCharsets.UTF_8).strip();
    }

    private Verdict verdict(String answer) {
        if (answer.equals(CLEAN)) {
            return new Verdict.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(FOUND)) {
            return new Verdict.Infected(answer.substring("stream: ".length(), answer.length() - FOUND.length()));
        }
        LOG.warn("The virus scanner at {}:{} answered: {}", host, port, answer.isEmpty() ? "nothing" : answer);
        return new Verdict.Unreachable();
    }
}
