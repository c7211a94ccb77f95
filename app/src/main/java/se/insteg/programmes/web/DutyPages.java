package se.insteg.programmes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.planner.output.XlsxList;
import se.insteg.programmes.Codes;
import se.insteg.programmes.Duty;
import se.insteg.programmes.DutyTracker;
import se.insteg.programmes.Entitlements;
import se.insteg.programmes.Offers;
import se.insteg.programmes.Programme;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.Programmes;
import se.insteg.programmes.typed.EnrolmentInput;
import se.insteg.ui.XlsxDownload;

/** Who has a right to a kind of programme, and how far they have come; offers it to many at once. */
@Controller
class DutyPages {
    /** Weeks to answer in, unless another day is typed. */
    static final int WEEKS_TO_ANSWER = 3;

    private static final int FEW = 5;
    private static final Locale SWEDISH = Locale.of("sv");
    private static final List<XlsxList.Column> COLUMNS =
            List.of(new XlsxList.Column("läge", 34), new XlsxList.Column("deltagare", 14));

    private final DutyTracker tracker;
    private final Entitlements entitlements;
    private final Offers offers;
    private final Programmes programmes;
    private final MessageSource messages;
    private final Clock clock;

    DutyPages(
            DutyTracker tracker,
            Entitlements entitlements,
            Offers offers,
            Programmes programmes,
            MessageSource messages,
            Clock clock) {
        this.tracker = tracker;
        this.entitlements = entitlements;
        this.offers = offers;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param stage whom to show; those who have not been offered anything, unless another is said */
    @GetMapping("/programmes/duty")
    String show(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "0") int offered,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        Form form = Form.empty()
                .with("on", today.toString())
                .with("by", today.plusWeeks(WEEKS_TO_ANSWER).toString());
        return show(kindOf(kind), stageOf(stage), form, offered, model);
    }

    private String show(ProgrammeKind kind, Duty.Stage stage, Form form, int offered, Model model) {
        List<Duty> all = tracker.of(kind);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Entitlements.kinds());
        model.addAttribute("stage", stage);
        model.addAttribute("figures", DutyTracker.figures(all));
        model.addAttribute(
                "late",
                all.stream().filter(one -> one.late(LocalDate.now(clock))).count());
        model.addAttribute(
                "lines", all.stream().filter(one -> one.stage() == stage).toList());
        model.addAttribute("rules", entitlements.inForce(kind));
        model.addAttribute(
                "programmes",
                offered(kind).stream()
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("offered", offered);
        model.addAttribute("today", LocalDate.now(clock));
        return "programmes/duty";
    }

    private List<Programme> offered(ProgrammeKind kind) {
        return programmes.all().stream()
                .filter(one -> one.kind() == kind && one.offered())
                .toList();
    }

    @PostMapping("/programmes/duty")
    String offer(Form form, Model model) {
        ProgrammeKind kind = kindOf(form.text("kind"));
        UUID programme = offered(kind).stream()
                .map(Programme::id)
                .filter(id -> id.toString().equals(form.text("programme")))
                .findFirst()
                .orElse(null);
        if (programme == null) {
            form.reject("programme", "programmes.group.programme.missing");
        }
        EnrolmentInput.Asked asked = EnrolmentInput.asked(form, LocalDate.now(clock));
        List<UUID> chosen = new ArrayList<>();
        form.all("who").stream().map(Ids::read).forEach(id -> {
            if (id != null && !chosen.contains(id)) {
                chosen.add(id);
            }
        });
        if (chosen.isEmpty()) {
            form.reject("who", "programmes.enrol.nobody");
        }
        if (form.rejected() || programme == null || asked == null) {
            return show(kind, Duty.Stage.NOT_OFFERED, form, 0, model);
        }
        for (UUID person : chosen) {
            offers.offer(person, new Offers.Offer(programme, null, asked.on(), asked.by(), asked.way()));
        }
        return "redirect:/programmes/duty?kind=" + kind.code() + "&stage=" + Duty.Stage.OFFERED.code() + "&offered="
                + chosen.size();
    }

    /** Figures without people, in Swedish as accounts are; what fewer than {@link #FEW} are in is not told. */
    @GetMapping("/programmes/duty/export")
    void export(@RequestParam(defaultValue = "") String kind, HttpServletResponse response) {
        ProgrammeKind asked = kindOf(kind);
        Map<Duty.Stage, Integer> figures = DutyTracker.figures(tracker.of(asked));
        XlsxDownload.send(
                response,
                asked.code() + "-" + LocalDate.now(clock),
                swedish("programmes.kind." + asked.code()),
                COLUMNS,
                list -> {
                    for (Duty.Stage one : Duty.Stage.values()) {
                        int many = figures.getOrDefault(one, 0);
                        list.row(
                                swedish("programmes.duty.stage." + one.code()),
                                many > 0 && many < FEW ? "färre än " + FEW : many);
                    }
                });
    }

    private String swedish(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, SWEDISH));
    }

    private static ProgrammeKind kindOf(String code) {
        ProgrammeKind kind = Codes.find(ProgrammeKind.class, code);
        return kind != null && Entitlements.kinds().contains(kind) ? kind : ProgrammeKind.CIVIC_ORIENTATION;
    }

    private static Duty.Stage stageOf(String code) {
        Duty.Stage stage = Codes.find(Duty.Stage.class, code);
        return stage == null ? Duty.Stage.NOT_OFFERED : stage;
    }
}
