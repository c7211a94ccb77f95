package se.insteg.access.tenancy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * An answer kept in memory while the request's transaction is open: body, redirect and error status alike. Without an
 * open transaction (static files, pages that tell of an error) it passes straight through.
 */
public final class HeldAnswer extends HttpServletResponseWrapper {
    private final HttpServletRequest request;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;
    private @Nullable Ending ending;

    /** How the answer ends when it is not an ordinary body. */
    private interface Ending {
        void happen() throws IOException;
    }

    HeldAnswer(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    /** What the answer will be, as far as it has been written. */
    public static byte[] bodyOf(HttpServletResponse response) {
        HeldAnswer held = WebUtils.getNativeResponse(response, HeldAnswer.class);
        if (held == null) {
            throw new IllegalStateException("The answer is not held");
        }
        if (held.writer != null) {
            held.writer.flush();
        }
        return held.body.toByteArray();
    }

    /** Sends what was held. Only after the commit. */
    void release() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (ending != null) {
            ending.happen();
        } else if (body.size() > 0) {
            getResponse().getOutputStream().write(body.toByteArray());
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = RequestTransaction.isOpen(request) ? new Held() : super.getOutputStream();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = RequestTransaction.isOpen(request)
                    ? new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8))
                    : super.getWriter();
        }
        return writer;
    }

    /** The ordinary one: the session's wrapper saves its session, and sets its cookie, before this one only. */
    @Override
    public void sendRedirect(String location) throws IOException {
        if (RequestTransaction.isOpen(request)) {
            ending = () -> super.sendRedirect(location);
        } else {
            super.sendRedirect(location);
        }
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        if (status == SC_FOUND && clearBuffer) {
            sendRedirect(location);
        } else {
            setStatus(status);
            setHeader("Location", location);
            ending = super::flushBuffer;
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (RequestTransaction.isOpen(request)) {
            ending = () -> super.sendError(status);
        } else {
            super.sendError(status);
        }
    }

    /** The text is dropped: what went wrong is told by the page for the status. */
    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        sendError(status);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!RequestTransaction.isOpen(request)) {
            super.flushBuffer();
        }
    }

    @Override
    public boolean isCommitted() {
        return ending != null || super.isCommitted();
    }

    @Override
    public void resetBuffer() {
        forget();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        forget();
        super.reset();
    }

    private void forget() {
        body.reset();
        stream = null;
        writer = null;
        ending = null;
    }

    private final class Held extends ServletOutputStream {
        @Override
        public void write(int value) {
            body.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("An answer held for its commit is not written asynchronously");
        }
    }
}
