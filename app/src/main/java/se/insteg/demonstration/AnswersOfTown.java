package se.insteg.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.insteg.people.PersonDetails;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.Answer.Row;
import se.insteg.taxonomy.StoredTerms;

/** What somebody in the demonstration answers in an interview: the work that is known of them, and what nobody had asked about. */
final class AnswersOfTown {
    private static final List<String> CAN = List.of(
            "build",
            "cook",
            "sew",
            "grow",
            "animals",
            "engines",
            "sell",
            "count",
            "teach",
            "children",
            "elderly",
            "interpret");
    private static final List<String> HOME =
            List.of("household", "relative", "house", "food", "helped", "music", "sports");
    private static final List<String> SCHOOL =
            List.of("none", "primary", "lower", "lower", "upper", "upper", "more", "more");
    private static final List<String> MASTERY = List.of("not", "some", "alone", "alone", "teaches");
    private static final List<String> GOALS = List.of("work", "work", "work", "study", "business", "swedish", "unsure");
    private static final List<String> LICENCES = List.of("b-here", "b-elsewhere", "b-elsewhere", "b-learning");
    private static final List<String> ALSO = List.of("tractor", "forklift", "digger", "bicycle", "bicycle");
    private static final List<String> STEPS =
            List.of("cv", "placement", "language", "papers", "guidance", "association");

    private final Chance chance;
    private final PersonDetails.Work work;
    private final LocalDate day;
    private final Map<String, Answer> said = new HashMap<>();

    AnswersOfTown(Chance chance, PersonDetails.Work work, LocalDate day) {
        this.chance = chance;
        this.work = work;
        this.day = day;
    }

    Map<String, Answer> all() {
        said.put("goal", Answer.of(chance.one(GOALS)));
        said.put("languages", languages());
        said.put("school", Answer.of(chance.one(SCHOOL)));
        said.put("work", worked());
        if (!work.wishes().isEmpty()) {
            said.put("wish", Answer.of(rows(work.wishes())));
        }
        several("can", CAN, 4);
        several("home", HOME, 2);
        said.put("led", Answer.of(chance.percent(22) ? "yes" : "no"));
        said.put("own-business", Answer.of(chance.percent(18) ? "yes" : "no"));
        said.put("licence", Answer.of(chance.percent(45) ? chance.one(LICENCES) : "none"));
        if (chance.percent(30)) {
            said.put("vehicles", Answer.of(chance.one(ALSO)));
        }
        for (String question : List.of("phone", "mail", "computer")) {
            said.put(question, Answer.of(chance.one(MASTERY)));
        }
        several("steps", STEPS, 2);
        return said;
    }

    private Answer languages() {
        List<Row> rows = new ArrayList<>();
        List<Language> spoken = work.languages();
        for (int i = 0; i < spoken.size(); i++) {
            if (!spoken.get(i).equals(Language.SWEDISH)) {
                String level = i == 0 ? "MOTHER_TONGUE" : chance.one(List.of("A2", "B1", "B1", "B2", "C1"));
                rows.add(Row.of(StoredTerms.said(spoken.get(i))).level(level));
            }
        }
        SwedishLevel swedish = work.swedish();
        if (swedish != null) {
            rows.add(Row.of("svenska").level(swedish.name()));
        }
        return new Answer(List.of(), rows);
    }

    private Answer worked() {
        List<Row> rows = new ArrayList<>();
        for (Occupation occupation : work.occupations()) {
            int until = day.getYear() - 1 - chance.below(6);
            rows.add(Row.of(StoredTerms.text(occupation)).during(until - 1 - chance.below(12), until));
        }
        return new Answer(List.of(), rows);
    }

    private static Row[] rows(List<Occupation> occupations) {
        return occupations.stream().map(StoredTerms::text).map(Row::of).toArray(Row[]::new);
    }

    /** One to so many of them, each once; in the order of the question. */
    private void several(String question, List<String> values, int most) {
        List<String> chosen = new ArrayList<>();
        for (int many = 1 + chance.below(most); many > 0; many--) {
            String one = chance.one(values);
            if (!chosen.contains(one)) {
                chosen.add(one);
            }
        }
        said.put(question, new Answer(values.stream().filter(chosen::contains).toList(), List.of()));
    }
}
