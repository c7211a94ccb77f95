package se.insteg.people.identity;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Vault;
import se.insteg.kernel.Ids;

/** Reads and writes people.identity_number: seals a number before the database sees it. Knows nothing of rights. */
@Component
class NumberTable {
    private static final String TABLE = "people.identity_number";

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Vault vault;
    private final Clock clock;

    NumberTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.vault = vault;
        this.clock = clock;
    }

    /** Newest first, then by when they came about. @param clear whether the numbers are opened */
    List<IdentityNumber> of(UUID person, boolean clear) {
        return jdbc.query(
                "select * from people.identity_number where tenant_id = :tenant and person_id = :person"
                        + " order by withdrawn, replaced_by is not null, valid_from desc nulls last, created_at desc, id",
                parameters().addValue("person", person),
                (row, number) -> read(row, clear));
    }

    UUID insert(UUID person, boolean hidden, TypedNumber.Number number, IdentityNumber.Details details) {
        UUID id = Ids.next(clock);
        byte[] clear = number.value().getBytes(StandardCharsets.UTF_8);
        jdbc.update(
                """
                insert into people.identity_number (tenant_id, id, person_id, hidden, kind, sealed, blind_index, source,
                    level, valid_from, valid_to, renewed_on, created_at)
                values (:tenant, :id, :person, :hidden, :kind, :sealed, :index, :source, :level, :from, :to, :renewed,
                    :now)
                """,
                with(details)
                        .addValue("id", id)
                        .addValue("person", person)
                        .addValue("hidden", hidden)
                        .addValue("kind", number.kind().code())
                        .addValue("sealed", vault.seal(tenancy.current(), TABLE, id, clear))
                        .addValue("index", index(TypedNumber.hashed(number.kind(), number.key())))
                        .addValue("now", Timestamp.from(clock.instant())));
        return id;
    }

    /** @return false if somebody was first */
    boolean update(UUID id, int version, IdentityNumber.Details details) {
        return jdbc.update("""
                        update people.identity_number set source = :source, level = :level, valid_from = :from,
                            valid_to = :to, renewed_on = :renewed, version = version + 1
                        where tenant_id = :tenant and id = :id and version = :version
                        """, with(details).addValue("id", id).addValue("version", version)) == 1;
    }

    /** The old one ends the day before the new one begins, unless it had an end already. */
    void replace(UUID old, UUID by, @Nullable LocalDate from) {
        jdbc.update(
                """
                update people.identity_number set replaced_by = :by, version = version + 1,
                    valid_to = coalesce(valid_to, greatest(:last::date, valid_from))
                where tenant_id = :tenant and id = :id
                """,
                parameters()
                        .addValue("id", old)
                        .addValue("by", by)
                        .addValue("last", from == null ? null : from.minusDays(1)));
    }

    void withdraw(UUID id, boolean withdrawn) {
        jdbc.update("""
                update people.identity_number set withdrawn = :withdrawn, version = version + 1
                where tenant_id = :tenant and id = :id
                """, parameters().addValue("id", id).addValue("withdrawn", withdrawn));
    }

    /** Whoever this transaction may know of and carries, or has carried, one of these. */
    List<UUID> carrying(List<String> hashed) {
        return hashed.isEmpty()
                ? List.of()
                : jdbc.queryForList(
                        "select distinct person_id from people.identity_number where tenant_id = :tenant"
                                + " and blind_index in (:indexes) and not withdrawn",
                        parameters()
                                .addValue(
                                        "indexes",
                                        hashed.stream().map(this::index).toList()),
                        UUID.class);
    }

    /** A number that is not withdrawn, as it is compared. @param replaced whether another came instead */
    record Held(UUID person, UUID id, NumberKind kind, byte[] index, boolean replaced) {}

    /** Those of these people, by person. */
    Map<UUID, List<Held>> held(Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : jdbc
                        .query(
                                """
                                select person_id, id, kind, blind_index, replaced_by is not null as replaced
                                from people.identity_number
                                where tenant_id = :tenant and person_id in (:people) and not withdrawn
                                """,
                                parameters().addValue("people", people),
                                (row, number) -> new Held(
                                        row.getObject("person_id", UUID.class),
                                        row.getObject("id", UUID.class),
                                        NumberKind.of(row.getString("kind")),
                                        row.getBytes("blind_index"),
                                        row.getBoolean("replaced")))
                        .stream()
                        .collect(Collectors.groupingBy(Held::person));
    }

    boolean same(Held held, TypedNumber.Number number) {
        return Arrays.equals(held.index(), index(TypedNumber.hashed(number.kind(), number.key())));
    }

    /** As {@link #carrying}, told apart: who carries which of these, as hashed. */
    Map<String, Set<UUID>> carriers(Collection<String> hashed) {
        Map<String, String> byIndex = new HashMap<>();
        hashed.forEach(one -> byIndex.put(HexFormat.of().formatHex(index(one)), one));
        Map<String, Set<UUID>> carriers = new HashMap<>();
        if (!byIndex.isEmpty()) {
            jdbc.query(
                    "select blind_index, person_id from people.identity_number where tenant_id = :tenant"
                            + " and blind_index in (:indexes) and not withdrawn",
                    parameters()
                            .addValue(
                                    "indexes",
                                    byIndex.keySet().stream()
                                            .map(HexFormat.of()::parseHex)
                                            .toList()),
                    row -> {
                        String which = byIndex.getOrDefault(HexFormat.of().formatHex(row.getBytes("blind_index")), "");
                        carriers.computeIfAbsent(which, key -> new HashSet<>())
                                .add(row.getObject("person_id", UUID.class));
                    });
        }
        return carriers;
    }

    /** In clear: the latest number of each kind that nothing has come instead of, by person. */
    Map<UUID, Map<NumberKind, String>> current(Collection<UUID> people) {
        Map<UUID, Map<NumberKind, String>> current = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.query("""
                    select person_id, id, kind, sealed from people.identity_number
                    where tenant_id = :tenant and person_id in (:people) and not withdrawn and replaced_by is null
                    order by valid_from nulls first, created_at, id
                    """, parameters().addValue("people", people), row -> {
                current.computeIfAbsent(row.getObject("person_id", UUID.class), key -> new EnumMap<>(NumberKind.class))
                        .put(
                                NumberKind.of(row.getString("kind")),
                                open(row.getObject("id", UUID.class), row.getBytes("sealed")));
            });
        }
        return current;
    }

    private String open(UUID id, byte[] sealed) {
        return new String(vault.open(tenancy.current(), TABLE, id, sealed), StandardCharsets.UTF_8);
    }

    /** One hash in each municipality: nobody can tell that two municipalities know the same person. */
    private byte[] index(String hashed) {
        return vault.keyedHash("identity number " + tenancy.current(), hashed);
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    private MapSqlParameterSource with(IdentityNumber.Details details) {
        return parameters()
                .addValue("source", details.source().code())
                .addValue(
                        "level",
                        details.level() == null ? null : details.level().code())
                .addValue("from", details.validFrom())
                .addValue("to", details.validTo())
                .addValue("renewed", details.renewedOn());
    }

    private IdentityNumber read(ResultSet row, boolean clear) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String level = row.getString("level");
        String value = clear ? open(id, row.getBytes("sealed")) : "";
        return new IdentityNumber(
                id,
                NumberKind.of(row.getString("kind")),
                value,
                new IdentityNumber.Details(
                        IdentityNumber.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                        level == null ? null : IdentityNumber.Level.valueOf(level.toUpperCase(Locale.ROOT)),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getObject("renewed_on", LocalDate.class)),
                row.getObject("replaced_by", UUID.class),
                row.getBoolean("withdrawn"),
                row.getInt("version"));
    }
}
