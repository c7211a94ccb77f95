package se.insteg.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.skills.search.CompetenceQuery;
import se.insteg.skills.search.SavedSearches;
import se.insteg.taxonomy.Aliases;
import se.insteg.taxonomy.StoredTerms;

/** Leksand's own words for occupations, and the searches that its coordinator comes back to. Each is made once. */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(240) // after the people
class WordsOfTown implements ApplicationRunner {
    private static final Map<String, String> WORDS =
            Map.of("Språkstöttare", "5312", "Boendevärd", "5342", "Byagubbe", "9622");

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Aliases aliases;
    private final SavedSearches searches;

    WordsOfTown(DemoStaff staff, StaffJobs jobs, Aliases aliases, SavedSearches searches) {
        this.staff = staff;
        this.jobs = jobs;
        this.aliases = aliases;
        this.searches = searches;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand")
                .ifPresent(karin -> jobs.inNameOf(karin, () -> {
                    WORDS.forEach((word, code) -> {
                        boolean known = aliases.all().stream()
                                .anyMatch(alias -> alias.word().equals(word));
                        if (!known) {
                            aliases.add(id(karin, word), word, StoredTerms.occupation(code));
                        }
                    });
                    save(karin, "Lärare med svenska A2", asks("2341", "2330", "2343"), SwedishLevel.A2);
                    save(karin, "Kockar, och de som kan bli köksbiträden", asks("9412"), null);
                    return true;
                }));
    }

    private static List<Occupation> asks(String... codes) {
        return Arrays.stream(codes).map(StoredTerms::occupation).toList();
    }

    private void save(SignedIn karin, String name, List<Occupation> occupations, @Nullable SwedishLevel swedish) {
        searches.save(
                id(karin, name),
                name,
                new CompetenceQuery(
                        occupations, false, true, List.of(), List.of(), swedish, false, null, Set.of("placement")),
                true);
    }

    /** The same at every start: what somebody has removed does not come back. */
    private static UUID id(SignedIn karin, String name) {
        return UUID.nameUUIDFromBytes((karin.tenantId() + name).getBytes(StandardCharsets.UTF_8));
    }
}
