package se.insteg.hosts.register;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.History;
import se.insteg.access.History.Version;

/** Every version of every organisation, contact and offer. */
@Component
public class HistoryTable {
    private final NamedParameterJdbcTemplate jdbc;
    private final History history;

    HistoryTable(NamedParameterJdbcTemplate jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    void write(Thing thing, UUID id, Version version, String why, SequencedMap<String, List<String>> texts) {
        jdbc.update(
                "insert into hosts.history (tenant_id, id, " + thing.noun() + """
                        _id, version, at, staff_id, deed, why, fields, content)
                        values (:tenant, :id, :thing, :version, :at, :staff, :deed, :why, :fields, :content::jsonb)
                        """,
                history.row(version, why, texts).addValue("thing", id));
    }

    /** Newest first. */
    public List<Version> of(Thing thing, UUID id) {
        return history.of(place(thing), id);
    }

    /** What a version said. */
    Optional<SequencedMap<String, List<String>>> texts(Thing thing, UUID id, int version) {
        return history.texts(place(thing), id, version);
    }

    private static History.Place place(Thing thing) {
        return new History.Place("hosts.history", thing.noun() + "_id");
    }
}
