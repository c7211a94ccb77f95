package se.insteg.taxonomy.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.taxonomy.Edition;

/**
 * Holds the newest edition ready. Whether there is a newer one is asked of the database each time: an import changes what
 * every server of an installation says from the next question on.
 */
@Component
public class Reference {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final JdbcClient jdbc;
    private volatile Official held = Official.NOTHING;

    Reference(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Official now() {
        long newest = jdbc.sql("select coalesce(max(number), 0) from taxonomy.edition")
                .query(Long.class)
                .single();
        Official official = held;
        if (official.edition() != newest) {
            official = newest == 0 ? Official.NOTHING : read(newest);
            held = official;
        }
        return official;
    }

    /** The newest of each source. */
    public List<Edition> editions() {
        return jdbc.sql("""
                        select e.source, e.named, e.imported_at,
                            (select count(*) from taxonomy.concept c where c.source = e.source
                                and c.kind = 'occupation' and c.withdrawn_in is null) as occupations,
                            (select count(*) from taxonomy.concept c where c.source = e.source
                                and c.kind = 'skill' and c.withdrawn_in is null) as skills,
                            (select count(*) from taxonomy.concept c where c.source = e.source
                                and c.withdrawn_in is not null) as withdrawn
                        from taxonomy.edition e
                        where e.number in (select max(number) from taxonomy.edition group by source) order by e.source desc
                        """).query(Reference::edition).list();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        LocalDate day =
                row.getTimestamp("imported_at").toInstant().atZone(SWEDEN).toLocalDate();
        return new Edition(
                row.getString("source"),
                row.getString("named"),
                day,
                row.getInt("occupations"),
                row.getInt("skills"),
                row.getInt("withdrawn"));
    }

    private Official read(long edition) {
        Map<String, Official.Concept> concepts = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, source, kind, code, withdrawn_in is not null as withdrawn from taxonomy.concept order by id")
                .query((row, number) -> new Official.Concept(
                        row.getString("id"),
                        row.getString("source"),
                        row.getString("kind"),
                        row.getString("code"),
                        row.getBoolean("withdrawn"),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>()))
                .list()
                .forEach(concept -> concepts.put(concept.id(), concept));
        jdbc.sql("""
                        select concept_id, language, text, standing from taxonomy.label
                        order by concept_id, language, standing <> 'preferred', text
                        """).query(row -> {
            Official.Concept concept = Objects.requireNonNull(concepts.get(row.getString("concept_id")));
            (row.getString("standing").equals("former") ? concept.former() : concept.names())
                    .computeIfAbsent(row.getString("language"), key -> new ArrayList<>())
                    .add(row.getString("text"));
        });
        List<Official.Link> links = jdbc.sql("select has_id, wanted_id, percent from taxonomy.substitute")
                .query((row, number) ->
                        new Official.Link(row.getString("has_id"), row.getString("wanted_id"), row.getInt("percent")))
                .list();
        Map<String, Set<String>> ssykOfIsco = new HashMap<>();
        jdbc.sql("select ssyk, isco from taxonomy.ssyk_isco").query(row -> {
            ssykOfIsco
                    .computeIfAbsent(row.getString("isco"), key -> new HashSet<>())
                    .add(row.getString("ssyk"));
        });
        return Official.of(edition, List.copyOf(concepts.values()), links, ssykOfIsco);
    }
}
