package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.StaffJobs;
import se.insteg.insights.Indicator;
import se.insteg.insights.Initiatives;
import se.insteg.insights.Plan;
import se.insteg.insights.Plan.Asked;
import se.insteg.insights.Plan.Decision;
import se.insteg.insights.Plan.Decision.Kind;
import se.insteg.insights.Plan.Goal;
import se.insteg.insights.Plan.Target;
import se.insteg.insights.Who;
import se.insteg.insights.learning.Examples;
import se.insteg.insights.learning.Lessons;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.surveys.Survey;
import se.insteg.surveys.Surveys;

/**
 * What the two towns decided, once, when neither has noted anything: Rättvik a year of Mariestad's model, for twenty women and
 * twenty men (MAR-01, MAR-15, MAR-16, MAR-22), Leksand its placements and jobs (LEK-01, LEK-09, LEK-12). What it came to is
 * counted from the demonstration's days.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(310) // after all that is counted, and what was answered
class InitiativesOfTown implements ApplicationRunner {
    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Initiatives initiatives;
    private final Examples examples;
    private final Surveys surveys;
    private final Groups groups;
    private final Clock clock;

    InitiativesOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            Initiatives initiatives,
            Examples examples,
            Surveys surveys,
            Groups groups,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.initiatives = initiatives;
        this.examples = examples;
        this.surveys = surveys;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("lena", "rattvik")
                .ifPresent(lena -> jobs.inNameOf(lena, () -> {
                    if (initiatives.all().isEmpty()) {
                        groups.all().stream()
                                .min((one, other) -> one.details()
                                        .starts()
                                        .compareTo(other.details().starts()))
                                .ifPresent(this::rattvik);
                    }
                    return true;
                }));
        staff.find("karin", "leksand")
                .ifPresent(karin -> jobs.inNameOf(karin, () -> {
                    if (initiatives.all().isEmpty()) {
                        leksand();
                    }
                    return true;
                }));
    }

    private void rattvik(Group first) {
        LocalDate starts = first.details().starts();
        LocalDate today = LocalDate.now(clock);
        Plan plan = Plan.begun(new Plan.About(
                        "Veckan – en dag att gå till",
                        "Arbetsmarknadschefen",
                        "Den som söker asyl ska ha någonstans att gå varje vardag: svenska och samhälle, studiebesök och"
                                + " vägledning. Det ger en snabbare start och motverkar ohälsa av isolering.\n"
                                + "Demonstration efter Mariestads redovisning; människorna är påhittade.",
                        starts,
                        starts.plusYears(1),
                        List.of(first.programmeId())))
                .with(decision(Kind.STARTED, starts.minusWeeks(10), "KS 118 § 31", null, ""))
                .with(decision(
                        Kind.FUNDED,
                        starts.minusWeeks(5),
                        "",
                        null,
                        "Medel för tidiga insatser för asylsökande (TIA) beviljade."))
                .with(decision(Kind.EXTENDED, today.minusWeeks(3), "KS 118 § 87", starts.plusYears(2), ""))
                .with(goal(
                        "Kvinnor och män kommer i lika mån",
                        target(Indicator.PARTICIPANTS, Who.WOMEN, 20),
                        target(Indicator.PARTICIPANTS, Who.MEN, 20)))
                .with(goal(
                        "De som kommer är med så ofta att dagarna får ett innehåll",
                        target(Indicator.ATTENDANCES, Who.ALL, 2000),
                        target(Indicator.HOURS, Who.ALL, 5000)))
                .with(
                        List.of(
                                new Plan.Partner("Församlingen i Rättvik", "lokal och volontärer"),
                                new Plan.Partner("Studieförbundet Siljan", "svenska och samhälle"),
                                new Plan.Partner("Vårdcentralen", "hälsosamtal")),
                        List.of(new Plan.Contact(
                                "Lena Backlund", "samordnare", "0248-70 00 00", "veckan@rattvik.example")));
        UUID id = initiatives.begin(initiatives.next(), plan).id();
        examples.write(
                id,
                new Lessons(
                        "Fem förmiddagar i veckan i samma lokal, så att ingen behöver fråga när och var. Medarbetare som talar"
                                + " deltagarnas språk. Studiebesök varannan torsdag, valda av deltagarna.",
                        "Vi skulle ha bett om en större lokal från början: målet var fyrtio, och hundra kom.",
                        "Börja med det som finns, och anteckna närvaron från första dagen. Utan den vet ni inte vad ni gjorde.",
                        null,
                        0));
        examples.publish(id);
    }

    private void leksand() {
        LocalDate starts = LocalDate.now(clock).minusYears(2);
        Plan plan = Plan.begun(new Plan.About(
                        "Språk och arbete från dag ett",
                        "Kommunchefen",
                        "Alla nyanlända kartläggs, får svenska från första dagen och möter en arbetsplats.\n"
                                + "Demonstration efter Leksands redovisning; människorna är påhittade.",
                        starts,
                        null,
                        List.of()))
                .with(decision(
                        Kind.STARTED, starts.minusWeeks(2), "KS 2015 § 140", null, "Fyra delar och en referensgrupp."))
                .with(goal("Språkpraktik hos arbetsgivare i kommunen", target(Indicator.PLACED, Who.ALL, 80)))
                .with(goal("Praktiken leder till arbete", target(Indicator.WORK, Who.ALL, 10)))
                .with(new Goal(
                        initiatives.next(),
                        "Den som gått samhällsorienteringen är nöjd och vet mer om vad som krävs för arbete",
                        List.of(),
                        asked("Samhällsorientering", "satisfied", 95, "knowledge", 80)))
                .with(
                        List.of(new Plan.Partner("Folkhögskolan", "svenska på boendena")),
                        List.of(new Plan.Contact(
                                "Karin Ersdotter", "samordnare", "0247-80 00 00", "integration@leksand.example")));
        initiatives.begin(initiatives.next(), plan);
    }

    /** What the closed survey with that beginning of its name asks; none when it is not there. */
    private List<Asked> asked(String name, String one, int percent, String other, int otherPercent) {
        return surveys.all().stream()
                .filter(survey -> survey.name().startsWith(name) && survey.is(Survey.State.CLOSED))
                .limit(1)
                .flatMap(survey ->
                        Stream.of(new Asked(survey.id(), one, percent), new Asked(survey.id(), other, otherPercent)))
                .toList();
    }

    private Decision decision(Kind kind, LocalDate on, String reference, @Nullable LocalDate until, String said) {
        return new Decision(initiatives.next(), kind, on, "Kommunstyrelsen", reference, until, said);
    }

    private Goal goal(String text, Target... targets) {
        UUID id = initiatives.next();
        return new Goal(id, text, List.of(targets), List.of());
    }

    private static Target target(Indicator indicator, Who who, int aim) {
        return new Target(indicator, who, aim, null);
    }
}
