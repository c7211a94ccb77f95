package se.insteg.hosts.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.OrganisationLine;
import se.insteg.hosts.OrganisationQuery;
import se.insteg.planner.model.PlainText;

/** Reads and writes hosts.organisation. Knows nothing of rights. */
@Component
public class OrganisationTable {
    static final String TABLE = "hosts.organisation";

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final RowWriter writer;

    OrganisationTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, RowWriter writer) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.writer = writer;
    }

    public Optional<Organisation> find(UUID id) {
        return read("o.id = :id", new MapSqlParameterSource("id", id)).stream().findFirst();
    }

    public Optional<Organisation> byNumber(String number) {
        return read("o.organisation_number = :number", new MapSqlParameterSource("number", number)).stream()
                .findFirst();
    }

    /** All whose name is the same but for case, diacritics, spaces and punctuation. */
    public List<Organisation> byName(String name) {
        return read("o.name_key = :key", new MapSqlParameterSource("key", PlainText.key(name)));
    }

    /** The organisation numbers of these, by their ids; empty for those without. */
    public Map<UUID, String> numbers(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : read("o.id in (:ids)", new MapSqlParameterSource("ids", Set.copyOf(ids))).stream()
                        .collect(Collectors.toMap(
                                Organisation::id, one -> one.details().organisationNumber()));
    }

    private List<Organisation> read(String condition, MapSqlParameterSource parameters) {
        return jdbc.query(
                "select o.* from hosts.organisation o where o.tenant_id = :tenant and " + condition
                        + " order by o.name, o.id",
                parameters.addValue("tenant", tenancy.current()),
                HostColumns::organisation);
    }

    /** One more than asked for when there is more in the query's direction; always in the list's order. */
    public List<OrganisationLine> list(OrganisationQuery query, int most) {
        MapSqlParameterSource parameters =
                new MapSqlParameterSource("tenant", tenancy.current()).addValue("most", most + 1);
        StringBuilder conditions = new StringBuilder(ListSql.found(query.sought(), "o.search", parameters));
        if (query.kind() != null) {
            conditions.append(" and o.kind = :kind");
            parameters.addValue("kind", query.kind().code());
        }
        if (query.withFreeSeats()) {
            conditions.append(" and open.free > 0");
        }
        boolean back = query.before() != null;
        conditions.append(from(back ? query.before() : query.after(), back, parameters));
        List<OrganisationLine> lines = new ArrayList<>(jdbc.query(
                """
                select o.*, open.offers, open.free from hosts.organisation o
                cross join lateral (
                    select count(*)::int as offers, coalesce(sum(f.seats - f.taken), 0)::int as free from hosts.offer f
                    where f.tenant_id = o.tenant_id and f.organisation_id = o.id and f.state = 'open') open
                where o.tenant_id = :tenant
                """ + conditions + (back ? " order by o.name desc, o.id desc" : " order by o.name, o.id")
                        + " limit :most",
                parameters,
                (row, number) -> new OrganisationLine(
                        HostColumns.organisation(row, number), row.getInt("offers"), row.getInt("free"))));
        if (back) {
            Collections.reverse(lines);
        }
        return lines;
    }

    /** From which on; from the start when that one is gone. */
    private String from(@Nullable UUID id, boolean back, MapSqlParameterSource parameters) {
        Optional<Organisation> from = id == null ? Optional.empty() : find(id);
        from.ifPresent(one -> parameters.addValue("from", one.id()).addValue("fromName", one.name()));
        return from.isEmpty() ? "" : " and (o.name, o.id) " + (back ? "<" : ">") + " (:fromName, :from)";
    }

    RowWriter.Written insert(UUID id, OrganisationDetails details) {
        return writer.insert(TABLE, id, HostColumns.parameters(details));
    }

    RowWriter.Written update(UUID id, int version, OrganisationDetails details) {
        return writer.update(TABLE, id, version, HostColumns.parameters(details));
    }
}
