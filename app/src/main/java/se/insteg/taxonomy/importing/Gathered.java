package se.insteg.taxonomy.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.taxonomy.importing.OfficialConcept.Part;

/** What all the files say together, and which rows of them could not be used. */
final class Gathered {
    private final SequencedMap<String, OfficialConcept> concepts = new LinkedHashMap<>();
    private final Map<Link, Integer> links = new LinkedHashMap<>();
    private final Set<SsykIsco> mapping = new LinkedHashSet<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> unused = new ArrayList<>();
    private final List<Path> used = new ArrayList<>();

    /** Who has the one can do the other; ids of occupations. */
    record Link(String has, String wanted) {}

    record SsykIsco(String ssyk, String isco) {}

    SequencedMap<String, OfficialConcept> concepts() {
        return concepts;
    }

    /** Link → per cent. */
    Map<Link, Integer> links() {
        return links;
    }

    Set<SsykIsco> mapping() {
        return mapping;
    }

    /** Sentences, each naming its file and row. */
    List<String> refused() {
        return refused;
    }

    /** Sentences about files that nothing was read from. */
    List<String> unused() {
        return unused;
    }

    List<Path> used() {
        return used;
    }

    /** The concept of that id, made when it is new; null, and refused, when the row cannot be one. */
    @Nullable
    OfficialConcept concept(String where, String id, Part part, @Nullable String code, String name) {
        if (id.isBlank() || id.length() > OfficialConcept.LONGEST) {
            refuse(where, "it has no id");
        } else if (name.isBlank() || name.length() > OfficialConcept.LONGEST) {
            refuse(where, "it has no name, or one of more than " + OfficialConcept.LONGEST + " characters");
        } else if (!part.kind().equals(OfficialConcept.SKILL) && (code == null || !code.matches("[0-9]{4}"))) {
            refuse(where, "\"" + code + "\" is no code of four digits");
        } else {
            OfficialConcept known = concepts.computeIfAbsent(id, key -> new OfficialConcept(id, part, code));
            if (known.part().equals(part)) {
                return known;
            }
            refuse(where, id + " is something else in another file");
        }
        return null;
    }

    void link(String where, String has, String wanted, String percent) {
        if (!percent.equals("25") && !percent.equals("75")) {
            refuse(where, "a substitute is one to 25 or 75 per cent, not " + percent);
        } else if (!has.equals(wanted)) {
            links.merge(new Link(has, wanted), Integer.valueOf(percent), Math::max);
        }
    }

    void map(String where, String ssyk, String isco) {
        if (ssyk.matches("[0-9]{4}") && isco.matches("[0-9]{4}")) {
            mapping.add(new SsykIsco(ssyk, isco));
        } else {
            refuse(where, "\"" + ssyk + "\" and \"" + isco + "\" are not two codes of four digits");
        }
    }

    void refuse(String where, String why) {
        refused.add(where + ": " + why);
    }
}
