package se.insteg.start;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import se.insteg.database.CannotStart;

/** Finds the sentence for whatever stopped a start, however deep the framework has wrapped it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FailureInWords implements FailureAnalyzer {
    @Override
    public FailureAnalysis analyze(Throwable failure) {
        CannotStart known = in(failure, CannotStart.class);
        if (known == null) {
            known = recognise(failure);
        }
        return new FailureAnalysis(known.getMessage(), null, failure);
    }

    private static CannotStart recognise(Throwable failure) {
        PortInUseException port = in(failure, PortInUseException.class);
        if (port != null) {
            return Preflight.portTaken(port.getPort(), "--port N", port);
        }
        SQLException database = in(failure, SQLException.class);
        if (database != null) {
            return CannotStart.because(database);
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new CannotStart(
                "Insteg could not start, for a reason it has no words for: " + root
                        + ". The log in the data folder tells more.",
                failure);
    }

    private static <T extends Throwable> @Nullable T in(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
