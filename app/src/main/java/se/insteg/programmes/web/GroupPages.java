package se.insteg.programmes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.CivicParts;
import se.insteg.programmes.Coverage;
import se.insteg.programmes.Curriculum;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Programme;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.Programmes;
import se.insteg.programmes.Providers;
import se.insteg.programmes.Queues;
import se.insteg.programmes.Session;
import se.insteg.programmes.StatutoryHours;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.reach.Reach;
import se.insteg.programmes.typed.GroupInput;
import se.insteg.programmes.typed.Mark;
import se.insteg.taxonomy.typed.Texts;
import se.insteg.ui.MergeForm;
import se.insteg.ui.Way;

/** The list of groups, and each one's page: what it follows, when it meets, what its hours cover so far. */
@Controller
class GroupPages {
    private static final Set<String> DONE = Set.of("begun", "saved", "planned", "takenBack", "provider");

    private final Groups groups;
    private final Programmes programmes;
    private final Timetable timetable;
    private final Providers providers;
    private final SessionLines lines;
    private final Queues queues;
    private final Reach reach;
    private final StatutoryHours statutory;
    private final CivicParts civicParts;
    private final Rights rights;
    private final Clock clock;

    GroupPages(
            Groups groups,
            Programmes programmes,
            Timetable timetable,
            Providers providers,
            SessionLines lines,
            Queues queues,
            Reach reach,
            StatutoryHours statutory,
            CivicParts civicParts,
            Rights rights,
            Clock clock) {
        this.groups = groups;
        this.programmes = programmes;
        this.timetable = timetable;
        this.providers = providers;
        this.lines = lines;
        this.queues = queues;
        this.reach = reach;
        this.statutory = statutory;
        this.civicParts = civicParts;
        this.rights = rights;
        this.clock = clock;
    }

    static String path(UUID group) {
        return "/programmes/groups/" + group;
    }

    @GetMapping("/programmes/groups")
    String list(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("groups", groups.all());
        model.addAttribute("rule", queues.rule());
        model.addAttribute("mayOrder", rights.may(Action.BUILD_PROGRAMMES, Subject.MUNICIPALITY));
        model.addAttribute("ordered", done.equals("order"));
        model.addAttribute("mayPlan", mayPlan());
        return "programmes/groups";
    }

    /** @param series what was just planned, for taking it back */
    @GetMapping("/programmes/groups/{groupId}")
    String show(
            @PathVariable UUID groupId,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String series,
            Model model) {
        Group group = groups.find(groupId);
        Curriculum curriculum = groups.curriculum(group);
        List<Session> sessions = timetable.of(groupId);
        LocalDate today = LocalDate.now(clock);
        Map<String, Integer> scheduled = Timetable.minutes(sessions, LocalDate.MAX);
        model.addAttribute("group", group);
        List<SessionLine> all = lines.of(sessions, sessions);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        model.addAttribute("coming", weeks(all, day -> !day.isBefore(monday)));
        model.addAttribute("past", weeks(all, day -> day.isBefore(monday)));
        model.addAttribute("curriculum", curriculum);
        model.addAttribute("providers", providers.of(groupId));
        model.addAttribute("coverage", Coverage.of(curriculum));
        model.addAttribute("scheduled", coverage(curriculum, scheduled));
        model.addAttribute("held", coverage(curriculum, Timetable.minutes(sessions, today)));
        model.addAttribute("laid", scheduled);
        model.addAttribute("targets", reach.of(groupId));
        ProgrammeKind kind = programmes.find(group.programmeId()).kind();
        model.addAttribute("training", kind == ProgrammeKind.TRAINING);
        boolean civic = kind == ProgrammeKind.CIVIC_ORIENTATION;
        LocalDate starts = group.details().starts();
        model.addAttribute(
                "required",
                civic ? statutory.startingOn(starts, group.details().ends()).orElse(null) : null);
        model.addAttribute("parts", civic ? civicParts.on(starts).orElse(null) : null);
        model.addAttribute("mayPlan", mayPlan());
        model.addAttribute("done", DONE.contains(done) ? done : null);
        UUID planned = Ids.read(series);
        model.addAttribute("series", planned);
        model.addAttribute(
                "planned",
                sessions.stream().filter(one -> one.series().equals(planned)).count());
        return "programmes/group";
    }

