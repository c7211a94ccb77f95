package se.insteg.placements.importing;

import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import se.insteg.access.Colleagues;
import se.insteg.imports.Batch;
import se.insteg.imports.ImportPages;
import se.insteg.imports.Imports;

/** Imports placements that run; nothing has to be decided for a whole file. */
@Controller
@RequestMapping("/placements/import")
class PlacementImportPages extends ImportPages {
    private final Colleagues colleagues;

    PlacementImportPages(Imports imports, PlacementImport kind, MessageSource messages, Colleagues colleagues) {
        super(imports, kind, messages);
        this.colleagues = colleagues;
    }

    @Override
    protected String ask(Model model) {
        return "placements/import";
    }

    /** Whoever brings a row about somebody protected is one of their handlers: nobody else finds them. */
    @Override
    protected List<String> handlers(Batch batch) {
        return List.copyOf(colleagues.names(Set.of(batch.madeBy())).values());
    }
}
