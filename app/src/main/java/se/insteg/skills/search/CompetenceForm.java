package se.insteg.skills.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Form;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.taxonomy.Catalogue;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.Terms;

/** Reads a query from a form or an address. */
@Component
class CompetenceForm {
    private static final int FIRST_YEAR = 2000;

    private final Catalogue catalogue;
    private final List<Engagement> engagements;
    private final Clock clock;

    CompetenceForm(Catalogue catalogue, List<Engagement> engagements, Clock clock) {
        this.catalogue = catalogue;
        this.engagements = List.copyOf(engagements);
        this.clock = clock;
    }

    /** What is not understood is rejected in the form; what is not known any more in an address is left out. */
    CompetenceQuery read(Form form) {
        Fields fields = new Fields(form);
        Set<String> without = new HashSet<>(fields.all("without"));
        without.retainAll(engagements.stream().map(Engagement::key).toList());
        return new CompetenceQuery(
                Terms.occupations(fields, "occupations", catalogue.occupations()),
                fields.yes("group"),
                fields.yes("substitutes"),
                Terms.skills(fields, "skills"),
                Terms.languages(fields, "languages"),
                fields.constant("swedish", SwedishLevel.values(), SwedishLevel::name),
                fields.yes("selfReported"),
                fields.date("mappedSince", FIRST_YEAR, LocalDate.now(clock)),
                without);
    }
}
