package se.insteg.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.access.StepUp;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.whole.Erasure;
import se.insteg.people.whole.ErasureWork;

/** Whom to forget: who is due, what is proposed and waits for another, and the receipts of what was erased. */
@Controller
class ErasurePages {
    private static final int LONGEST = 500;

    private final Erasure erasure;
    private final ErasureWork work;
    private final People people;
    private final Colleagues colleagues;
    private final CurrentStaff current;
    private final StepUp stepUp;

    ErasurePages(
            Erasure erasure,
            ErasureWork work,
            People people,
            Colleagues colleagues,
            CurrentStaff current,
            StepUp stepUp) {
        this.erasure = erasure;
        this.work = work;
        this.people = people;
        this.colleagues = colleagues;
        this.current = current;
        this.stepUp = stepUp;
    }

    @GetMapping("/people/erasure")
    String show(Form form, Model model) {
        return page(form, model);
    }

    @PostMapping("/people/erasure")
    String propose(Form form, Model model) {
        List<UUID> chosen = form.all("person").stream()
                .flatMap(text -> Stream.ofNullable(Ids.read(text)))
                .toList();
        if (chosen.isEmpty() || erasure.propose(chosen) == 0) {
            form.rejectAll("people.erasure.nobodyChosen");
            return page(form, model);
        }
        return "redirect:/people/erasure";
    }

    @PostMapping("/people/erasure/approve")
    String approve(Form form, Model model) {
        UUID run = run(form);
        if (run == null || !stepUp.proven(form, "code")) {
            return page(form, model);
        }
        erasure.approve(run);
        work.afterCommit();
        return "redirect:/people/erasure";
    }

    @PostMapping("/people/erasure/fetch")
    @Nullable
    String fetch(Form form, HttpServletResponse response, Model model) throws IOException {
        UUID run = run(form);
        if (run == null || !stepUp.proven(form, "code")) {
            return page(form, model);
        }
        Map<UUID, byte[]> packages = erasure.packages(run);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"gallring-" + run + ".zip\"");
        ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8);
        for (Map.Entry<UUID, byte[]> one : packages.entrySet()) {
            zip.putNextEntry(new ZipEntry(one.getKey() + ".json"));
            zip.write(one.getValue());
            zip.closeEntry();
        }
        zip.finish();
        return null;
    }

    @PostMapping("/people/erasure/drop")
    String drop(Form form, Model model) {
        UUID run = run(form);
        if (run == null) {
            return page(form, model);
        }
        erasure.drop(run);
        return "redirect:/people/erasure";
    }

    @GetMapping("/people/{personId}/hold")
    String askHold(@PathVariable UUID personId, Form form, Model model) {
        return hold(people.findFor(Action.PROPOSE_ERASURE, personId), form, model);
    }

    @PostMapping("/people/{personId}/hold")
    String hold(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.findFor(Action.PROPOSE_ERASURE, personId);
        if (erasure.isHeld(personId)) {
            erasure.lift(personId);
            return "redirect:/people/erasure";
        }
        String reason = form.required("reason", "people.erasure.hold.missing");
        if (reason.length() > LONGEST) {
            form.reject("reason", "taxonomy.text.tooLong", LONGEST);
        }
        if (form.rejected()) {
            return hold(person, form, model);
        }
        erasure.hold(personId, person.details().protection().hides(), reason);
        return "redirect:/people/erasure";
    }

    private String hold(Participant person, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("path", "/people/" + person.id() + "/hold");
        model.addAttribute("name", person.details().identity().name());
        model.addAttribute("held", erasure.isHeld(person.id()));
        return "people/hold";
    }

    private @Nullable UUID run(Form form) {
        UUID run = Ids.read(form.text("run"));
        if (run == null) {
            form.rejectAll("people.erasure.noRun");
        }
        return run;
    }

    private String page(Form form, Model model) {
        List<Erasure.Run> runs = erasure.runs();
        Set<UUID> staff = new HashSet<>();
        runs.forEach(one -> {
            staff.add(one.proposedBy());
            if (one.approvedBy() != null) {
                staff.add(one.approvedBy());
            }
        });
        model.addAttribute("due", erasure.due());
        model.addAttribute("before", erasure.before());
        model.addAttribute("runs", runs);
        model.addAttribute("names", colleagues.names(staff));
        model.addAttribute("me", current.require().staffId());
        model.addAttribute("asksCode", stepUp.asks());
        model.addAttribute("form", form);
        return "people/erasure";
    }
}
