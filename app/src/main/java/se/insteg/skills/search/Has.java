package se.insteg.skills.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.Substitutes;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.skills.ClaimKind;
import se.insteg.taxonomy.StoredTerms;

/** What one person has: what counts in the register, and apart from it what only they themselves say. */
final class Has {
    private final Person person;
    private final List<Occupation> saidOccupations = new ArrayList<>();
    private final List<Skill> saidSkills = new ArrayList<>();
    private final List<Language> saidLanguages = new ArrayList<>();
    private @Nullable SwedishLevel saidSwedish;

    Has(Person person) {
        this.person = person;
    }

    /** Their own word, which nobody has confirmed. */
    void says(ClaimKind kind, String term, @Nullable String level) {
        switch (kind) {
            case WORK, OCCUPATION -> saidOccupations.add(StoredTerms.occupation(term));
            case SKILL, INFORMAL, DIGITAL, DRIVING_LICENCE -> saidSkills.add(Skill.of(term));
            case LANGUAGE -> {
                Language language = StoredTerms.language(term);
                saidLanguages.add(language);
                if (language.equals(Language.SWEDISH)) {
                    saidSwedish = level(level);
                }
            }
            case EDUCATION, WISH -> {
                // Neither is something one looks for people by here.
            }
        }
    }

    private static @Nullable SwedishLevel level(@Nullable String level) {
        for (SwedishLevel one : SwedishLevel.values()) {
            if (one.name().equals(level)) {
                return one;
            }
        }
        return null;
    }

    String id() {
        return person.id();
    }

    /** How they answer the query; empty when they do not. */
    Optional<List<Fit.By>> answer(CompetenceQuery query, Substitutes substitutes) {
        List<Fit.By> by = new ArrayList<>();
        if (!query.occupations().isEmpty()) {
            Optional<Fit.By> best = occupation(query, substitutes);
            if (best.isEmpty()) {
                return Optional.empty();
            }
            by.add(best.get());
        }
        for (Skill asked : query.skills()) {
            Optional<Fit.By> one = skill(asked, person.skills(), true);
            if (one.isEmpty() && query.selfReported()) {
                one = skill(asked, saidSkills, false);
            }
            if (one.isEmpty()) {
                return Optional.empty();
            }
            by.add(one.get());
        }
        for (Language asked : query.languages()) {
            boolean counts = person.languages().contains(asked);
            if (!counts && !(query.selfReported() && saidLanguages.contains(asked))) {
                return Optional.empty();
            }
            by.add(new Fit.By(StoredTerms.said(asked), StoredTerms.said(asked), Fit.How.SAME, counts));
        }
        SwedishLevel least = query.swedish();
        boolean enough = least == null || swedish(query.selfReported()).compareTo(least) >= 0;
        return enough ? Optional.of(by) : Optional.empty();
    }

    private static Optional<Fit.By> skill(Skill asked, List<Skill> has, boolean confirmed) {
        return has.stream()
                .filter(one -> one.key().equals(asked.key()))
                .findFirst()
                .map(one -> new Fit.By(one.name(), asked.name(), Fit.How.SAME, confirmed));
    }

    private Optional<Fit.By> occupation(CompetenceQuery query, Substitutes substitutes) {
        List<Fit.By> all = new ArrayList<>();
        for (Occupation asked : query.occupations()) {
            person.occupations().forEach(has -> add(all, has, asked, query, substitutes, true));
            if (query.selfReported()) {
                saidOccupations.forEach(has -> add(all, has, asked, query, substitutes, false));
            }
        }
        return all.stream().min(Comparator.comparing(Fit.By::how).thenComparing(one -> !one.confirmed()));
    }

    private static void add(
            List<Fit.By> all,
            Occupation has,
            Occupation asked,
            CompetenceQuery query,
            Substitutes substitutes,
            boolean confirmed) {
        int likeness = has.likeness(asked);
        int strength = query.substitutes() ? substitutes.strength(has, asked) : 0;
        Fit.How how = likeness == 4
                ? Fit.How.SAME
                : query.group() && likeness == 3
                        ? Fit.How.GROUP
                        : strength == Substitutes.HIGH
                                ? Fit.How.SUBSTITUTE_HIGH
                                : strength == Substitutes.LOW ? Fit.How.SUBSTITUTE_LOW : null;
        if (how != null) {
            all.add(new Fit.By(StoredTerms.text(has), StoredTerms.text(asked), how, confirmed));
        }
    }

    /** The higher of what counts and, when asked for, what they say. */
    SwedishLevel swedish(boolean selfReported) {
        SwedishLevel said = saidSwedish;
        return selfReported && said != null && said.compareTo(person.swedish()) > 0 ? said : person.swedish();
    }
}
