package se.insteg.community.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
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
import se.insteg.access.Turns;
import se.insteg.community.Activity;
import se.insteg.community.ActivityDetails;
import se.insteg.community.ActivityDetails.Translation;
import se.insteg.community.Times;
import se.insteg.community.Whom;
import se.insteg.community.Wording;
import se.insteg.taxonomy.StoredTerms;

/** Activities with their wordings. What a stranger or an association reads of them, the database decides too. */
@Component
public class ActivityTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    ActivityTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    private record Key(UUID activity, int number) {}

    private record Row(
            UUID id,
            @Nullable UUID organisation,
            @Nullable UUID group,
            @Nullable Integer shown,
            @Nullable Instant withdrawn) {}

    /** Whoever else changes it waits until the transaction ends. */
    public void lock(UUID id) {
        Turns.take(jdbc, "community.activity " + id);
    }

    /** What everybody may read on the day or later. */
    public List<Activity> shown(LocalDate day) {
        return read(
                "and shown is not null and withdrawn_at is null and over_on >= :day order by id", Map.of("day", day));
    }

    /** All that had not ended on the day, also what waits. */
    public List<Activity> since(LocalDate day) {
        return read("and over_on >= :day order by id desc limit 1000", Map.of("day", day));
    }

    public List<Activity> of(UUID organisation) {
        return read(
                "and organisation_id = :organisation order by id desc limit 500", Map.of("organisation", organisation));
    }

    public Optional<Activity> find(UUID id) {
        return read("and id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** How many of an organisation's nobody has looked at. */
    public int waitingOf(UUID organisation) {
        return jdbc.sql("""
                        select count(*)::int from community.wording w
                            join community.activity a on a.tenant_id = w.tenant_id and a.id = w.activity_id
                        where w.tenant_id = ? and w.state = 'waiting' and a.organisation_id = ?
                        """)
                .params(tenancy.current(), organisation)
                .query(Integer.class)
                .single();
    }

    private List<Activity> read(String where, Map<String, Object> parameters) {
        List<Row> rows = jdbc.sql(
                        "select id, organisation_id, group_id, shown, withdrawn_at from community.activity where tenant_id = :tenant "
                                + where)
                .param("tenant", tenancy.current())
                .params(parameters)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("group_id", UUID.class),
                        row.getObject("shown", Integer.class),
                        instant(row, "withdrawn_at")))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(Row::id).toList();
        Map<UUID, List<Wording>> wordings = wordings(ids);
        Map<UUID, Set<LocalDate>> off = off(ids);
        return rows.stream()
                .filter(row -> wordings.containsKey(row.id()))
                .map(row -> new Activity(
                        row.id(),
                        row.organisation(),
                        row.group(),
                        row.shown(),
                        row.withdrawn(),
                        wordings.getOrDefault(row.id(), List.of()),
                        off.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    private Map<UUID, List<Wording>> wordings(Collection<UUID> ids) {
        Map<Key, Map<String, Translation>> translations = new HashMap<>();
        jdbc.sql("select * from community.translation where tenant_id = :tenant and activity_id in (:ids)")
                .param("tenant", tenancy.current())
                .param("ids", ids)
                .query(row -> {
                    translations
                            .computeIfAbsent(
                                    new Key(row.getObject("activity_id", UUID.class), row.getInt("number")),
                                    none -> new HashMap<>())
                            .put(
                                    row.getString("language"),
                                    new Translation(row.getString("title"), row.getString("about")));
                });
        Map<UUID, List<Wording>> all = new HashMap<>();
        jdbc.sql("""
                        select * from community.wording where tenant_id = :tenant and activity_id in (:ids)
                        order by activity_id, number desc
                        """).param("tenant", tenancy.current()).param("ids", ids).query(row -> {
            UUID activity = row.getObject("activity_id", UUID.class);
            Key key = new Key(activity, row.getInt("number"));
            all.computeIfAbsent(activity, none -> new ArrayList<>())
                    .add(wording(row, translations.getOrDefault(key, Map.of())));
        });
        return all;
    }

    private Map<UUID, Set<LocalDate>> off(Collection<UUID> ids) {
        Map<UUID, Set<LocalDate>> off = new HashMap<>();
        jdbc.sql("select activity_id, day from community.day_off where tenant_id = :tenant and activity_id in (:ids)")
                .param("tenant", tenancy.current())
                .param("ids", ids)
                .query(row -> {
                    off.computeIfAbsent(row.getObject("activity_id", UUID.class), none -> new HashSet<>())
                            .add(row.getObject("day", LocalDate.class));
                });
        return off;
    }

    private static Wording wording(ResultSet row, Map<String, Translation> translations) throws SQLException {
        Array languages = row.getArray("languages");
        ActivityDetails details = new ActivityDetails(
                row.getString("title"),
                row.getString("about"),
                row.getString("organiser"),
                row.getString("town"),
                row.getString("place"),
                new Times(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        Times.weekdays(row.getString("weekdays")),
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class)),
                Arrays.stream((String[]) languages.getArray())
                        .map(StoredTerms::language)
                        .toList(),
                row.getObject("age_from", Integer.class),
                row.getObject("age_to", Integer.class),
                Whom.of(row.getString("whom")),
                row.getString("cost"),
                row.getString("accessibility"),
                row.getString("contact"),
                row.getBoolean("sign_up"),
                row.getObject("seats", Integer.class),
                translations);
        return new Wording(
                row.getInt("number"),
                details,
                Wording.State.of(row.getString("state")),
                row.getTimestamp("sent_at").toInstant(),
                row.getObject("contact_id", UUID.class),
                instant(row, "decided_at"),
                row.getObject("decided_by", UUID.class),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Nothing happens when it is there already. @return whether it was not */
    public boolean add(UUID id, @Nullable UUID organisation, @Nullable UUID group, LocalDate overOn) {
        return jdbc.sql("""
                                insert into community.activity (tenant_id, id, organisation_id, group_id, over_on, created_at)
                                values (:tenant, :id, :organisation, :group, :over, :now)
                                on conflict (tenant_id, id) do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("organisation", organisation)
                        .param("group", group)
                        .param("over", overOn)
                        .param("now", now())
                        .update()
                > 0;
    }

    /** A newer wording; whatever waited before it is replaced. */
    public void word(UUID activity, Wording wording) {
        jdbc.sql("""
                        update community.wording set state = 'replaced'
                        where tenant_id = ? and activity_id = ? and state in ('waiting', 'change_asked')
                        """).params(tenancy.current(), activity).update();
        ActivityDetails details = wording.details();
        jdbc.sql("""
                        insert into community.wording (tenant_id, activity_id, number, title, about, organiser, town, place,
                            first_day, last_day, weekdays, begins, ends, languages, age_from, age_to, whom, cost,
                            accessibility, contact, sign_up, seats, state, sent_at, contact_id, decided_at, decided_by, reason)
                        values (:tenant, :activity, :number, :title, :about, :organiser, :town, :place, :first, :last,
                            :weekdays, :begins, :ends, :languages, :ageFrom, :ageTo, :whom, :cost, :accessibility, :contact,
                            :signUp, :seats, :state, :sentAt, :contactId, :decidedAt, :decidedBy, :reason)
                        """)
                .param("tenant", tenancy.current())
                .param("activity", activity)
                .param("number", wording.number())
                .param("title", details.title())
                .param("about", details.about())
                .param("organiser", details.organiser())
                .param("town", details.town())
                .param("place", details.place())
                .param("first", details.times().first())
                .param("last", details.times().last())
                .param("weekdays", details.times().weekdayDigits())
                .param("begins", details.times().begins())
                .param("ends", details.times().ends())
                .param(
                        "languages",
                        details.languages().stream().map(StoredTerms::text).toArray(String[]::new))
                .param("ageFrom", details.ageFrom())
                .param("ageTo", details.ageTo())
                .param("whom", details.whom().code())
                .param("cost", details.cost())
                .param("accessibility", details.accessibility())
                .param("contact", details.contact())
                .param("signUp", details.signUp())
                .param("seats", details.seats())
                .param("state", wording.state().code())
                .param("sentAt", Timestamp.from(wording.sentAt()))
                .param("contactId", wording.contactId())
                .param("decidedAt", wording.decidedAt() == null ? null : Timestamp.from(wording.decidedAt()))
                .param("decidedBy", wording.decidedBy())
                .param("reason", wording.reason())
                .update();
        details.translations().forEach((language, text) -> jdbc.sql("""
                        insert into community.translation (tenant_id, activity_id, number, language, title, about)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(tenancy.current(), activity, wording.number(), language, text.title(), text.about())
                .update());
        jdbc.sql("""
                        update community.activity set withdrawn_at = null, over_on = (
                            select max(w.last_day) from community.wording w where w.tenant_id = activity.tenant_id
                                and w.activity_id = activity.id and (w.number = activity.shown or w.number = ?))
                        where tenant_id = ? and id = ?
                        """).params(wording.number(), tenancy.current(), activity).update();
    }

    public void decide(UUID activity, int number, Wording.State state, UUID by, String reason) {
        jdbc.sql("""
                        update community.wording set state = ?, decided_at = ?, decided_by = ?, reason = ?
                        where tenant_id = ? and activity_id = ? and number = ?
                        """)
                .params(state.code(), now(), by, reason, tenancy.current(), activity, number)
                .update();
    }

    /** Everybody reads this wording from now on. */
    public void show(UUID activity, int number, LocalDate overOn) {
        jdbc.sql("update community.activity set shown = ?, over_on = ? where tenant_id = ? and id = ?")
                .params(number, overOn, tenancy.current(), activity)
                .update();
    }

    /** Nobody reads it any more; shown again, its wording is looked at anew. @return false when it was already so */
    public boolean withdraw(UUID activity) {
        return jdbc.sql("""
                                update community.activity set withdrawn_at = ?, shown = null
                                where tenant_id = ? and id = ? and withdrawn_at is null
                                """).params(now(), tenancy.current(), activity).update() > 0;
    }

    /** @return false when it was already so */
    public boolean off(UUID activity, LocalDate day, boolean off) {
        String sql = off
                ? "insert into community.day_off (tenant_id, activity_id, day) values (?, ?, ?) on conflict do nothing"
                : "delete from community.day_off where tenant_id = ? and activity_id = ? and day = ?";
        return jdbc.sql(sql).params(tenancy.current(), activity, day).update() > 0;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
