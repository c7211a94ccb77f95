package se.insteg.cooperation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Turns;
import se.insteg.cooperation.Agreement;
import se.insteg.cooperation.Field;
import se.insteg.cooperation.Municipality;
import se.insteg.cooperation.Price;
import se.insteg.cooperation.Side;
import se.insteg.cooperation.Signature;
import se.insteg.cooperation.Terms;

/** Reads and writes agreements, their versions and signatures. */
@Component
public class AgreementTable {
    private static final String OURS = " where :tenant in (a.host_tenant, a.home_tenant)";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    AgreementTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** The other municipalities of the installation, by name. */
    public List<Municipality> neighbours() {
        return jdbc.sql("select id, name from access.municipality where id <> ? order by name, id")
                .param(tenancy.current())
                .query(Municipality.class)
                .list();
    }

    /** The latest first. */
    public List<Agreement> all() {
        return read(OURS, Map.of());
    }

    public Optional<Agreement> find(UUID id) {
        return read(OURS + " and a.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Two who do something about the same agreement do so one after the other, until the transaction ends. */
    public void lock(UUID id) {
        Turns.take(jdbc, "cooperation.agreement " + id);
    }

    private List<Agreement> read(String where, Map<String, Object> more) {
        Map<UUID, Row> rows = jdbc
                .sql("""
                        select a.*, h.name as host_name, m.name as home_name from cooperation.agreement a
                            join access.municipality h on h.id = a.host_tenant
                            join access.municipality m on m.id = a.home_tenant
                        """ + where + " order by a.drafted_at desc, a.id")
                .param("tenant", tenancy.current())
                .params(more)
                .query(this::row)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, row -> row, (one, other) -> one, LinkedHashMap::new));
        Map<UUID, List<Terms>> versions = byAgreement(
                rows.keySet(),
                "select * from cooperation.terms where agreement_id in (:ids) order by version desc",
                AgreementTable::terms);
        Map<UUID, List<Signature>> signatures = byAgreement(
                rows.keySet(),
                "select * from cooperation.signature where agreement_id in (:ids) order by at",
                AgreementTable::signature);
        return rows.values().stream()
                .map(row -> new Agreement(
                        row.id(),
                        row.mine(),
                        row.host(),
                        row.home(),
                        versions.getOrDefault(row.id(), List.of()),
                        signatures.getOrDefault(row.id(), List.of()),
                        row.ended()))
                .toList();
    }

    private record Row(UUID id, Side mine, Municipality host, Municipality home, Agreement.@Nullable Ended ended) {}

    private record Of<T>(UUID agreement, T what) {}

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> byAgreement(Collection<UUID> ids, String sql, Reader<T> reader) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(sql)
                        .param("ids", ids)
                        .query((row, number) -> new Of<>(row.getObject("agreement_id", UUID.class), reader.read(row)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Of::agreement, Collectors.mapping(Of::what, Collectors.toList())));
    }

    private Row row(ResultSet row, int number) throws SQLException {
        UUID host = row.getObject("host_tenant", UUID.class);
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        return new Row(
                row.getObject("id", UUID.class),
                host.equals(tenancy.current()) ? Side.HOST : Side.HOME,
                new Municipality(host, row.getString("host_name")),
                new Municipality(row.getObject("home_tenant", UUID.class), row.getString("home_name")),
                endedOn == null
                        ? null
                        : new Agreement.Ended(endedOn, Side.of(row.getString("ended_by")), row.getString("ended_why")));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getInt("version"),
                new Terms.Said(
                        row.getString("purpose"),
                        row.getString("basis"),
                        row.getString("programmes"),
                        new Price(row.getLong("price_ore"), Price.Per.of(row.getString("per"))),
                        Arrays.stream((String[]) row.getArray("fields").getArray())
                                .map(Field::of)
                                .collect(Collectors.toSet()),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getString("controller")),
                Side.of(row.getString("said_by")),
                row.getString("said_name"),
                row.getTimestamp("said_at").toInstant());
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                row.getInt("version"),
                Side.of(row.getString("side")),
                row.getString("name"),
                row.getTimestamp("at").toInstant());
    }

    /** @return false when it is there already */
    public boolean draft(UUID id, UUID host, UUID home, Instant at) {
        return jdbc.sql("""
                        insert into cooperation.agreement (host_tenant, home_tenant, id, drafted_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """).params(host, home, id, Timestamp.from(at)).update() > 0;
    }

    /** @return false when somebody else said a version with this number */
    public boolean say(Agreement agreement, Terms terms) {
        return say(agreement.id(), agreement.host().id(), agreement.home().id(), terms);
    }

    public boolean say(UUID agreement, UUID host, UUID home, Terms terms) {
        Terms.Said said = terms.said();
        return jdbc.sql("""
                        insert into cooperation.terms (host_tenant, home_tenant, agreement_id, version, purpose, basis,
                            programmes, price_ore, per, fields, starts, ends, controller, said_by, said_name, said_at)
                        values (:host, :home, :agreement, :version, :purpose, :basis, :programmes, :price, :per, :fields,
                            :starts, :ends, :controller, :by, :name, :at)
                        on conflict do nothing
                        """)
                        .param("host", host)
                        .param("home", home)
                        .param("agreement", agreement)
                        .param("version", terms.version())
                        .param("purpose", said.purpose())
                        .param("basis", said.basis())
                        .param("programmes", said.programmes())
                        .param("price", said.price().ore())
                        .param("per", said.price().per().code())
                        .param(
                                "fields",
                                said.fields().stream().map(Field::code).sorted().toArray(String[]::new))
                        .param("starts", said.from())
                        .param("ends", said.to())
                        .param("controller", said.controller())
                        .param("by", terms.by().code())
                        .param("name", terms.name())
                        .param("at", Timestamp.from(terms.at()))
                        .update()
                > 0;
    }

    /** @return false when this side has signed the version already */
    public boolean sign(Agreement agreement, Signature signature) {
        return jdbc.sql("""
                        insert into cooperation.signature (host_tenant, home_tenant, agreement_id, version, side, name, at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                agreement.host().id(),
                                agreement.home().id(),
                                agreement.id(),
                                signature.version(),
                                signature.side().code(),
                                signature.name(),
                                Timestamp.from(signature.at()))
                        .update()
                > 0;
    }

    /** @return false when it was ended before */
    public boolean end(UUID id, Agreement.Ended ended) {
        return jdbc.sql("""
                        update cooperation.agreement a set ended_on = :on, ended_by = :by, ended_why = :why
                        """ + OURS + " and a.id = :id and a.ended_on is null")
                        .param("tenant", tenancy.current())
                        .param("on", ended.on())
                        .param("by", ended.by().code())
                        .param("why", ended.why())
                        .param("id", id)
                        .update()
                > 0;
    }
}
