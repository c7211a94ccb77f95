package se.insteg.cooperation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Turns;
import se.insteg.cooperation.Agreement;
import se.insteg.cooperation.SeatOffer;
import se.insteg.cooperation.Side;

/** Reads and writes offers of seats, and the host's own rows of the seats it keeps. */
@Component
public class OfferTable {
    private static final String SELECT = """
            select o.*, (select count(*) from cooperation.share_card c
                where c.host_tenant = o.host_tenant and c.offer_id = o.id and c.state = 'accepted') as taken
            from cooperation.seat_offer o where :tenant in (o.host_tenant, o.home_tenant)
            """;

    /** A seat whose card no longer has it is free again, whoever ended the card. */
    private static final String UNUSED = """
            not exists (select 1 from cooperation.share_card c
                where c.host_tenant = s.tenant_id and c.id = s.card_id and c.state = 'accepted')
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    OfferTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** The latest first. */
    public List<SeatOffer> all() {
        return read("", Map.of());
    }

    public List<SeatOffer> of(UUID agreement) {
        return read(" and o.agreement_id = :agreement", Map.of("agreement", agreement));
    }

    public Optional<SeatOffer> find(UUID id) {
        return read(" and o.id = :id", Map.of("id", id)).stream().findFirst();
    }

    private List<SeatOffer> read(String more, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + more + " order by o.offered_at desc, o.id")
                .param("tenant", tenancy.current())
                .params(parameters)
                .query(this::offer)
                .list();
    }

    private SeatOffer offer(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new SeatOffer(
                row.getObject("id", UUID.class),
                row.getObject("agreement_id", UUID.class),
                row.getObject("host_tenant", UUID.class).equals(tenancy.current()) ? Side.HOST : Side.HOME,
                new SeatOffer.Said(
                        row.getString("group_name"),
                        row.getString("programme"),
                        row.getBoolean("civic"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getInt("seats"),
                        row.getObject("answer_by", LocalDate.class),
                        row.getString("words")),
                row.getString("offered_name"),
                row.getTimestamp("offered_at").toInstant(),
                row.getInt("taken"),
                closed == null ? null : closed.toInstant());
    }

    /** Two who do something about the same offer do so one after the other, until the transaction ends. */
    public void lock(UUID id) {
        Turns.take(jdbc, "cooperation.offer " + id);
    }

    /** @return false when there is one with the id already */
    public boolean insert(Agreement agreement, UUID id, SeatOffer.Said said, String name, Instant at) {
        return jdbc.sql("""
                        insert into cooperation.seat_offer (host_tenant, home_tenant, id, agreement_id, group_name, programme,
                            civic, starts, ends, seats, answer_by, words, offered_name, offered_at)
                        values (:host, :home, :id, :agreement, :group, :programme, :civic, :starts, :ends, :seats, :answerBy,
                            :words, :name, :at)
                        on conflict do nothing
                        """)
                        .param("host", agreement.host().id())
                        .param("home", agreement.home().id())
                        .param("id", id)
                        .param("agreement", agreement.id())
                        .param("group", said.group())
                        .param("programme", said.programme())
                        .param("civic", said.civic())
                        .param("starts", said.starts())
                        .param("ends", said.ends())
                        .param("seats", said.seats())
                        .param("answerBy", said.answerBy())
                        .param("words", said.words())
                        .param("name", name)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** Seats of the host's group; the database refuses more than the group has left. */
    public void hold(List<UUID> seats, UUID offer, UUID group) {
        seats.forEach(seat ->
                jdbc.sql("""
                        insert into cooperation.held_seat (tenant_id, id, offer_id, group_id) values (?, ?, ?, ?)
                        """).params(tenancy.current(), seat, offer, group).update());
    }

    /** Gives one of the offer's seats to a card. @return false when all are taken */
    public boolean take(UUID offer, UUID card) {
        return jdbc.sql("""
                        update cooperation.held_seat set card_id = :card where tenant_id = :tenant and id = (
                            select s.id from cooperation.held_seat s
                            where s.tenant_id = :tenant and s.offer_id = :offer and
                        """ + UNUSED + " order by s.id limit 1 for update)")
                        .param("tenant", tenancy.current())
                        .param("card", card)
                        .param("offer", offer)
                        .update()
                > 0;
    }

    /** @return false when it was closed before */
    public boolean close(UUID offer, Instant at) {
        return jdbc.sql("""
                        update cooperation.seat_offer set closed_at = :at
                        where :tenant in (host_tenant, home_tenant) and id = :id and closed_at is null
                        """)
                        .param("tenant", tenancy.current())
                        .param("at", Timestamp.from(at))
                        .param("id", offer)
                        .update()
                > 0;
    }

    /** The host's group gets back the seats that no guest has, of offers that are closed or that nobody can answer any more. */
    public int giveBack(LocalDate today) {
        return jdbc.sql("""
                        delete from cooperation.held_seat s using cooperation.seat_offer o
                        where s.tenant_id = :tenant and o.host_tenant = s.tenant_id and o.id = s.offer_id
                            and (o.closed_at is not null or o.answer_by < :today) and not exists (select 1
                                from cooperation.share_card p where p.host_tenant = o.host_tenant and p.offer_id = o.id
                                and p.state = 'proposed' and o.closed_at is null) and
                        """ + UNUSED)
                .param("tenant", tenancy.current())
                .param("today", today)
                .update();
    }

    /** The host's group that the offer's seats are in; empty when none is kept any more. */
    public Optional<UUID> group(UUID offer) {
        return jdbc.sql("select distinct group_id from cooperation.held_seat where tenant_id = ? and offer_id = ?")
                .params(tenancy.current(), offer)
                .query(UUID.class)
                .optional();
    }
}
