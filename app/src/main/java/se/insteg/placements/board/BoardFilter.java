package se.insteg.placements.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.hosts.PlacementKind;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;

/**
 * What the board is narrowed to.
 *
 * @param handler whose cases; null for everybody's, or when nobody has said
 * @param everybody whether somebody has asked for everybody's cases
 */
public record BoardFilter(
        @Nullable PlacementKind kind,
        @Nullable UUID handler,
        boolean everybody,
        @Nullable UUID host) {
    private static final String ALL = "all";

    /** As sent; what cannot be read narrows nothing. */
    public static BoardFilter of(Form form) {
        return new BoardFilter(
                Arrays.stream(PlacementKind.values())
                        .filter(one -> one.code().equals(form.text("kind")))
                        .findFirst()
                        .orElse(null),
                Ids.read(form.text("handler")),
                form.has("handler", ALL),
                Ids.read(form.text("host")));
    }

    /** Of one's own cases, unless somebody has said whose. */
    BoardFilter ownIfUnsaid(UUID me, boolean hasCases) {
        return handler == null && !everybody ? new BoardFilter(kind, hasCases ? me : null, !hasCases, host) : this;
    }

    /** Whoever is to be matched has neither host nor kind, and is on no board that asks for one. */
    boolean lets(Slot slot) {
        return (handler == null || handler.equals(slot.person().caseworkerId()))
                && (kind == null || kind == slot.kind())
                && (host == null || host.equals(slot.hostId()));
    }

    /** For addresses: "&amp;kind=…", or empty. */
    public String query() {
        List<String> parts = new ArrayList<>(List.of(""));
        if (kind != null) {
            parts.add("kind=" + kind.code());
        }
        if (everybody || handler != null) {
            parts.add("handler=" + (handler == null ? ALL : handler));
        }
        if (host != null) {
            parts.add("host=" + host);
        }
        return String.join("&", parts);
    }

    /** As a form shows it. */
    public Form form() {
        return Form.empty()
                .with("kind", kind == null ? "" : kind.code())
                .with("handler", handler == null ? ALL : handler.toString())
                .with("host", host == null ? "" : host.toString());
    }
}
