package se.insteg.hosts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.insteg.hosts.OfferQuery;
import se.insteg.hosts.OfferState;
import se.insteg.hosts.OrganisationKind;
import se.insteg.hosts.OrganisationQuery;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;

/** What is sought and filtered in the addresses of the lists; what is no filter is none: an old link still shows the list. */
public final class HostFilters {
    private static final int LONGEST_SEARCH = 200;

    private HostFilters() {}

    static OrganisationQuery organisations(Form form) {
        return new OrganisationQuery(
                sought(form),
                constant(form, "kind", OrganisationKind.values(), OrganisationKind::code),
                form.has("free", "yes"),
                id(form, "after"),
                id(form, "before"));
    }

    static OfferQuery offers(Form form) {
        return new OfferQuery(
                sought(form),
                constant(form, "state", OfferState.values(), OfferState::code),
                constant(form, "kind", OrganisationKind.values(), OrganisationKind::code),
                form.has("free", "yes"),
                id(form, "after"),
                id(form, "before"));
    }

    /** The same part of the list, at this path. */
    public static String to(String path, OrganisationQuery query) {
        return new Address(path)
                .with("q", query.sought())
                .with("kind", query.kind() == null ? null : query.kind().code())
                .with("free", query.withFreeSeats() ? "yes" : null)
                .with("after", query.after())
                .with("before", query.before())
                .toString();
    }

    /** The same part of the list, at this path. */
    public static String to(String path, OfferQuery query) {
        return new Address(path)
                .with("q", query.sought())
                .with("state", query.state() == null ? null : query.state().code())
                .with("kind", query.kind() == null ? null : query.kind().code())
                .with("free", query.withFreeSeats() ? "yes" : null)
                .with("after", query.after())
                .with("before", query.before())
                .toString();
    }

    /** All of the list at once, as far as that goes. */
    public static String whole(String path, OrganisationQuery query) {
        return whole(to(path, query.from(null, null)));
    }

    /** All of the list at once, as far as that goes. */
    public static String whole(String path, OfferQuery query) {
        return whole(to(path, query.from(null, null)));
    }

    private static String whole(String address) {
        return address + (address.contains("?") ? "&" : "?") + "show=all";
    }

    private record Address(StringBuilder text) {
        Address(String path) {
            this(new StringBuilder(path));
        }

        Address with(String name, @Nullable Object value) {
            if (value != null && !value.toString().isEmpty()) {
                text.append(text.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
            return this;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static String sought(Form form) {
        String sought = form.text("q");
        return sought.length() > LONGEST_SEARCH ? sought.substring(0, LONGEST_SEARCH) : sought;
    }

    private static <E> @Nullable E constant(Form form, String name, E[] values, Function<E, String> code) {
        return Arrays.stream(values)
                .filter(one -> code.apply(one).equals(form.text(name)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID id(Form form, String name) {
        return Ids.read(form.text(name));
    }
}
