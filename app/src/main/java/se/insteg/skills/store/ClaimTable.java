package se.insteg.skills.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.skills.Claim;
import se.insteg.skills.Claim.Basis;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.NewClaim;
import se.insteg.skills.Origin;

/** Reads and writes skills.claim. */
@Component
public class ClaimTable {
    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    ClaimTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** All of a person's, also withdrawn ones; what was said last first. */
    public List<Claim> of(UUID person) {
        return jdbc.query(
                "select * from skills.claim where tenant_id = :tenant and person_id = :person"
                        + " order by said_on desc, recorded_at desc, id desc",
                parameters().addValue("person", person),
                ClaimTable::claim);
    }

    public void insert(Collection<Claim> claims, boolean hidden) {
        jdbc.batchUpdate("""
                insert into skills.claim (tenant_id, id, person_id, hidden, kind, term, level, years, from_year, until_year,
                    place, country, words, source, said_on, said_by, mapping_id, recorded_at, confirmed_on, confirmed_by,
                    basis)
                values (:tenant, :id, :person, :hidden, :kind, :term, :level, :years, :from, :until, :place, :country,
                    :words, :source, :on, :by, :mapping, :now, :confirmedOn, :confirmedBy, :basis)
                """, claims.stream().map(claim -> row(claim, hidden)).toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource row(Claim claim, boolean hidden) {
        NewClaim said = claim.said();
        Claim.Confirmed confirmed = claim.confirmed();
        return parameters()
                .addValue("id", claim.id())
                .addValue("person", claim.personId())
                .addValue("hidden", hidden)
                .addValue("kind", said.kind().code())
                .addValue("term", said.term())
                .addValue("level", orNull(said.level()))
                .addValue("years", said.years())
                .addValue("from", said.from())
                .addValue("until", said.until())
                .addValue("place", orNull(said.place()))
                .addValue("country", orNull(said.country()))
                .addValue("words", orNull(said.words()))
                .addValue("source", claim.origin().source().code())
                .addValue("on", claim.origin().on())
                .addValue("by", claim.saidBy())
                .addValue("mapping", claim.origin().mapping())
                .addValue("now", Timestamp.from(claim.recordedAt()))
                .addValue("confirmedOn", confirmed == null ? null : confirmed.on())
                .addValue("confirmedBy", confirmed == null ? null : confirmed.by())
                .addValue("basis", confirmed == null ? null : confirmed.basis().code());
    }

    /** Of these, those that stand and are not confirmed yet. @return how many */
    public int confirm(UUID person, Collection<UUID> claims, Basis basis, UUID by) {
        return claims.isEmpty()
                ? 0
                : jdbc.update(
                        """
                        update skills.claim set confirmed_on = :today, confirmed_by = :by, basis = :basis
                        where tenant_id = :tenant and person_id = :person and id in (:claims) and confirmed_on is null
                            and withdrawn_on is null
                        """,
                        parameters()
                                .addValue("person", person)
                                .addValue("claims", claims)
                                .addValue("basis", basis.code())
                                .addValue("by", by)
                                .addValue("today", LocalDate.now(clock)));
    }

    /** @param by null for the person themself @return false when it does not stand any more */
    public boolean withdraw(UUID person, UUID claim, @Nullable UUID by, String why) {
        return jdbc.update(
                        """
                        update skills.claim set withdrawn_on = :today, withdrawn_by = :by, withdrawn_why = :why
                        where tenant_id = :tenant and person_id = :person and id = :claim and withdrawn_on is null
                        """,
                        parameters()
                                .addValue("person", person)
                                .addValue("claim", claim)
                                .addValue("by", by)
                                .addValue("why", why)
                                .addValue("today", LocalDate.now(clock)))
                == 1;
    }

    /** Undoes {@link #withdraw}. @return false when it stands */
    public boolean restore(UUID person, UUID claim) {
        return jdbc.update("""
                        update skills.claim set withdrawn_on = null, withdrawn_by = null, withdrawn_why = null
                        where tenant_id = :tenant and person_id = :person and id = :claim and withdrawn_on is not null
                        """, parameters().addValue("person", person).addValue("claim", claim)) == 1;
    }

    /** What a file from elsewhere said and nobody has confirmed, withdrawn or not. @return how many */
    public int forget(UUID person, UUID mapping) {
        return jdbc.update("""
                        delete from skills.claim where tenant_id = :tenant and person_id = :person
                            and mapping_id = :mapping and source = 'elsewhere' and confirmed_on is null
                        """, parameters().addValue("person", person).addValue("mapping", mapping));
    }

    /** @param document null for none */
    public void showBy(UUID person, UUID claim, @Nullable UUID document) {
        jdbc.update(
                """
                update skills.claim set document_id = :document
                where tenant_id = :tenant and person_id = :person and id = :claim
                """,
                parameters().addValue("person", person).addValue("claim", claim).addValue("document", document));
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        LocalDate confirmedOn = row.getObject("confirmed_on", LocalDate.class);
        LocalDate withdrawnOn = row.getObject("withdrawn_on", LocalDate.class);
        return new Claim(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new NewClaim(
                        ClaimKind.valueOf(constant(row, "kind")),
                        row.getString("term"),
                        orEmpty(row.getString("level")),
                        row.getObject("years", Integer.class),
                        row.getObject("from_year", Integer.class),
                        row.getObject("until_year", Integer.class),
                        orEmpty(row.getString("place")),
                        orEmpty(row.getString("country")),
                        orEmpty(row.getString("words"))),
                new Origin(
                        ClaimSource.valueOf(constant(row, "source")),
                        row.getObject("said_on", LocalDate.class),
                        row.getObject("mapping_id", UUID.class)),
                row.getObject("said_by", UUID.class),
                row.getTimestamp("recorded_at").toInstant(),
                confirmedOn == null
                        ? null
                        : new Claim.Confirmed(
                                confirmedOn,
                                row.getObject("confirmed_by", UUID.class),
                                Basis.valueOf(constant(row, "basis"))),
                withdrawnOn == null
                        ? null
                        : new Claim.Withdrawn(
                                withdrawnOn,
                                row.getObject("withdrawn_by", UUID.class),
                                orEmpty(row.getString("withdrawn_why"))),
                row.getObject("document_id", UUID.class));
    }

    private static String constant(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
