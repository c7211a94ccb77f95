package se.insteg.people.register;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.SignedIn;
import se.insteg.access.Tenancy;
import se.insteg.access.Watch;
import se.insteg.people.search.NameWords;

/** What the reviewer of the log should look at when people are read about: see {@link Watch}. */
@Component
class LogWatch implements Watch {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    LogWatch(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    @Override
    public Map<UUID, Set<Flag>> flags(SignedIn reader, Collection<UUID> participants) {
        Set<String> surname = surname(reader.name());
        Map<UUID, Set<Flag>> flags = new HashMap<>();
        jdbc.sql("""
                        select id, hidden, caseworker_id is not null and caseworker_id <> :reader as of_another,
                            name || ' ' || coalesce(known_as, '') as names
                        from people.person where tenant_id = :tenant and id = any (:ids)
                        """)
                .param("reader", reader.staffId())
                .param("tenant", tenancy.current())
                .param("ids", participants.toArray(UUID[]::new))
                .query(row -> {
                    Set<Flag> found = EnumSet.noneOf(Flag.class);
                    if (row.getBoolean("hidden")) {
                        found.add(Flag.PROTECTED);
                    } else if (row.getBoolean("of_another")) {
                        found.add(Flag.NOT_OWN_CASE);
                    }
                    if (words(row.getString("names")).stream().anyMatch(surname::contains)) {
                        found.add(Flag.SAME_SURNAME);
                    }
                    if (!found.isEmpty()) {
                        flags.put(row.getObject("id", UUID.class), found);
                    }
                });
        return flags;
    }

    /** The last word of a name; of a name in one word there is no telling. */
    private static Set<String> surname(String name) {
        List<String> words = List.of(name.strip().split("\\s+"));
        return words.size() < 2 ? Set.of() : words(words.getLast());
    }

    private static Set<String> words(String name) {
        return NameWords.stored(name).stream().map(NameWords.Word::plain).collect(Collectors.toSet());
    }
}
