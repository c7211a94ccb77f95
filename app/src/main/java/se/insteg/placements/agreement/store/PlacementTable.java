package se.insteg.placements.agreement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.hosts.PlacementKind;
import se.insteg.placements.EndCause;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;

/** Reads and writes placements.placement. Knows nothing of rights. */
@Component
public class PlacementTable {
    private static final String SELECT = "select * from placements.placement where tenant_id = :tenant";

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;

    PlacementTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** False, and nothing is written, when it is there, or the proposal has led to one already. */
    public boolean insert(Placement one, boolean hidden) {
        return jdbc.update(
                        """
                        insert into placements.placement (tenant_id, id, person_id, hidden, proposal_id, offer_id,
                            organisation_id, offer_title, host_name, kind, state, latest, in_force, starts, ends,
                            with_children, begun_on, brought_on, made_by, made_at)
                        values (:tenant, :id, :person, :hidden, :proposal, :offer, :organisation, :title, :host, :kind,
                            :state, :latest, :inForce, :starts, :ends, :withChildren, :begunOn, :broughtOn, :madeBy,
                            :madeAt)
                        on conflict do nothing
                        """,
                        changing(one)
                                .addValue("person", one.personId())
                                .addValue("hidden", hidden)
                                .addValue("proposal", one.where().proposalId())
                                .addValue("offer", one.where().offerId())
                                .addValue("organisation", one.where().organisationId())
                                .addValue("title", one.where().title())
                                .addValue("host", one.where().host())
                                .addValue("begunOn", one.begunOn())
                                .addValue("broughtOn", one.broughtOn())
                                .addValue("madeBy", one.madeBy())
                                .addValue("madeAt", Timestamp.from(one.madeAt())))
                == 1;
    }

    /** @param one as it is to be, one version on; false when somebody else was first */
    public boolean update(Placement one) {
        return jdbc.update(
                        """
                        update placements.placement set kind = :kind, state = :state, latest = :latest,
                            in_force = :inForce, starts = :starts, ends = :ends, with_children = :withChildren,
                            begun_on = :begunOn, ended_on = :endedOn, cause = :cause, version = :version
                        where tenant_id = :tenant and id = :id and version = :version - 1
                        """,
                        changing(one)
                                .addValue("begunOn", one.begunOn())
                                .addValue("endedOn", one.endedOn())
                                .addValue(
                                        "cause",
                                        one.cause() == null ? null : one.cause().code())
                                .addValue("version", one.version()))
                == 1;
    }

    private MapSqlParameterSource changing(Placement one) {
        return parameters()
                .addValue("id", one.id())
                .addValue("kind", one.agreed().kind().code())
                .addValue("state", one.state().code())
                .addValue("latest", one.agreed().latest())
                .addValue("inForce", one.agreed().inForce())
                .addValue("starts", one.agreed().starts())
                .addValue("ends", one.agreed().ends())
                .addValue("withChildren", one.agreed().withChildren());
    }

    public Optional<Placement> find(UUID id) {
        return read(" and id = :x", id).stream().findFirst();
    }

    /** Waits for whoever else changes it, until the transaction ends. */
    public Optional<Placement> lock(UUID id) {
        return read(" and id = :x for update", id).stream().findFirst();
    }

    /** The last made first. */
    public List<Placement> ofPerson(UUID person) {
        return read(" and person_id = :x order by id desc", person);
    }

    /** Of these people, the last made first. */
    public List<Placement> ofPeople(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.query(
                        SELECT + " and person_id in (:people) order by id desc",
                        parameters().addValue("people", people),
                        PlacementTable::placement);
    }

    /** The one that the proposal led to, unless it was annulled. */
    public Optional<Placement> ofProposal(UUID proposal) {
        return read(" and proposal_id = :x and state <> 'annulled'", proposal).stream()
                .findFirst();
    }

    /** The last made first. */
    public List<Placement> ofOffer(UUID offer) {
        return read(" and offer_id = :x order by id desc", offer);
    }

    public List<Placement> ofOrganisation(UUID organisation) {
        return read(" and organisation_id = :x order by id desc", organisation);
    }

