package se.insteg.programmes.importing;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import se.insteg.imports.ImportPages;
import se.insteg.imports.Imports;

/** Imports who goes in which group; nothing has to be decided for a whole file. */
@Controller
@RequestMapping("/programmes/enrolments/import")
class EnrolmentImportPages extends ImportPages {
    EnrolmentImportPages(Imports imports, EnrolmentImport kind, MessageSource messages) {
        super(imports, kind, messages);
    }

    @Override
    protected String ask(Model model) {
        return "programmes/import-rows";
    }
}
