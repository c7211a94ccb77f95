package se.insteg.taxonomy.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.taxonomy.importing.Gathered.Link;
import se.insteg.taxonomy.importing.Gathered.SsykIsco;
import se.insteg.taxonomy.importing.OfficialConcept.Part;

/**
 * Compares what was gathered with what is stored, and writes the difference. Nothing is removed: what is no longer in a
 * file is withdrawn, what was called otherwise before keeps its former name.
 */
final class OfficialStore {
    private final Connection connection;

    OfficialStore(Connection connection) {
        this.connection = connection;
    }

    private record Stored(
            Part part, @Nullable String code, boolean withdrawn, Map<String, Map<String, String>> labels) {}

    private static final class Count {
        int added;
        int changed;
        int withdrawn;
        int unchanged;
        int links;

        boolean isNothing() {
            return added + changed + withdrawn + links == 0;
        }
    }

    /** @return what was done, a line for each source @param named of the edition */
    List<String> take(Gathered gathered, String named, Instant now) throws SQLException {
        Map<String, Stored> stored = stored();
        List<String> lines = new ArrayList<>();
        for (String source : List.of(OfficialConcept.JOBTECH, OfficialConcept.ESCO)) {
            List<OfficialConcept> concepts = gathered.concepts().values().stream()
                    .filter(one -> one.part().source().equals(source))
                    .toList();
            boolean ofLinks = source.equals(OfficialConcept.JOBTECH)
                    && !(gathered.links().isEmpty() && gathered.mapping().isEmpty());
            if (!concepts.isEmpty() || ofLinks) {
                lines.addAll(take(source, concepts, stored, gathered, named, now));
            }
        }
        return lines;
    }

    private List<String> take(
            String source,
            List<OfficialConcept> concepts,
            Map<String, Stored> stored,
            Gathered gathered,
            String named,
            Instant now)
            throws SQLException {
        long edition = begin(source, named, now);
        Count count = new Count();
        for (OfficialConcept concept : concepts) {
            one(concept, stored.get(concept.id()), edition, count);
        }
        List<String> lines = new ArrayList<>();
        withdrawAbsent(source, concepts, stored, edition, count, lines);
        if (source.equals(OfficialConcept.JOBTECH)) {
            links(gathered, stored, count);
            mapping(gathered.mapping(), count);
        }
        lines.addFirst(source + ": " + count.added + " new, " + count.changed + " changed, " + count.withdrawn
                + " withdrawn, " + count.unchanged + " as before; " + count.links
                + " links and codes are others than before");
        if (count.isNothing()) {
            run("delete from taxonomy.edition where number = ?", edition);
        } else {
            run(
                    "update taxonomy.edition set added = ?, changed = ?, withdrawn = ?, links = ? where number = ?",
                    count.added,
                    count.changed,
                    count.withdrawn,
                    count.links,
                    edition);
        }
        return lines;
    }

