package se.insteg.demonstration;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.people.Ages;
import se.insteg.people.ListQuery;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.Interviews;
import se.insteg.skills.mapping.MappingFigures;
import se.insteg.skills.mapping.Template;
import se.insteg.skills.mapping.Templates;

/**
 * The interviews that two coordinators of Leksand held (LEK-05), once, when none is noted yet: 180 of them over half a year,
 * the last of them with somebody asked for the second time; and one that was interrupted.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(220) // after families: children are not asked
class MappingsOfTown implements ApplicationRunner {
    /** LEK-05. */
    static final int HELD = 180;

    private static final int WEEKS = 24;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final People people;
    private final Interviews interviews;
    private final Templates templates;
    private final MappingFigures figures;
    private final Clock clock;

    MappingsOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            People people,
            Interviews interviews,
            Templates templates,
            MappingFigures figures,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.people = people;
        this.interviews = interviews;
        this.templates = templates;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<SignedIn> karin = staff.find("karin", "leksand");
        Optional<SignedIn> sofia = staff.find("sofia", "leksand");
        if (karin.isEmpty() || sofia.isEmpty() || jobs.inNameOf(karin.get(), figures::all) > 0) {
            return;
        }
        Chance chance = new Chance(180);
        List<LocalDate> days = days(chance);
        List<UUID> ids = jobs.inNameOf(karin.get(), this::grownUps);
        int each = Math.min(HELD, ids.size() - 1);
        // one in ten places is the other's: they work on different days, and stand in for each other
        int karins = each * 11 / 20;
        hold(karin.get(), ids.subList(0, karins), days.subList(0, karins), chance);
        hold(sofia.get(), ids.subList(karins, each - 1), days.subList(karins, each - 1), chance);
        List<LocalDate> sofias = days.subList(karins, each - 1);
        again(sofia.get(), ids.get(karins + sofias.indexOf(Collections.min(sofias))));
        interrupted(sofia.get(), ids.get(each));
    }

    private List<UUID> grownUps() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> all = people.list(ListQuery.FROM_THE_START, ListQuery.WHOLE).lines().stream()
                .map(PersonLine::id)
                .toList();
        return new ArrayList<>(people.findAll(all).stream()
                .filter(person -> !Ages.isTooYoungForWork(person.details(), today)
                        && !person.details().protection().hides()
                        && !person.details().work().occupations().isEmpty())
                .map(Participant::id)
                .toList());
    }

    /** Working days of the last half year; few in July, most in the autumn. */
    private List<LocalDate> days(Chance chance) {
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> days = new ArrayList<>();
        while (days.size() < HELD) {
            LocalDate day = today.minusDays(1L + chance.below(WEEKS * 7));
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean holiday = day.getMonthValue() == 7 && chance.percent(80);
            if (!weekend && !holiday) {
                days.add(day);
            }
        }
        return days;
    }

    private void hold(SignedIn coordinator, List<UUID> ids, List<LocalDate> days, Chance chance) {
        jobs.inNameOf(coordinator, () -> {
            UUID template = template();
            Map<UUID, Participant> met = new HashMap<>();
            people.findAll(ids).forEach(person -> met.put(person.id(), person));
            for (int i = 0; i < ids.size(); i++) {
                Participant person = met.get(ids.get(i));
                if (person != null) {
                    LocalDate day = days.get(i);
                    Interviews.Start start = new Interviews.Start(template, "sv", day);
                    Map<String, Answer> said =
                            new AnswersOfTown(chance, person.details().work(), day).all();
                    interviews.note(person.id(), interviews.next(), start, said, steps(chance, day));
                }
            }
            return true;
        });
    }

    private UUID template() {
        return templates.offered(Template.Purpose.INTERVIEW).getFirst().id();
    }

    /** What is still to do after an interview of the last weeks; earlier steps were taken long ago. */
    private List<Interviews.Step> steps(Chance chance, LocalDate day) {
        boolean recent = day.isAfter(LocalDate.now(clock).minusDays(12));
        return recent && chance.percent(35)
                ? List.of(new Interviews.Step("Skriv CV tillsammans", day.plusDays(14)))
                : List.of();
    }

    /** Asked again: most is as it was, the Swedish has gone a step up and e-mail can be taught to others. */
    private void again(SignedIn coordinator, UUID person) {
        jobs.inNameOf(coordinator, () -> {
            LocalDate day = LocalDate.now(clock).minusDays(3);
            UUID id = interviews.next();
            interviews.begin(person, id, new Interviews.Start(template(), "sv", day));
            interviews.remembered(person, id).forEach((question, last) -> {
                Answer now =
                        switch (question) {
                            case "languages" -> stepUp(last.answer());
                            case "mail" -> Answer.of("teaches");
                            default -> last.answer();
                        };
                interviews.answer(person, id, question, 0, now);
            });
            interviews.end(
                    person, id, List.of(new Interviews.Step("Sök en praktikplats som passar", day.plusDays(14))));
            return true;
        });
    }

    private static Answer stepUp(Answer last) {
        List<Answer.Row> rows = last.rows().stream()
                .map(row -> row.term().equals("svenska") ? row.level(after(row.level())) : row)
                .toList();
        return new Answer(List.of(), rows);
    }

    private static String after(String level) {
        return switch (level) {
            case "A0" -> "A1";
            case "A1" -> "A2";
            case "A2" -> "B1";
            default -> "B2";
        };
    }

    private void interrupted(SignedIn coordinator, UUID person) {
        jobs.inNameOf(coordinator, () -> {
            UUID id = interviews.next();
            interviews.begin(person, id, new Interviews.Start(template(), "ar", LocalDate.now(clock)));
            interviews.answer(person, id, "contact", 0, Answer.of("sms"));
            interviews.skip(person, id, "times", 0);
            interviews.answer(person, id, "goal", 0, Answer.of("work"));
            return true;
        });
    }
}
