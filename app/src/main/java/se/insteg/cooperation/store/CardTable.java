package se.insteg.cooperation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.cooperation.ShareCard;
import se.insteg.cooperation.SharedPerson;
import se.insteg.cooperation.Side;

/** Reads and writes share cards, and the home municipality's own rows of whom they are about. */
@Component
public class CardTable {
    private static final String SELECT =
            "select c.* from cooperation.share_card c where :tenant in (c.host_tenant, c.home_tenant)";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    CardTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    public Optional<ShareCard> find(UUID id) {
        return read(" and c.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** By number. */
    public List<ShareCard> ofOffer(UUID offer) {
        return read(" and c.offer_id = :offer", Map.of("offer", offer));
    }

    /** Of every offer under an agreement, by offer and number. */
    public List<ShareCard> ofAgreement(UUID agreement) {
        return read("""
                 and c.offer_id in (select o.id from cooperation.seat_offer o
                    where o.host_tenant = c.host_tenant and o.agreement_id = :agreement)
                """, Map.of("agreement", agreement));
    }

    /** What waits for the host's answer, here. */
    public List<ShareCard> proposedToUs() {
        return read(" and c.host_tenant = :tenant and c.state = 'proposed'", Map.of());
    }

    /** Guests who have a seat in the host's group that day. */
    public List<ShareCard> inGroup(UUID group, LocalDate day) {
        return read("""
                 and c.host_tenant = :tenant and c.state = 'accepted' and c.from_day <= :day
                    and (c.to_day is null or c.to_day >= :day)
                    and exists (select 1 from cooperation.held_seat s
                        where s.tenant_id = c.host_tenant and s.card_id = c.id and s.group_id = :group)
                """, Map.of("group", group, "day", day));
    }

    private List<ShareCard> read(String more, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + more + " order by c.proposed_at, c.number")
                .param("tenant", tenancy.current())
                .params(parameters)
                .query(CardTable::card)
                .list();
    }

    private static ShareCard card(ResultSet row, int number) throws SQLException {
        String as = row.getString("shown_as");
        String endedBy = row.getString("ended_by");
        return new ShareCard(
                row.getObject("id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getInt("number"),
                row.getInt("terms_version"),
                as == null
                        ? null
                        : new ShareCard.Shown(
                                row.getBoolean("by_name"), as, row.getString("language"), row.getString("adaptation")),
                ShareCard.Basis.of(row.getString("basis")),
                ShareCard.State.of(row.getString("state")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                endedBy == null ? null : Side.of(endedBy));
    }

    /** The number of the offer's next card. */
    public int next(UUID offer) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from cooperation.share_card where offer_id = ?")
                .param(offer)
                .query(Integer.class)
                .single();
    }

    /** By the home municipality. @return false when it is there already */
    public boolean propose(UUID host, ShareCard card, ShareCard.Shown shown, Instant at) {
        return jdbc.sql("""
                        insert into cooperation.share_card (host_tenant, home_tenant, id, offer_id, number, terms_version,
                            by_name, shown_as, language, adaptation, basis, state, proposed_at)
                        values (:host, :tenant, :id, :offer, :number, :terms, :byName, :as, :language, :adaptation, :basis,
                            'proposed', :at)
                        on conflict (host_tenant, id) do nothing
                        """)
                        .param("host", host)
                        .param("tenant", tenancy.current())
                        .param("id", card.id())
                        .param("offer", card.offerId())
                        .param("number", card.number())
                        .param("terms", card.termsVersion())
                        .param("byName", shown.byName())
                        .param("as", shown.as())
                        .param("language", shown.language())
                        .param("adaptation", shown.adaptation())
                        .param("basis", card.basis().code())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** @return false when it was answered or taken back before */
    public boolean accept(UUID id, LocalDate from, Instant at) {
        return jdbc.sql("""
                        update cooperation.share_card set state = 'accepted', from_day = ?, answered_at = ?
                        where host_tenant = ? and id = ? and state = 'proposed'
                        """)
                        .params(from, Timestamp.from(at), tenancy.current(), id)
                        .update()
                > 0;
    }

    /**
     * What it showed is gone at once.
     *
     * @param to the last day; null when it never began
     * @return false when it has ended before
     */
    public boolean end(UUID id, ShareCard.State state, @Nullable LocalDate to, Side by, Instant at) {
        return jdbc.sql("""
                        update cooperation.share_card set state = :state, shown_as = null, language = null,
                            adaptation = null, to_day = :to, ended_at = :at, ended_by = :by
                        where :tenant in (host_tenant, home_tenant) and id = :id and state in ('proposed', 'accepted')
                        """)
                        .param("state", state.code())
                        .param("to", to)
                        .param("at", Timestamp.from(at))
                        .param("by", by.code())
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** What the agreement lets be told no more is gone from a card at once. */
    public void tellLess(UUID id, boolean language, boolean adaptation) {
        jdbc.sql("""
                        update cooperation.share_card set language = case when :language then language end,
                            adaptation = case when :adaptation then adaptation end
                        where :tenant in (host_tenant, home_tenant) and id = :id
                        """)
                .param("language", language)
                .param("adaptation", adaptation)
                .param("tenant", tenancy.current())
                .param("id", id)
                .update();
    }

    /** People of ours about whom something was reported since this was asked last. */
    public List<UUID> newlyReported() {
        return jdbc.sql("""
                        update cooperation.share s set heard = r.latest
                        from (select card_id, max(number) as latest from cooperation.reported
                            where home_tenant = :tenant group by card_id) r
                        where s.tenant_id = :tenant and s.card_id = r.card_id and s.heard < r.latest
                        returning s.person_id
                        """)
                .param("tenant", tenancy.current())
                .query(UUID.class)
                .list();
    }

    /** Open cards whose time is over: the host's group ended, or the last day they had passed, before that day. */
    public List<ShareCard> over(LocalDate before) {
        return read("""
                 and c.host_tenant = :tenant and c.state = 'accepted' and exists (select 1 from cooperation.seat_offer o
                    where o.host_tenant = c.host_tenant and o.id = c.offer_id and o.ends < :before)
                """, Map.of("before", before));
    }

    /** Ours: whom a card is about. A person who is protected has none. */
    public void link(SharedPerson share) {
        jdbc.sql("""
                        insert into cooperation.share (tenant_id, card_id, person_id, hidden, note, staff_id, made_at)
                        select p.tenant_id, :card, p.id, p.hidden, :note, :by, :at
                        from people.person p where p.tenant_id = :tenant and p.id = :person
                        """)
                .param("card", share.cardId())
                .param("note", share.note())
                .param("by", share.by())
                .param("at", Timestamp.from(share.at()))
                .param("tenant", tenancy.current())
                .param("person", share.personId())
                .update();
    }

    public void endedBecause(UUID card, String why) {
        jdbc.sql("update cooperation.share set ended_why = ? where tenant_id = ? and card_id = ?")
                .params(why, tenancy.current(), card)
                .update();
    }

    public List<SharedPerson> ofPeople(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select card_id, person_id, note, staff_id as by, made_at as at, ended_why from cooperation.share
                        where tenant_id = :tenant and person_id in (:people) order by made_at, card_id
                        """)
                        .param("tenant", tenancy.current())
                        .param("people", people)
                        .query(CardTable::shared)
                        .list();
    }

    public Optional<SharedPerson> ofCard(UUID card) {
        return jdbc.sql("""
                        select card_id, person_id, note, staff_id as by, made_at as at, ended_why from cooperation.share
                        where tenant_id = ? and card_id = ?
                        """)
                .params(tenancy.current(), card)
                .query(CardTable::shared)
                .optional();
    }

    private static SharedPerson shared(ResultSet row, int number) throws SQLException {
        return new SharedPerson(
                row.getObject("card_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("note"),
                row.getObject("by", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("ended_why"));
    }
}
