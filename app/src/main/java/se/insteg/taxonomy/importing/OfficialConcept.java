package se.insteg.taxonomy.importing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One concept as the files describe it; several files may add to it, one for each language. */
final class OfficialConcept {
    static final String JOBTECH = "jobtech";
    static final String ESCO = "esco";
    static final String OCCUPATION = "occupation";
    static final String GROUP = "group";
    static final String SKILL = "skill";

    /** As many as the column holds; longer texts are no names. */
    static final int LONGEST = 300;

    /** What it is and where from; files that are about the same kind are compared with what is stored of it. */
    record Part(String source, String kind) {}

    private final String id;
    private final Part part;
    private final @Nullable String code;
    private final Map<String, String> preferred = new LinkedHashMap<>();
    private final Map<String, Set<String>> others = new LinkedHashMap<>();
    private boolean withdrawn;

    OfficialConcept(String id, Part part, @Nullable String code) {
        this.id = id;
        this.part = part;
        this.code = code;
    }

    String id() {
        return id;
    }

    Part part() {
        return part;
    }

    /** SSYK 2012 or ISCO-08, four digits; null for a skill. */
    @Nullable
    String code() {
        return code;
    }

    /** By language. */
    Map<String, String> preferred() {
        return preferred;
    }

    /** Further names in a language, without the preferred one. */
    Set<String> others(String language) {
        Set<String> names = new LinkedHashSet<>(Objects.requireNonNullElse(others.get(language), Set.of()));
        names.remove(preferred.get(language));
        return names;
    }

    void called(String language, String name) {
        preferred.putIfAbsent(language, name);
    }

    void alsoCalled(String language, String name) {
        if (!name.isBlank() && name.length() <= LONGEST) {
            others.computeIfAbsent(language, key -> new LinkedHashSet<>()).add(name.strip());
        }
    }

    void withdraw() {
        withdrawn = true;
    }

    boolean withdrawn() {
        return withdrawn;
    }
}
