package se.insteg.outcomes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Turns;
import se.insteg.outcomes.Outcome;
import se.insteg.outcomes.Outcome.Said;
import se.insteg.outcomes.What;
import se.insteg.outcomes.What.Employment;
import se.insteg.outcomes.What.Extent;
import se.insteg.outcomes.What.Led;
import se.insteg.taxonomy.StoredTerms;

/** Adds to and reads outcomes.outcome. The application can neither change nor erase a row. Knows nothing of rights. */
@Component
public class OutcomeTable {
    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;

    OutcomeTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** Two who write about the same thing do so one after the other, until the transaction ends. */
    public void lock(UUID thing) {
        Turns.take(JdbcClient.create(jdbc), "outcomes.outcome " + thing);
    }

    /** @return false when a row with the id is there, or the person is not */
    public boolean add(Outcome one) {
        return jdbc.update("""
                insert into outcomes.outcome (tenant_id, id, thing, person_id, hidden, kind, begins, ends, occupation, place,
                    form, minutes, percent, end_cause, led_by, led_thing, led_name, source, words, why, withdrawn,
                    staff_id, made_at)
                select p.tenant_id, :id, :thing, p.id, p.hidden, :kind, :begins, :ends, :occupation, :place,
                    :form, :minutes, :percent, :endCause, :ledBy, :ledThing, :ledName, :source, :words, :why, :withdrawn,
                    :by, :at
                from people.person p where p.tenant_id = :tenant and p.id = :person
                on conflict (tenant_id, id) do nothing
                """, row(one)) > 0;
    }

    private MapSqlParameterSource row(Outcome one) {
        Said said = one.said();
        MapSqlParameterSource row = tenant().addValue("id", one.id())
                .addValue("thing", one.thing())
                .addValue("person", one.personId())
                .addValue("kind", one.kind().code())
                .addValue("begins", said.begins())
                .addValue("ends", said.ends())
                .addValue("source", said.source().code())
                .addValue("words", said.words())
                .addValue("why", one.why())
                .addValue("withdrawn", one.withdrawn())
                .addValue("by", one.by())
                .addValue("at", Timestamp.from(one.at()));
        for (String field : List.of(
                "occupation", "place", "form", "minutes", "percent", "endCause", "ledBy", "ledThing", "ledName")) {
            row.addValue(field, null);
        }
        switch (said.what()) {
            case Employment work -> work(row, work);
            case What.Studies studies ->
                row.addValue("place", orNull(studies.where()))
                        .addValue("form", studies.study().code());
            case What.Moved moved -> row.addValue("place", orNull(moved.where()));
            case What.SelfSupport none -> {}
            case What.Neither none -> {}
            case What.Here none -> {}
        }
        return row;
    }

    private static void work(MapSqlParameterSource row, Employment work) {
        row.addValue("occupation", StoredTerms.text(work.occupation()))
                .addValue("place", work.employer())
                .addValue("form", work.form().code());
        if (work.extent() instanceof Extent.Weekly weekly) {
            row.addValue("minutes", weekly.minutes());
        } else if (work.extent() instanceof Extent.Part part) {
            row.addValue("percent", part.percent());
        }
        if (work.end() != null) {
            row.addValue("endCause", work.end().code());
        }
        Led led = work.led();
        if (led != null) {
            row.addValue("ledBy", led.by().code())
                    .addValue("ledThing", led.thing())
                    .addValue("ledName", led.name());
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Every row about a person, in the order they were made. */
    public List<Outcome> of(UUID person) {
        return jdbc.query(
                "select * from outcomes.outcome where tenant_id = :tenant and person_id = :person order by number",
                tenant().addValue("person", person),
                OutcomeTable::read);
    }

    /** What counts of these people, in the order it was made. */
    public List<Outcome> counting(Collection<UUID> people) {
        return people.isEmpty() ? List.of() : jdbc.query("""
                select * from (
                    select distinct on (thing) * from outcomes.outcome
                    where tenant_id = :tenant and person_id in (:people) order by thing, number desc) newest
                where not withdrawn order by number
                """, tenant().addValue("people", people), OutcomeTable::read);
    }

    private MapSqlParameterSource tenant() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    private static Outcome read(ResultSet row, int number) throws SQLException {
        return new Outcome(
                row.getObject("id", UUID.class),
                row.getObject("thing", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getLong("number"),
                new Said(
                        what(row),
                        row.getObject("begins", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        constant(Outcome.Source.class, row, "source"),
                        row.getString("words")),
                row.getString("why"),
                row.getBoolean("withdrawn"),
                row.getObject("staff_id", UUID.class),
                row.getTimestamp("made_at").toInstant());
    }

    private static What what(ResultSet row) throws SQLException {
        String stored = row.getString("place");
        String place = stored == null ? "" : stored;
        return switch (constant(What.Kind.class, row, "kind")) {
            case EMPLOYMENT ->
                new Employment(
                        StoredTerms.occupation(row.getString("occupation")),
                        place,
                        constant(What.WorkForm.class, row, "form"),
                        extent(row),
                        row.getString("end_cause") == null ? null : constant(What.EndCause.class, row, "end_cause"),
                        row.getString("led_by") == null
                                ? null
                                : new Led(
                                        constant(Led.By.class, row, "led_by"),
                                        row.getObject("led_thing", UUID.class),
                                        row.getString("led_name")));
            case STUDIES -> new What.Studies(constant(What.StudyKind.class, row, "form"), place);
            case SELF_SUPPORT -> new What.SelfSupport();
            case NEITHER -> new What.Neither();
            case HERE -> new What.Here();
            case MOVED -> new What.Moved(place);
        };
    }

    private static @Nullable Extent extent(ResultSet row) throws SQLException {
        Integer minutes = row.getObject("minutes", Integer.class);
        Integer percent = row.getObject("percent", Integer.class);
        return minutes != null ? new Extent.Weekly(minutes) : percent != null ? new Extent.Part(percent) : null;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, String column) throws SQLException {
        return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
    }
}