    /** Organisations where a placement began from one day to the other; of protected people none is told. */
    public Set<UUID> placedAt(LocalDate from, LocalDate to) {
        return Set.copyOf(
                jdbc.queryForList("""
                select distinct organisation_id from placements.placement where tenant_id = :tenant and not hidden
                    and organisation_id is not null and begun_on between :from and :to
                """, parameters().addValue("from", from).addValue("to", to), UUID.class));
    }

    /** In one of these states; what begins or ends soonest first. */
    public List<Placement> in(Set<PlacementState> states) {
        return jdbc.query(
                SELECT + " and state in (:states) order by ends, id",
                parameters()
                        .addValue(
                                "states",
                                states.stream().map(PlacementState::code).toList()),
                PlacementTable::placement);
    }

    /** The people who have one that is not over. */
    public Set<UUID> peopleUnderway() {
        return Set.copyOf(jdbc.queryForList(
                "select distinct person_id from placements.placement where tenant_id = :tenant"
                        + " and state in ('draft', 'agreed', 'running', 'paused')",
                parameters(),
                UUID.class));
    }

    /** Begun by the last of these days and not over before the first; what ends soonest first. */
    public List<Placement> during(LocalDate from, LocalDate to) {
        return jdbc.query(
                SELECT + " and begun_on <= :to and coalesce(ended_on, date 'infinity') >= :from order by ends, id",
                parameters().addValue("from", from).addValue("to", to),
                PlacementTable::placement);
    }

    /** How many the organisation has that day, agreed on or running; of protected people none is counted. */
    public int countAt(UUID organisation, LocalDate day, UUID but) {
        Integer count = jdbc.queryForObject(
                "select count(*) from placements.placement where tenant_id = :tenant and organisation_id = :organisation"
                        + " and state in ('draft', 'agreed', 'running', 'paused') and not hidden and id <> :but"
                        + " and :day between starts and ends",
                parameters()
                        .addValue("organisation", organisation)
                        .addValue("day", day)
                        .addValue("but", but),
                Integer.class);
        return count == null ? 0 : count;
    }

    /** How many at the organisation ended so, by cause; "" for as agreed. Of protected people none is counted. */
    public Map<String, Integer> endsAt(UUID organisation) {
        Map<String, Integer> ends = new HashMap<>();
        jdbc.query(
                "select coalesce(cause, '') as ended, count(*) as placements from placements.placement"
                        + " where tenant_id = :tenant and organisation_id = :organisation and not hidden"
                        + " and state in ('finished', 'ended_early') group by cause",
                parameters().addValue("organisation", organisation),
                row -> {
                    ends.put(row.getString("ended"), row.getInt("placements"));
                });
        return ends;
    }

    /** By person, the first day of the first that began; of protected people none is told. */
    public Map<UUID, LocalDate> firstDays() {
        Map<UUID, LocalDate> days = new HashMap<>();
        jdbc.query(
                "select person_id, min(begun_on) as first from placements.placement where tenant_id = :tenant"
                        + " and not hidden and begun_on is not null group by person_id",
                parameters(),
                row -> {
                    days.put(row.getObject("person_id", UUID.class), row.getObject("first", LocalDate.class));
                });
        return days;
    }

    /** How many are in each state; of protected people none is counted. */
    public List<Count> counts() {
        return jdbc.query(
                "select state, count(*) as placements from placements.placement where tenant_id = :tenant and not hidden"
                        + " group by state",
                parameters(),
                (row, number) -> new Count(PlacementState.of(row.getString("state")), row.getInt("placements")));
    }

    /** How many placements are in a state. */
    public record Count(PlacementState state, int placements) {}

    private List<Placement> read(String condition, UUID x) {
        return jdbc.query(SELECT + condition, parameters().addValue("x", x), PlacementTable::placement);
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    private static Placement placement(ResultSet row, int number) throws SQLException {
        String cause = row.getString("cause");
        return new Placement(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Placement.Where(
                        row.getObject("proposal_id", UUID.class),
                        row.getObject("offer_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("offer_title"),
                        row.getString("host_name")),
                PlacementState.of(row.getString("state")),
                new Placement.Agreed(
                        row.getInt("latest"),
                        row.getObject("in_force", Integer.class),
                        PlacementKind.of(row.getString("kind")),
                        day(row, "starts"),
                        day(row, "ends"),
                        row.getObject("with_children", Boolean.class)),
                row.getObject("begun_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                cause == null ? null : EndCause.of(cause),
                row.getObject("brought_on", LocalDate.class),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("version"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
