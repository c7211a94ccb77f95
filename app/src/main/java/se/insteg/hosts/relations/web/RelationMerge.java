package se.insteg.hosts.relations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.register.Thing;
import se.insteg.hosts.web.MergePage;
import se.insteg.ui.MergeForm;
import se.insteg.ui.Way;

/** Where two changed the same meeting, promise or interest: the later one chooses. */
@Component
class RelationMerge {
    private final MergePage mergePage;

    RelationMerge(MergePage mergePage) {
        this.mergePage = mergePage;
    }

    /** What is stored now, and what the later one began from. */
    record Theirs(
            UUID id,
            int version,
            SequencedMap<String, List<String>> texts,
            @Nullable SequencedMap<String, List<String>> base) {}

    /** @param path of the form */
    String show(
            Thing thing,
            Organisation organisation,
            String path,
            List<String> fields,
            Theirs theirs,
            RelationWords words,
            MergeForm merging,
            SequencedMap<String, List<String>> yours,
            HttpServletResponse response,
            Model model) {
        String home = "/hosts/" + organisation.id();
        String page = mergePage.show(
                new MergePage.Both(
                        thing,
                        theirs.id(),
                        path,
                        home,
                        List.of(new Way(home, organisation.name())),
                        fields,
                        theirs.version(),
                        theirs.texts(),
                        theirs.base()),
                merging,
                yours,
                response,
                model);
        model.addAttribute("words", words);
        model.addAttribute("prefix", words.keys() + "field.");
        return page;
    }
}
