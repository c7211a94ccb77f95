package se.insteg.access.staff.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Staffing;
import se.insteg.access.Staffing.JobTitle;
import se.insteg.access.Staffing.Member;
import se.insteg.access.Staffing.State;
import se.insteg.access.Staffing.Unit;
import se.insteg.access.Subject;

/** Who works here, and one of them. */
@Controller
class StaffPages {
    private final Staffing staffing;
    private final CurrentStaff current;
    private final Rights rights;
    private final ZoneId zone;

    StaffPages(Staffing staffing, CurrentStaff current, Rights rights, Clock clock) {
        this.staffing = staffing;
        this.current = current;
        this.rights = rights;
        this.zone = clock.getZone();
    }

    /** The parts of the staff one may look at, by the word in the address. */
    private static final Map<String, Predicate<Member>> SHOWN = Map.of(
            "all", member -> member.state() != State.DISABLED,
            "invited", member -> member.state() == State.INVITED,
            "no-code", member -> member.state() == State.ACTIVE && !member.oneTimeCode(),
            "no-role",
                    member -> member.state() != State.DISABLED && member.roles().isEmpty(),
            "disabled", member -> member.state() == State.DISABLED);

    @GetMapping("/staff")
    String list(
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        Predicate<Member> shown = SHOWN.get(show);
        List<Unit> units = staffing.units();
        List<JobTitle> titles = staffing.jobTitles();
        UUID me = current.require().staffId();
        model.addAttribute("show", shown == null ? "all" : show);
        model.addAttribute("done", done);
        model.addAttribute("waiting", waiting(units, null));
        model.addAttribute(
                "cards",
                staffing.staff(shown == null ? member -> member.state() != State.DISABLED : shown).stream()
                        .map(member -> Card.of(member, titles, units, me))
                        .toList());
        return "access/staff/list";
    }

    @GetMapping("/staff/{staffId}")
    String member(@PathVariable UUID staffId, @RequestParam(required = false) @Nullable String done, Model model) {
        Member member = staffing.member(staffId);
        List<Unit> units = staffing.units();
        UUID me = current.require().staffId();
        model.addAttribute("card", Card.of(member, staffing.jobTitles(), units, me));
        model.addAttribute("done", done);
        model.addAttribute("waiting", waiting(units, staffId));
        model.addAttribute("history", staffing.history(staffId));
        model.addAttribute("zone", zone);
        model.addAttribute(
                "mayPropose",
                rights.may(Action.PROPOSE_ROLE, Subject.staff(staffId, member.unitId())) && !staffId.equals(me));
        return "access/staff/member";
    }

    private List<Waiting> waiting(List<Unit> units, @Nullable UUID about) {
        UUID me = current.require().staffId();
        boolean decides = rights.may(Action.DECIDE_ROLE, Subject.MUNICIPALITY);
        Map<UUID, String> names = Card.names(units);
        return staffing.proposals().stream()
                .filter(proposal -> about == null || proposal.staffId().equals(about))
                .map(proposal -> Waiting.of(proposal, names, me, decides))
                .toList();
    }
}
