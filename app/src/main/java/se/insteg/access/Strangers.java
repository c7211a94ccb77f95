package se.insteg.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.insteg.access.signin.Limits;
import se.insteg.access.signin.PublicAddress;
import se.insteg.access.signin.SwedishMunicipalities;
import se.insteg.kernel.Refusal;

/**
 * Pages for anybody, of one municipality by its name in the address. Whoever asks is nobody here: in their transaction the
 * database shows no row about a person, no host, and of a room's tables what that room has opened (decision 3601).
 */
@Component
public class Strangers {
    private final Tenancy tenancy;
    private final HostRows rows;
    private final Limits limits;
    private final PublicAddress address;
    private final SwedishMunicipalities names;
    private final JdbcClient jdbc;

    Strangers(
            Tenancy tenancy,
            HostRows rows,
            Limits limits,
            PublicAddress address,
            SwedishMunicipalities names,
            JdbcClient jdbc) {
        this.tenancy = tenancy;
        this.rows = rows;
        this.limits = limits;
        this.address = address;
        this.names = names;
        this.jdbc = jdbc;
    }

    /**
     * A municipality of this installation.
     *
     * @param name "Leksands kommun"
     * @param place "Leksand"; the same as the name where the code is none of SCB's
     * @param segment of addresses: "leksand", or its code
     */
    public record Town(UUID id, String code, String name, String place, String segment) {}

    /** What a stranger may try so often from one address. */
    public enum Try {
        SIGN_UP(Limits.Kind.SIGN_UP),
        CODE(Limits.Kind.SIGN_UP_CODE),
        LINK(Limits.Kind.LINK_WISH);

        private final Limits.Kind counted;

        Try(Limits.Kind counted) {
            this.counted = counted;
        }
    }

    /** By name. */
    public List<Town> towns() {
        return jdbc.sql("select id, code, name from access.municipality order by name")
                .query((row, number) ->
                        town(row.getObject("id", UUID.class), row.getString("code"), row.getString("name")))
                .list();
    }

    /** @param segment of the address: a name in small letters without dots and rings, or a code */
    public Optional<Town> find(String segment) {
        return towns().stream()
                .filter(town -> town.segment().equals(segment) || town.code().equals(segment))
                .findFirst();
    }

    /** As {@link #find}. @throws Refusal (404) */
    public Town require(String segment) {
        return find(segment).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "ui.problem.404.what"));
    }

    private Town town(UUID id, String code, String name) {
        String place = names.name(code);
        return new Town(id, code, name, place.isEmpty() ? name : place, place.isEmpty() ? code : inAnAddress(place));
    }

    private static String inAnAddress(String place) {
        return place.toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replaceAll("[^a-z]+", "-");
    }

    /** In a transaction of the municipality's, behind the wall. */
    public <T> T among(Town town, Supplier<T> work) {
        return tenancy.inTenant(town.id(), () -> {
            rows.confineStranger(null);
            return work.get();
        });
    }

    /** As {@link #among}, for one thing that a room lets strangers add to. */
    public <T> T at(Town town, UUID object, Supplier<T> work) {
        return tenancy.inTenant(town.id(), () -> {
            rows.confineStranger(object);
            return work.get();
        });
    }

    /** Counts a try from the address that asks. Outside a transaction. @throws Refusal (429) when there were too many */
    public void count(Try what) {
        limits.take(what.counted, from());
    }

    /** It went well and shall not count. Outside a transaction. */
    public void giveBack(Try what) {
        limits.giveBack(what.counted, from());
    }

    private static String from() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }

    /** @param path begins with a slash */
    public String address(String path) {
        return address.link(path);
    }
}