    private static List<SessionWeek> weeks(List<SessionLine> all, Predicate<LocalDate> when) {
        return SessionWeek.of(all.stream()
                .filter(line -> when.test(line.session().when().day()))
                .toList());
    }

    private static Coverage coverage(Curriculum curriculum, Map<String, Integer> minutes) {
        List<Coverage.Portion> portions = new ArrayList<>();
        curriculum.modules().forEach(module -> {
            int some = minutes.getOrDefault(module.key(), 0);
            if (some > 0) {
                portions.add(new Coverage.Portion(module, some));
            }
        });
        return Coverage.of(portions);
    }

    /** @param programme that it is to follow; asked for when it is not said */
    @GetMapping("/programmes/groups/new")
    String ask(@RequestParam(defaultValue = "") String programme, Model model) {
        Form form = Form.empty().with("id", groups.next().toString()).with("programme", programme);
        return show(null, form, model);
    }

    @PostMapping("/programmes/groups/new")
    String begin(Form form, Model model) {
        Group.Details details = GroupInput.read(form);
        UUID programme = offered().stream()
                .map(Programme::id)
                .filter(id -> id.toString().equals(form.text("programme")))
                .findFirst()
                .orElse(null);
        if (programme == null) {
            form.reject("programme", "programmes.group.programme.missing");
        }
        if (details == null || programme == null) {
            return show(null, form, model);
        }
        UUID given = Ids.read(form.text("id"));
        Group begun = groups.begin(given == null ? groups.next() : given, programme, details);
        return "redirect:" + path(begun.id()) + "?done=begun";
    }

    @GetMapping("/programmes/groups/{groupId}/edit")
    String edit(@PathVariable UUID groupId, Model model) {
        Group group = groups.find(groupId);
        SequencedMap<String, List<String>> texts = GroupInput.texts(group.details());
        return show(group, Texts.form(texts).with("version", String.valueOf(Mark.of(texts))), model);
    }

    @PostMapping("/programmes/groups/{groupId}/edit")
    String save(@PathVariable UUID groupId, Form sent, HttpServletResponse response, Model model) {
        Group stored = groups.find(groupId);
        MergeForm merging = MergeForm.of(sent, Group.FIELDS);
        Group.Details details = GroupInput.read(merging.form());
        if (details != null && details.seats() < stored.taken()) {
            merging.form().reject("seats", "programmes.seats.taken", stored.taken());
        }
        if (details == null || merging.form().rejected()) {
            return show(stored, merging.form(), model);
        }
        SequencedMap<String, List<String>> theirs = GroupInput.texts(stored.details());
        boolean first = Mark.of(theirs) == merging.version();
        if (first && groups.change(groupId, stored.version(), details).isPresent()) {
            return "redirect:" + path(groupId) + "?done=saved";
        }
        return MergePage.show(
                new MergePage.Both(
                        path(groupId) + "/edit",
                        List.of(new Way(path(groupId), stored.name())),
                        Group.FIELDS,
                        "programmes.field.",
                        "programmes.kind."),
                merging,
                GroupInput.texts(details),
                GroupInput.texts(groups.find(groupId).details()),
                response,
                model);
    }

    private String show(@Nullable Group group, Form form, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("form", form);
        model.addAttribute(
                "programmes",
                offered().stream()
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        return "programmes/group-form";
    }

    private List<Programme> offered() {
        return programmes.all().stream().filter(Programme::offered).toList();
    }

    private boolean mayPlan() {
        return rights.may(Action.PLAN_SESSIONS, Subject.MUNICIPALITY);
    }
}
