package se.insteg.people.register;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import se.insteg.access.History;
import se.insteg.access.History.Deed;
import se.insteg.access.History.Version;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonTexts;

/** Every version of every person; fields and texts as in {@link PersonTexts}. */
@Component
public class HistoryTable {
    private static final History.Place PLACE = new History.Place("people.person_history", "person_id");

    private static final String INSERT = """
            insert into people.person_history
                (tenant_id, id, person_id, hidden, version, at, staff_id, deed, why, fields, content)
            values (:tenant, :id, :person, :hidden, :version, :at, :staff, :deed, :why, :fields, :content::jsonb)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final History history;

    HistoryTable(NamedParameterJdbcTemplate jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    public void write(UUID person, int version, Deed deed, String why, List<String> fields, PersonDetails details) {
        jdbc.update(INSERT, row(person, version, deed, why, fields, details));
    }

    /** The first version of many who are registered. */
    public void writeFirst(List<UUID> people, List<PersonDetails> all, String why) {
        SqlParameterSource[] rows = new SqlParameterSource[people.size()];
        for (int i = 0; i < rows.length; i++) {
            List<String> fields = List.copyOf(PersonTexts.of(all.get(i)).keySet());
            rows[i] = row(people.get(i), 0, Deed.REGISTERED, why, fields, all.get(i));
        }
        jdbc.batchUpdate(INSERT, rows);
    }

    private SqlParameterSource row(
            UUID person, int version, Deed deed, String why, List<String> fields, PersonDetails details) {
        return history.row(history.now(version, deed, fields), why, PersonTexts.of(details))
                .addValue("person", person)
                .addValue("hidden", details.protection().hides());
    }

    /** Newest first. */
    public List<Version> of(UUID person) {
        return history.of(PLACE, person);
    }

    /** What a version said. */
    public Optional<SequencedMap<String, List<String>>> texts(UUID person, int version) {
        return history.texts(PLACE, person, version);
    }
}
