package se.insteg.insights.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.gatherings.Gathering;
import se.insteg.hosts.gatherings.Gatherings;
import se.insteg.insights.Indicator;
import se.insteg.insights.Initiative;
import se.insteg.insights.Initiatives;
import se.insteg.insights.Plan;
import se.insteg.insights.Who;
import se.insteg.insights.figures.InitiativeFigures;
import se.insteg.insights.figures.Results;
import se.insteg.insights.figures.Spread;
import se.insteg.insights.figures.Voices;
import se.insteg.people.Participant;
import se.insteg.people.ReachedPeople;
import se.insteg.programmes.Programme;
import se.insteg.programmes.Programmes;
import se.insteg.programmes.packages.PackageText;
import se.insteg.programmes.packages.ProgrammePackage;
import se.insteg.surveys.SurveyFigure;

/**
 * Learning examples of the municipality: written and published with KEEP_INITIATIVES, read by anybody through {@link
 * OpenExamples}. Nothing is published that names a participant.
 */
@Component
public class Examples {
    private final ExampleTable table;
    private final Initiatives initiatives;
    private final InitiativeFigures figures;
    private final Voices voices;
    private final Programmes programmes;
    private final Gatherings gatherings;
    private final ReachedPeople reached;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Examples(
            ExampleTable table,
            Initiatives initiatives,
            InitiativeFigures figures,
            Voices voices,
            Programmes programmes,
            Gatherings gatherings,
            ReachedPeople reached,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.initiatives = initiatives;
        this.figures = figures;
        this.voices = voices;
        this.programmes = programmes;
        this.gatherings = gatherings;
        this.reached = reached;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    public Lessons lessons(UUID initiative) {
        mustKeep();
        return table.lessons(initiatives.find(initiative).id());
    }

    /** @return false when somebody else was first; nothing is written then */
    public boolean write(UUID initiative, Lessons wanted) {
        mustKeep();
        initiatives.find(initiative);
        boolean written = table.write(initiative, wanted);
        if (written) {
            log("LESSONS_WRITTEN", initiative);
        }
        return written;
    }

    /** What anybody reads now. */
    public Optional<Example> published(UUID initiative) {
        mustKeep();
        return table.published(initiatives.find(initiative).id());
    }

    /** What anybody would read if it were published now. */
    public Example preview(UUID initiative) {
        mustKeep();
        Initiative of = initiatives.find(initiative);
        Lessons lessons = table.lessons(initiative);
        Plan plan = of.plan();
        return new Example(
                of.name(),
                current.require().municipality(),
                plan.about().owner(),
                plan.about().purpose(),
                plan.about().starts(),
                plan.ends(),
                plan.about().programmes().stream().map(this::outline).toList(),
                lines(plan, figures.of(of)),
                said(plan),
                new Example.Told(lessons.worked(), lessons.otherwise(), lessons.advice()),
                plan.partners(),
                plan.contacts(),
                event(lessons.gathering()),
                LocalDate.now(clock));
    }

    private Example.Outline outline(UUID id) {
        Programme one = programmes.find(id);
        var taught =
                one.published() > 0 ? programmes.version(id, one.published()).orElse(one.draft()) : one.draft();
        String from = one.origin().isEmpty() ? current.require().municipality() : one.origin();
        return new Example.Outline(
                one.name(),
                taught.summary(),
                taught.audience(),
                taught.weeks(),
                taught.minutes(),
                taught.modules().stream()
                        .map(module -> new Example.Module(module.title(), module.minutes()))
                        .toList(),
                PackageText.of(new ProgrammePackage(one.kind(), one.name(), from, "", taught)));
    }

    /** Each target, and of what has none the whole; what tells of few is left out. */
    private static List<Example.Line> lines(Plan plan, Results results) {
        List<Example.Line> lines = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            Spread spread = results.spread(indicator);
            for (Who who : Who.values()) {
                Integer aim = plan.targets().stream()
                        .filter(one -> one.indicator() == indicator && one.who() == who)
                        .map(Plan.Target::aim)
                        .findFirst()
                        .orElse(null);
                boolean wanted = aim != null || who == Who.ALL;
                if (wanted && spread.tells(who) && spread.of(who).people() > 0) {
                    lines.add(new Example.Line(indicator, who, spread.of(who).amount(), aim));
                }
            }
        }
        return lines;
    }

    /** What is told of surveys that are closed. */
    private List<Example.Said> said(Plan plan) {
        List<Example.Said> said = new ArrayList<>();
        for (Voices.Voice one : voices.of(plan).values()) {
            SurveyFigure figure = one.figure();
            Integer percent = figure == null ? null : figure.percent();
            if (figure != null && percent != null) {
                said.add(new Example.Said(one.text(), one.good(), percent, figure.answered(), figure.invited()));
            }
        }
        return said;
    }

    private Example.@Nullable Event event(@Nullable UUID gathering) {
        if (gathering == null) {
            return null;
        }
        var details = gatherings.find(gathering).details();
        return new Example.Event(
                details.title(), details.day(), details.begins(), details.ends(), details.place(), details.about());
    }

    /** Those that one can invite to, that are not over. */
    public List<Gathering> coming() {
        mustKeep();
        LocalDate today = LocalDate.now(clock);
        return gatherings.list().stream()
                .map(Gathering.Line::gathering)
                .filter(one -> !one.details().day().isBefore(today))
                .toList();
    }

    /** A participant whose whole name the texts of an example say; null for none. Nobody is shown but their name. */
    public @Nullable String named(UUID initiative) {
        mustKeep();
        Initiative of = initiatives.find(initiative);
        String text = plain(of.name()
                + '\n'
                + of.plan().about().purpose()
                + '\n'
                + table.lessons(initiative).text());
        return reached.by(Action.SEE_OUTCOME_FIGURES).keySet().stream()
                .map(Examples::name)
                .filter(name -> name.contains(" ") && (' ' + text + ' ').contains(' ' + plain(name) + ' '))
                .findFirst()
                .orElse(null);
    }

    private static String name(Participant person) {
        return person.details().identity().name();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    /** As {@link #preview} shows it, in place of what was published before. */
    public void publish(UUID initiative) {
        Example example = preview(initiative);
        table.publish(initiative, example, current.require().staffId());
        log("EXAMPLE_PUBLISHED", initiative);
    }

    /** Gone for anybody at the next request. */
    public void withdraw(UUID initiative) {
        mustKeep();
        initiatives.find(initiative);
        if (table.withdraw(initiative)) {
            log("EXAMPLE_WITHDRAWN", initiative);
        }
    }

    private void mustKeep() {
        rights.require(Action.KEEP_INITIATIVES, Subject.MUNICIPALITY);
    }

    private void log(String deed, UUID initiative) {
        audit.write(new Audit.Entry(deed, "initiative", initiative, "satsning"));
    }
}
