package se.insteg.skills.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.taxonomy.StoredTerms;

/**
 * Whom somebody looks for. All that is asked must hold, of several occupations one.
 *
 * @param group whether occupations of the same group count too: the first three digits of SSYK 2012
 * @param substitutes whether occupations count that can stand in for one of those
 * @param skills all of them
 * @param languages all of them
 * @param swedish at least; null asks for nothing
 * @param selfReported whether what nobody has confirmed counts too
 * @param mappedSince interviewed on that day or later; null asks for nothing
 * @param without keys of what they do not take part in, see {@link Engagement}
 */
public record CompetenceQuery(
        List<Occupation> occupations,
        boolean group,
        boolean substitutes,
        List<Skill> skills,
        List<Language> languages,
        @Nullable SwedishLevel swedish,
        boolean selfReported,
        @Nullable LocalDate mappedSince,
        Set<String> without) {
    public CompetenceQuery {
        occupations = List.copyOf(occupations);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        without = Set.copyOf(without);
    }

    /** Whether nothing is asked for, which would be everybody. */
    public boolean isEmpty() {
        return occupations.isEmpty()
                && skills.isEmpty()
                && languages.isEmpty()
                && swedish == null
                && mappedSince == null
                && without.isEmpty();
    }

    /** As the part of an address after the question mark; names nobody. */
    public String address() {
        List<String> parts = new ArrayList<>();
        occupations.forEach(one -> put(parts, "occupations", StoredTerms.text(one)));
        if (group) {
            put(parts, "group", "yes");
        }
        if (substitutes) {
            put(parts, "substitutes", "yes");
        }
        skills.forEach(one -> put(parts, "skills", one.name()));
        languages.forEach(one -> put(parts, "languages", StoredTerms.said(one)));
        if (swedish != null) {
            put(parts, "swedish", swedish.name());
        }
        if (selfReported) {
            put(parts, "selfReported", "yes");
        }
        if (mappedSince != null) {
            put(parts, "mappedSince", mappedSince.toString());
        }
        new TreeSet<>(without).forEach(key -> put(parts, "without", key));
        return String.join("&", parts);
    }

    private static void put(List<String> parts, String field, String value) {
        parts.add(field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