    private long begin(String source, String named, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into taxonomy.edition (source, named, imported_at, added, changed, withdrawn, links)
                values (?, ?, ?, 0, 0, 0, 0) returning number
                """)) {
            insert.setString(1, source);
            insert.setString(2, named);
            insert.setTimestamp(3, Timestamp.from(now));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void one(OfficialConcept concept, @Nullable Stored before, long edition, Count count) throws SQLException {
        Map<String, Map<String, String>> labels = labels(concept, before);
        boolean withdrawn = concept.withdrawn();
        if (before == null) {
            run(
                    "insert into taxonomy.concept (id, source, kind, code, edition, withdrawn_in) values (?, ?, ?, ?, ?, ?)",
                    concept.id(),
                    concept.part().source(),
                    concept.part().kind(),
                    concept.code(),
                    edition,
                    withdrawn ? edition : null);
            count.added++;
        } else if (before.labels().equals(labels)
                && Objects.equals(before.code(), concept.code())
                && before.withdrawn() == withdrawn) {
            count.unchanged++;
            return;
        } else {
            run(
                    "update taxonomy.concept set code = ?, edition = ?, withdrawn_in = ? where id = ?",
                    concept.code(),
                    edition,
                    withdrawn ? edition : null,
                    concept.id());
            run("delete from taxonomy.label where concept_id = ?", concept.id());
            if (withdrawn && !before.withdrawn()) {
                count.withdrawn++;
            } else {
                count.changed++;
            }
        }
        write(concept.id(), labels);
    }

    /** Language → name → standing: as the files say in their languages, as before in others, and what is former now. */
    private static Map<String, Map<String, String>> labels(OfficialConcept concept, @Nullable Stored before) {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        if (before != null) {
            before.labels().forEach((language, names) -> labels.put(language, new LinkedHashMap<>(names)));
        }
        concept.preferred().forEach((language, name) -> {
            Map<String, String> names = labels.computeIfAbsent(language, key -> new LinkedHashMap<>());
            names.values().removeIf(standing -> standing.equals("other"));
            names.replaceAll((text, standing) -> "former");
            concept.others(language).forEach(other -> names.put(other, "other"));
            names.put(name, "preferred");
        });
        return labels;
    }

    private void write(String id, Map<String, Map<String, String>> labels) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into taxonomy.label (concept_id, language, text, standing) values (?, ?, ?, ?)")) {
            for (Map.Entry<String, Map<String, String>> language : labels.entrySet()) {
                for (Map.Entry<String, String> name : language.getValue().entrySet()) {
                    insert.setString(1, id);
                    insert.setString(2, language.getKey());
                    insert.setString(3, name.getKey());
                    insert.setString(4, name.getValue());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Of the kinds that were read; but a file with fewer than half of what is known is taken for a part of one. */
    private void withdrawAbsent(
            String source,
            List<OfficialConcept> concepts,
            Map<String, Stored> stored,
            long edition,
            Count count,
            List<String> lines)
            throws SQLException {
        Map<Part, Set<String>> read = new LinkedHashMap<>();
        concepts.forEach(
                one -> read.computeIfAbsent(one.part(), key -> new HashSet<>()).add(one.id()));
        for (Map.Entry<Part, Set<String>> part : read.entrySet()) {
            List<String> absent = stored.entrySet().stream()
                    .filter(entry -> entry.getValue().part().equals(part.getKey())
                            && !entry.getValue().withdrawn()
                            && !part.getValue().contains(entry.getKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (absent.size() > part.getValue().size()) {
                lines.add("  of " + source + "'s " + part.getKey().kind() + "s " + absent.size()
                        + " known ones are not in the files: they are taken for a part of an edition, and nothing is"
                        + " withdrawn");
                continue;
            }
            for (String id : absent) {
                run("update taxonomy.concept set withdrawn_in = ?, edition = ? where id = ?", edition, edition, id);
                count.withdrawn++;
            }
        }
    }

    private void links(Gathered gathered, Map<String, Stored> stored, Count count) throws SQLException {
        if (gathered.links().isEmpty()) {
            return;
        }
        Map<Link, Integer> wanted = new HashMap<>();
        gathered.links().forEach((link, percent) -> {
            String unknown = isOccupation(link.has(), gathered, stored) ? link.wanted() : link.has();
            if (isOccupation(link.has(), gathered, stored) && isOccupation(link.wanted(), gathered, stored)) {
                wanted.put(link, percent);
            } else {
                gathered.refuse(
                        "a link from " + link.has() + " to " + link.wanted(), "there is no occupation " + unknown);
            }
        });
        Map<Link, Integer> before = new HashMap<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select has_id, wanted_id, percent from taxonomy.substitute")) {
            while (row.next()) {
                before.put(new Link(row.getString(1), row.getString(2)), row.getInt(3));
            }
        }
        int other = difference(before, wanted);
        if (other > 0) {
            run("delete from taxonomy.substitute");
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into taxonomy.substitute (has_id, wanted_id, percent) values (?, ?, ?)")) {
                for (Map.Entry<Link, Integer> link : wanted.entrySet()) {
                    insert.setString(1, link.getKey().has());
                    insert.setString(2, link.getKey().wanted());
                    insert.setInt(3, link.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        count.links += other;
    }

    private static boolean isOccupation(String id, Gathered gathered, Map<String, Stored> stored) {
        Part occupation = new Part(OfficialConcept.JOBTECH, OfficialConcept.OCCUPATION);
        OfficialConcept now = gathered.concepts().get(id);
        Stored before = stored.get(id);
        return now != null
                ? now.part().equals(occupation)
                : before != null && before.part().equals(occupation);
    }

    private void mapping(Set<SsykIsco> wanted, Count count) throws SQLException {
        if (wanted.isEmpty()) {
            return;
        }
        Map<SsykIsco, Integer> before = new HashMap<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select ssyk, isco from taxonomy.ssyk_isco")) {
            while (row.next()) {
                before.put(new SsykIsco(row.getString(1), row.getString(2)), 1);
            }
        }
        Map<SsykIsco, Integer> now = new HashMap<>();
        wanted.forEach(pair -> now.put(pair, 1));
        int other = difference(before, now);
        if (other > 0) {
            run("delete from taxonomy.ssyk_isco");
            for (SsykIsco pair : wanted) {
                run("insert into taxonomy.ssyk_isco (ssyk, isco) values (?, ?)", pair.ssyk(), pair.isco());
            }
        }
        count.links += other;
    }

    private static <K> int difference(Map<K, Integer> one, Map<K, Integer> other) {
        Set<K> keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        return (int) keys.stream()
                .filter(key -> !Objects.equals(one.get(key), other.get(key)))
                .count();
    }

    private Map<String, Stored> stored() throws SQLException {
        Map<String, Stored> stored = new HashMap<>();
        try (Statement query = connection.createStatement()) {
            try (ResultSet row = query.executeQuery(
                    "select id, source, kind, code, withdrawn_in is not null from taxonomy.concept")) {
                while (row.next()) {
                    stored.put(
                            row.getString(1),
                            new Stored(
                                    new Part(row.getString(2), row.getString(3)),
                                    row.getString(4),
                                    row.getBoolean(5),
                                    new LinkedHashMap<>()));
                }
            }
            try (ResultSet row =
                    query.executeQuery("select concept_id, language, text, standing from taxonomy.label")) {
                while (row.next()) {
                    Objects.requireNonNull(stored.get(row.getString(1)))
                            .labels()
                            .computeIfAbsent(row.getString(2), key -> new LinkedHashMap<>())
                            .put(row.getString(3), row.getString(4));
                }
            }
        }
        return stored;
    }

    /** A line for each source: its newest edition, and how much of it is in use. */
    List<String> inUse() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("""
                        select e.source, e.named, e.imported_at::date,
                            (select count(*) from taxonomy.concept c
                                where c.source = e.source and c.kind = 'occupation' and c.withdrawn_in is null),
                            (select count(*) from taxonomy.concept c
                                where c.source = e.source and c.kind = 'skill' and c.withdrawn_in is null)
                        from taxonomy.edition e
                        where e.number in (select max(number) from taxonomy.edition group by source) order by e.source
                        """)) {
            while (row.next()) {
                lines.add("In use: " + row.getString(1) + " " + row.getString(2) + ", taken in " + row.getString(3)
                        + ": " + row.getInt(4) + " occupations, " + row.getInt(5) + " skills");
            }
        }
        if (lines.isEmpty()) {
            lines.add("In use: Insteg's own list, and nothing official");
        }
        return lines;
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
