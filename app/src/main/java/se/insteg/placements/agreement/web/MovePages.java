package se.insteg.placements.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.people.PersonHeads;
import se.insteg.placements.EndCause;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.Placements;
import se.insteg.placements.agreement.Whole;
import se.insteg.placements.board.BoardFilter;
import se.insteg.placements.board.Column;
import se.insteg.taxonomy.typed.Fields;

/**
 * A card of the board is moved: the deed that really takes it there, with its own form, and back to the board with the card
 * in focus. Nothing says where a card stands but what was done.
 */
@Controller
class MovePages {
    private final Placements placements;
    private final PersonHeads heads;
    private final Clock clock;

    MovePages(Placements placements, PersonHeads heads, Clock clock) {
        this.placements = placements;
        this.heads = heads;
        this.clock = clock;
    }

    /** What a move is. Each has its words under placements.move. */
    public enum Deed {
        START,
        FINISH,
        END,
        ANNUL;

        /** Null when nothing takes the placement there from where it stands now. */
        static @Nullable Deed of(Placement one, String to, LocalDate today) {
            boolean alive = one.state() == PlacementState.RUNNING || one.state() == PlacementState.PAUSED;
            boolean before = one.state() == PlacementState.DRAFT || one.state() == PlacementState.AGREED;
            return switch (Column.of(to).orElse(Column.PROPOSED)) {
                case RUNNING -> before ? START : null;
                case MATCH -> before ? ANNUL : null;
                case DONE -> !alive ? null : one.agreed().ends().isAfter(today) ? END : FINISH;
                default -> null;
            };
        }
    }

    @GetMapping("/people/{personId}/placements/{agreementId}/move")
    String ask(@PathVariable UUID personId, @PathVariable UUID agreementId, Form form, Model model) {
        Whole whole = placements.find(personId, agreementId);
        LocalDate today = LocalDate.now(clock);
        Deed deed = Deed.of(whole.placement(), form.text("to"), today);
        if (deed == null) {
            return back(whole.placement().id(), form);
        }
        LocalDate starts = whole.placement().agreed().starts();
        form.with("day", (deed == Deed.START && starts.isAfter(today) ? starts : today).toString());
        return show(whole, deed, form, model);
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/move")
    String move(@PathVariable UUID personId, @PathVariable UUID agreementId, Form form, Model model) {
        Whole whole = placements.find(personId, agreementId);
        Deed deed = Deed.of(whole.placement(), form.text("to"), LocalDate.now(clock));
        if (deed == null) {
            return back(whole.placement().id(), form);
        }
        try {
            done(whole, deed, form);
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            form.rejectAll(refused.messageKey(), refused.arguments().toArray());
        }
        return form.rejected()
                ? show(whole, deed, form, model)
                : back(deed == Deed.ANNUL ? personId : whole.placement().id(), form);
    }

    private void done(Whole whole, Deed deed, Form form) {
        UUID person = whole.person().id();
        UUID id = whole.placement().id();
        Fields fields = new Fields(form);
        switch (deed) {
            case START -> {
                LocalDate day = DeedFields.day(fields, "day");
                if (day != null && placements.start(person, id, day) instanceof Placements.Started.NotYet) {
                    form.rejectAll("placements.refused.missing");
                }
            }
            case FINISH ->
                placements.finish(person, id, whole.placement().agreed().ends());
            case END -> {
                LocalDate day = DeedFields.day(fields, "day");
                EndCause cause = DeedFields.cause(form, fields);
                String why = DeedFields.reason(form);
                if (day != null && cause != null && !form.rejected()) {
                    placements.endEarly(person, id, day, cause, why);
                }
            }
            case ANNUL -> {
                String why = DeedFields.reason(form);
                if (!form.rejected()) {
                    placements.annul(person, id, why);
                }
            }
        }
    }

    private String show(Whole whole, Deed deed, Form form, Model model) {
        model.addAttribute("head", heads.of(whole.person(), AgreementTab.NAME));
        model.addAttribute("whole", whole);
        model.addAttribute("deed", deed.name());
        model.addAttribute(
                "board",
                PlacementWays.board(whole.placement().id(), BoardFilter.of(form).query()));
        model.addAttribute("form", form);
        return "placements/board/move";
    }

    private static String back(UUID card, Form form) {
        return "redirect:" + PlacementWays.board(card, BoardFilter.of(form).query() + "&moved=yes");
    }
}
