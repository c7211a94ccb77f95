package se.insteg.programmes.importing;

import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import se.insteg.imports.Batch;
import se.insteg.imports.ImportPages;
import se.insteg.imports.ImportSettings;
import se.insteg.imports.Imports;
import se.insteg.imports.ReadFile;
import se.insteg.kernel.Form;

/** Imports attendance; nothing has to be decided for a whole file. */
@Controller
@RequestMapping("/programmes/attendance/import")
class AttendanceImportPages extends ImportPages {
    AttendanceImportPages(Imports imports, AttendanceImport kind, MessageSource messages) {
        super(imports, kind, messages);
    }

    @Override
    protected Form fresh() {
        return Form.empty();
    }

    @Override
    protected String ask(Model model) {
        return "programmes/import-rows";
    }

    @Override
    protected ImportSettings settings(Form form) {
        return ImportSettings.of(Map.of(), List.of());
    }

    @Override
    protected void check(Form form, ReadFile file, ImportSettings settings) {
        // Every row tells for itself.
    }

    @Override
    protected List<String> handlers(Batch batch) {
        return List.of();
    }
}
