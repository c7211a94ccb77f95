package se.insteg.placements.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.placements.Party;
import se.insteg.placements.Proposal;
import se.insteg.planner.model.Language;

/** Reads and writes placements.proposal. */
@Component
public class ProposalTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    ProposalTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** False, and nothing is written, when the person is proposed somewhere already. */
    public boolean insert(Proposal proposal, boolean hidden, List<Language> languages) {
        return jdbc.sql("""
                        insert into placements.proposal (tenant_id, id, person_id, hidden, offer_id, round_id, reason,
                            waived, waived_why, rank, points, languages, proposed_by, proposed_at)
                        values (:tenant, :id, :person, :hidden, :offer, :round, :reason, :waived, :waivedWhy, :rank,
                            :points, :languages, :by, :at)
                        on conflict (tenant_id, person_id) where state = 'proposed' do nothing
                        """)
                        .param("tenant", tenancy.current())
                        .param("id", proposal.id())
                        .param("person", proposal.personId())
                        .param("hidden", hidden)
                        .param("offer", proposal.offerId())
                        .param("round", proposal.roundId())
                        .param("reason", proposal.reason())
                        .param("waived", proposal.waived().toArray(String[]::new))
                        .param("waivedWhy", proposal.waivedWhy())
                        .param("rank", proposal.rank())
                        .param("points", proposal.points())
                        .param(
                                "languages",
                                languages.stream().map(Language::code).toArray(String[]::new))
                        .param("by", proposal.by())
                        .param("at", Timestamp.from(proposal.at()))
                        .update()
                == 1;
    }

    /** False when it no longer stands, or was changed since that version. */
    public boolean withdraw(UUID id, int version, UUID by, String why) {
        return jdbc.sql("""
                        update placements.proposal set state = 'withdrawn', withdrawn_by = :by, withdrawn_at = :at,
                            withdrawn_why = :why, version = version + 1
                        where tenant_id = :tenant and id = :id and version = :version and state = 'proposed'
                        """)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("version", version)
                        .param("by", by)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("why", why)
                        .update()
                == 1;
    }

    /**
     * Notes what a party answered; a no ends the proposal in the same statement. False when it stood no longer, or they had
     * answered already.
     */
    public boolean say(UUID id, Party party, boolean yes) {
        String column = party.code() + "_said";
        return jdbc.sql("update placements.proposal set " + column + " = :said, version = version + 1,"
                                + " state = case when :said = 'no' then 'over' else state end"
                                + " where tenant_id = :tenant and id = :id and state = 'proposed' and " + column
                                + " is null")
                        .param("said", yes ? "yes" : "no")
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What it led to has ended. False when it stood no longer. */
    public boolean end(UUID id) {
        return jdbc.sql("""
                        update placements.proposal set state = 'over', version = version + 1
                        where tenant_id = ? and id = ? and state = 'proposed'
                        """).params(tenancy.current(), id).update() == 1;
    }

    public Optional<Proposal> find(UUID id) {
        return read("id = :x", id).stream().findFirst();
    }

    /** The one that stands for this person. */
    public Optional<Proposal> standing(UUID person) {
        return read("person_id = :x and state = 'proposed'", person).stream().findFirst();
    }

    /** Newest first. */
    public List<Proposal> ofPerson(UUID person) {
        return read("person_id = :x order by id desc", person);
    }

    /** Those that stand, oldest first. */
    public List<Proposal> ofOffer(UUID offer) {
        return read("offer_id = :x and state = 'proposed' order by id", offer);
    }

    private List<Proposal> read(String condition, UUID x) {
        return jdbc.sql("select * from placements.proposal where tenant_id = :tenant and " + condition)
                .param("tenant", tenancy.current())
                .param("x", x)
                .query(ProposalTable::proposal)
                .list();
    }

    /** Newest first. @param before where the part begins; null from the newest */
    public List<Proposal> list(boolean standing, @Nullable UUID before, int most) {
        return jdbc.sql("""
                        select * from placements.proposal where tenant_id = :tenant and state = :state
                            and (:before::uuid is null or id < :before::uuid) order by id desc limit :most
                        """)
                .param("tenant", tenancy.current())
                .param("state", standing ? "proposed" : "withdrawn")
                .param("before", before)
                .param("most", most)
                .query(ProposalTable::proposal)
                .list();
    }

    /** All that stand. */
    public List<Proposal> allStanding() {
        return jdbc.sql(
                        "select * from placements.proposal where tenant_id = :tenant and state = 'proposed' order by id")
                .param("tenant", tenancy.current())
                .query(ProposalTable::proposal)
                .list();
    }

    /** Made by this member of staff, of people who are not protected. */
    public int countStanding(UUID staff) {
        return jdbc.sql("""
                        select count(*) from placements.proposal
                        where tenant_id = ? and proposed_by = ? and state = 'proposed' and not hidden
                        """)
                .params(tenancy.current(), staff)
                .query(Integer.class)
                .single();
    }

    /** The people who are proposed somewhere. */
    public Set<UUID> proposedPeople() {
        return new HashSet<>(
                jdbc.sql("select person_id from placements.proposal where tenant_id = ? and state = 'proposed'")
                        .param(tenancy.current())
                        .query(UUID.class)
                        .list());
    }

    /**
     * By offer: how many of those who are proposed there have each language. Of protected people no language is counted, so
     * that no count tells of them.
     */
    public Map<UUID, Map<Language, Integer>> speakers(Collection<UUID> offers) {
        Map<UUID, Map<Language, Integer>> speakers = new HashMap<>();
        if (offers.isEmpty()) {
            return speakers;
        }
        jdbc.sql("""
                        select offer_id, language, count(*) as people
                        from placements.proposal, unnest(languages) language
                        where tenant_id = :tenant and state = 'proposed' and not hidden and offer_id = any (:offers)
                        group by offer_id, language
                        """)
                .param("tenant", tenancy.current())
                .param("offers", offers.toArray(UUID[]::new))
                .query(row -> {
                    speakers.computeIfAbsent(row.getObject("offer_id", UUID.class), id -> new HashMap<>())
                            .put(Language.known(row.getString("language")), row.getInt("people"));
                });
        return speakers;
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("person_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getString("reason"),
                Arrays.asList((String[]) row.getArray("waived").getArray()),
                row.getString("waived_why"),
                row.getObject("rank", Integer.class),
                row.getInt("points"),
                row.getObject("proposed_by", UUID.class),
                row.getTimestamp("proposed_at").toInstant(),
                withdrawn == null
                        ? null
                        : new Proposal.Withdrawn(
                                row.getObject("withdrawn_by", UUID.class),
                                withdrawn.toInstant(),
                                row.getString("withdrawn_why")),
                row.getString("state").equals("over"),
                new Proposal.Said(said(row, Party.HOST), said(row, Party.PARTICIPANT)));
    }

    private static @Nullable Boolean said(ResultSet row, Party party) throws SQLException {
        String said = row.getString(party.code() + "_said");
        return said == null ? null : said.equals("yes");
    }
}
