package se.insteg.hosts.importing;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import se.insteg.imports.ImportPages;
import se.insteg.imports.Imports;

/** Imports organisations; nothing has to be decided for a whole file. */
@Controller
@RequestMapping("/hosts/import")
class HostImportPages extends ImportPages {
    HostImportPages(Imports imports, HostImport kind, MessageSource messages) {
        super(imports, kind, messages);
    }

    @Override
    protected String ask(Model model) {
        return "hosts/import";
    }
}
