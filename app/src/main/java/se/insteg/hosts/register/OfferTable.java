package se.insteg.hosts.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.OfferDetails;
import se.insteg.hosts.OfferQuery;
import se.insteg.kernel.Ids;

/** Reads and writes hosts.offer. Knows nothing of rights. */
@Component
public class OfferTable {
    private static final String TABLE = "hosts.offer";
    private static final String SELECT = "select f.*, o.name as organisation_name from hosts.offer f"
            + " join hosts.organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation_id"
            + " where f.tenant_id = :tenant";

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final RowWriter writer;

    OfferTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, RowWriter writer) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.writer = writer;
    }

    public Optional<HostOffer> find(UUID id) {
        return read(" and f.id = :id", new MapSqlParameterSource("id", id)).stream()
                .findFirst();
    }

    /** Called as {@link HostOffer#nameInFiles} says. */
    public Optional<HostOffer> byReference(String reference) {
        UUID id = Ids.read(reference);
        return read(
                        " and (f.reference = :reference"
                                + (id == null ? ")" : " or f.reference is null and f.id = :id)"),
                        new MapSqlParameterSource("reference", reference).addValue("id", id))
                .stream()
                .findFirst();
    }

    public List<HostOffer> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : read(" and f.id in (:ids)", new MapSqlParameterSource("ids", ids));
    }

    public List<HostOffer> of(UUID organisation) {
        return read(" and f.organisation_id = :organisation", new MapSqlParameterSource("organisation", organisation));
    }

    /** Open ones that have not ended by that day. */
    public List<HostOffer> open(LocalDate today) {
        return read(
                " and f.state = 'open' and (f.ends is null or f.ends >= :today)",
                new MapSqlParameterSource("today", today));
    }

    /** Open ones with free seats that start from one day to the other, the soonest first. */
    public List<HostOffer> startingWithFreeSeats(LocalDate from, LocalDate to, int most) {
        return jdbc.query(
                SELECT + " and f.state = 'open' and f.taken < f.seats and f.starts between :from and :to"
                        + " order by f.starts, f.title, f.id limit :most",
                parameters(new MapSqlParameterSource("from", from).addValue("to", to))
                        .addValue("most", most),
                HostColumns::offer);
    }

    /** Drafts, the oldest first. */
    public List<HostOffer> drafts(int most) {
        return jdbc.query(
                SELECT + " and f.state = 'draft' order by f.created_at, f.id limit :most",
                parameters(new MapSqlParameterSource("most", most)),
                HostColumns::offer);
    }

    private List<HostOffer> read(String condition, MapSqlParameterSource parameters) {
        return jdbc.query(SELECT + condition + " order by f.title, f.id", parameters(parameters), HostColumns::offer);
    }

    private MapSqlParameterSource parameters(MapSqlParameterSource parameters) {
        return parameters.addValue("tenant", tenancy.current());
    }

    /** One more than asked for when there is more in the query's direction; always in the list's order. */
    public List<HostOffer> list(OfferQuery query, int most) {
        MapSqlParameterSource parameters = parameters(new MapSqlParameterSource("most", most + 1));
        StringBuilder conditions =
                new StringBuilder(ListSql.found(query.sought(), "(f.search || ' ' || o.search)", parameters));
        if (query.state() != null) {
            conditions.append(" and f.state = :state");
            parameters.addValue("state", query.state().code());
        }
        if (query.kind() != null) {
            conditions.append(" and o.kind = :kind");
            parameters.addValue("kind", query.kind().code());
        }
        if (query.withFreeSeats()) {
            conditions.append(" and f.taken < f.seats");
        }
        boolean back = query.before() != null;
        conditions.append(from(back ? query.before() : query.after(), back, parameters));
        String order = back ? " order by f.title desc, f.id desc" : " order by f.title, f.id";
        List<HostOffer> offers = new ArrayList<>(
                jdbc.query(SELECT + conditions + order + " limit :most", parameters, HostColumns::offer));
        if (back) {
            Collections.reverse(offers);
        }
        return offers;
    }

    /** From which on; from the start when that one is gone. */
    private String from(@Nullable UUID id, boolean back, MapSqlParameterSource parameters) {
        Optional<HostOffer> from = id == null ? Optional.empty() : find(id);
        from.ifPresent(one -> parameters
                .addValue("from", one.id())
                .addValue("fromTitle", one.details().title()));
        return from.isEmpty() ? "" : " and (f.title, f.id) " + (back ? "<" : ">") + " (:fromTitle, :from)";
    }

    RowWriter.Written insert(UUID id, UUID organisation, OfferDetails details) {
        return writer.insert(TABLE, id, HostColumns.parameters(details).addValue("organisation_id", organisation));
    }

    RowWriter.Written update(UUID id, int version, OfferDetails details) {
        return writer.update(TABLE, id, version, HostColumns.parameters(details));
    }

    /** Takes one seat, or says false when none is free or the offer is not open. The row is locked until the end. */
    public boolean takeSeat(UUID id) {
        return jdbc.update(
                        "update hosts.offer set taken = taken + 1 where tenant_id = :tenant and id = :id"
                                + " and state = 'open' and taken < seats",
                        parameters(new MapSqlParameterSource("id", id)))
                == 1;
    }

    /** False when none was taken. */
    public boolean giveBackSeat(UUID id) {
        return jdbc.update(
                        "update hosts.offer set taken = taken - 1 where tenant_id = :tenant and id = :id and taken > 0",
                        parameters(new MapSqlParameterSource("id", id)))
                == 1;
    }

    /** Waits for whoever takes a seat, so that the count stays as it is until the transaction ends. */
    int lockTaken(UUID id) {
        Integer taken = jdbc.queryForObject(
                "select taken from hosts.offer where tenant_id = :tenant and id = :id for update",
                parameters(new MapSqlParameterSource("id", id)),
                Integer.class);
        return taken == null ? 0 : taken;
    }
}
