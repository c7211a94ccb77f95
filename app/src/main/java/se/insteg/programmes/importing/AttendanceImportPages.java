package se.insteg.programmes.importing;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import se.insteg.imports.ImportPages;
import se.insteg.imports.Imports;

/** Imports attendance; nothing has to be decided for a whole file. */
@Controller
@RequestMapping("/programmes/attendance/import")
class AttendanceImportPages extends ImportPages {
    AttendanceImportPages(Imports imports, AttendanceImport kind, MessageSource messages) {
        super(imports, kind, messages);
    }

    @Override
    protected String ask(Model model) {
        return "programmes/import-rows";
    }
}
