package se.insteg.access.rights;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.access.Subject;

/** Shows the matrix of rights to everybody it is about. */
@Controller
class RightsPages {
    private final Matrix matrix;
    private final Rights rights;

    RightsPages(Matrix matrix, Rights rights) {
        this.matrix = matrix;
        this.rights = rights;
    }

    @GetMapping("/rights")
    String rights(Model model) {
        rights.require(Action.SEE_RIGHTS, Subject.MUNICIPALITY);
        model.addAttribute("rules", List.copyOf(matrix.rules().values()));
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute("jobTitles", matrix.jobTitles());
        return "access/rights";
    }
}
