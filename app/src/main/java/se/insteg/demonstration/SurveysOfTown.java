package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.access.SurveyDoor;
import se.insteg.kernel.Form;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.Programmes;
import se.insteg.surveys.Question;
import se.insteg.surveys.Survey;
import se.insteg.surveys.Surveys;
import se.insteg.surveys.Template;

/**
 * What Trelleborg published, acted out again and counted: 97 per cent very satisfied and more than 80 who know better what work
 * takes (TRE-08), out of answers in three languages. Beside it whether Leksand's participants want to stay (LEK-18), how those of
 * Rättvik's week after Mariestad's model are, before and after (MAR-02, MAR-17), and a survey that is open now.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(303) // after the groups
class SurveysOfTown implements ApplicationRunner {
    private static final int OPEN_SLIPS = 12;
    private static final List<String> LANGUAGES = List.of("ar", "ar", "ar", "sv", "en");

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Surveys surveys;
    private final SurveyDoor door;
    private final Programmes programmes;
    private final Groups groups;
    private final Enrolments enrolments;
    private final PastClock past;
    private final Clock clock;

    SurveysOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            Surveys surveys,
            SurveyDoor door,
            Programmes programmes,
            Groups groups,
            Enrolments enrolments,
            PastClock past,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.surveys = surveys;
        this.door = door;
        this.programmes = programmes;
        this.groups = groups;
        this.enrolments = enrolments;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate today = LocalDate.now(clock);
        staff.find("karin", "leksand").filter(this::hasNone).ifPresent(karin -> leksand(karin, today));
        staff.find("lena", "rattvik").filter(this::hasNone).ifPresent(lena -> rattvik(lena, today));
    }

    private boolean hasNone(SignedIn coordinator) {
        return jobs.inNameOf(coordinator, () -> surveys.all().isEmpty());
    }

    private void leksand(SignedIn karin, LocalDate today) {
        UUID exit = asked(
                karin,
                today.minusDays(80),
                new Asked(Template.EXIT, "Samhällsorientering (demonstration, efter Trelleborg)", null, null),
                240,
                List.of(
                        new Said("satisfied", "5*189 4*6"),
                        new Said("knowledge", "5*97 4*65 3*25 2*8"),
                        new Said("understood", "yes*183 no*12"),
                        new Said("friend", "yes*186 no*9")));
        closed(karin, today.minusDays(59), exit);
        UUID stay = asked(
                karin,
                today.minusDays(40),
                new Asked(Template.STAY, "Vill du bo kvar i Leksand? (demonstration)", null, null),
                120,
                List.of(
                        new Said("stay", "yes*44 maybe*18 no*9"),
                        new Said("home", "5*21 4*24 3*15 2*6 none*5"),
                        new Said("what", "work*25 housing*19 school*11 friends*9 travel*5 other*2")));
        closed(karin, today.minusDays(20), stay);
        UUID group = group(karin);
        asked(
                karin,
                today.minusDays(2),
                new Asked(Template.EXIT, "Vad tycker du om kursen? (demonstration)", group, null),
                invited(karin, group),
                List.of(
                        new Said("satisfied", "5*4 4*3"),
                        new Said("knowledge", "5*3 4*4"),
                        new Said("understood", "yes*7"),
                        new Said("friend", "yes*6 no*1")));
    }

    /** Of few, so that the page has to say how little is known. */
    private void rattvik(SignedIn lena, LocalDate today) {
        UUID before = asked(
                lena,
                today.minusDays(120),
                new Asked(Template.WELLBEING, "Hur mår du? När vi började (demonstration)", null, null),
                24,
                List.of(
                        new Said("health", "5*3 4*5 3*7 2*5 1*2"),
                        new Said("lonely", "5*2 4*5 3*6 2*6 1*3"),
                        new Said("talk", "yes*9 no*13"),
                        new Said("everyday", "5*1 4*5 3*6 2*7 1*3")));
        closed(lena, today.minusDays(118), before);
        UUID after = asked(
                lena,
                today.minusDays(30),
                new Asked(Template.WELLBEING, "Hur mår du? När vi slutade (demonstration)", null, before),
                23,
                List.of(
                        new Said("health", "5*5 4*8 3*5 2*3"),
                        new Said("lonely", "5*6 4*6 3*4 2*5"),
                        new Said("talk", "yes*16 no*5"),
                        new Said("everyday", "5*3 4*8 3*5 2*5")));
        closed(lena, today.minusDays(28), after);
    }

    private record Asked(
            Template template,
            String name,
            @Nullable UUID group,
            @Nullable UUID follows) {
        Survey.Details details() {
            return new Survey.Details(template, name, group, follows, null);
        }
    }

    /** What all answered to one question. @param answers such as "yes*9 no*13" */
    private record Said(String question, String answers) {
        List<String> each() {
            List<String> each = new ArrayList<>();
            for (String some : answers.split(" ", -1)) {
                String[] parts = some.split("\\*", -1);
                each.addAll(Collections.nCopies(Integer.parseInt(parts[1]), parts[0]));
            }
            return each;
        }
    }

    /** Opened that day, and answered by slip as anybody answers. */
    private UUID asked(SignedIn coordinator, LocalDate day, Asked asked, int invited, List<Said> said) {
        return jobs.inNameOf(
                coordinator,
                () -> past.on(day, () -> {
                    Survey survey = surveys.make(surveys.next(), asked.details());
                    List<String> slips = surveys.open(survey.id(), invited);
                    int people = said.getFirst().each().size();
                    for (int i = 0; i < people; i++) {
                        Form form = Form.empty().with("slip", slips.get(i));
                        for (Said one : said) {
                            form.with(
                                    Question.FIELD + one.question(), one.each().get(i));
                        }
                        door.answer(survey.address(), form, LANGUAGES.get(i % LANGUAGES.size()));
                    }
                    return survey.id();
                }));
    }

    private void closed(SignedIn coordinator, LocalDate day, UUID survey) {
        jobs.inNameOf(
                coordinator,
                () -> past.on(day, () -> {
                    surveys.close(survey);
                    return true;
                }));
    }

    /** A group of Swedish that goes on; null when nobody teaches any. */
    private @Nullable UUID group(SignedIn coordinator) {
        return jobs.inNameOf(coordinator, () -> groups.all().stream()
                        .filter(one -> !one.over(LocalDate.now(clock)) && one.taken() > 0)
                        .filter(one -> programmes.find(one.programmeId()).kind() == ProgrammeKind.SWEDISH)
                        .findFirst())
                .map(Group::id)
                .orElse(null);
    }

    /** As many slips as there are participants, and never too few for those who answer. */
    private int invited(SignedIn coordinator, @Nullable UUID group) {
        return group == null
                ? OPEN_SLIPS
                : Math.max(
                        OPEN_SLIPS, jobs.inNameOf(coordinator, () -> enrolments.howMany(group, LocalDate.now(clock))));
    }
}
