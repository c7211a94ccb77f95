package se.insteg.placements.attendance.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.kernel.Form;
import se.insteg.placements.attendance.OwnAttendance;

/** A participant says on their phone how their days at the placement were. */
@Controller
class OwnAttendancePages {
    private final OwnAttendance own;

    OwnAttendancePages(OwnAttendance own) {
        this.own = own;
    }

    @GetMapping("/me/attendance")
    String show(Model model) {
        return show(Form.empty(), model);
    }

    private String show(Form form, Model model) {
        model.addAttribute("mine", own.all());
        model.addAttribute("form", form);
        return "placements/attendance/me";
    }

    @PostMapping("/me/placements/{agreementId}/attendance")
    String say(@PathVariable UUID agreementId, Form form, Model model) {
        own.take(agreementId, form);
        return form.rejected() ? show(form, model) : "redirect:/me/attendance#d-" + form.text("day");
    }
}
