package se.insteg.taxonomy.importing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import se.insteg.taxonomy.importing.OfficialConcept.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a dump of the labour-market taxonomy as its publisher offers it for download: {@code {"data": {"concepts": […]}}},
 * where a concept has id, type and preferred_label, groups their code, and related concepts stand within.
 */
final class JobtechDump {
    private final Gathered gathered;
    private final String file;
    private int found;

    private JobtechDump(Gathered gathered, String file) {
        this.gathered = gathered;
        this.file = file;
    }

    static void read(Path path, Gathered gathered) {
        JobtechDump dump = new JobtechDump(gathered, String.valueOf(path.getFileName()));
        try {
            dump.all(JsonMapper.shared().readTree(path.toFile()).path("data").path("concepts"), null);
        } catch (JacksonException broken) {
            gathered.unused().add(dump.file + ": it is not JSON as far as its end");
            return;
        }
        if (dump.found == 0) {
            gathered.unused().add(dump.file + ": there is nothing in it that Insteg uses");
        } else {
            gathered.used().add(path);
        }
    }

    private void all(JsonNode concepts, @Nullable String group) {
        concepts.forEach(concept -> one(concept, group));
    }

    private void one(JsonNode concept, @Nullable String group) {
        String id = concept.path("id").asString("");
        String name = concept.path("preferred_label").asString("").strip();
        switch (concept.path("type").asString("")) {
            case "ssyk-level-4" -> {
                String code = concept.path("ssyk_code_2012").asString("");
                named(id, OfficialConcept.GROUP, code, name, concept);
                all(concept.path("narrower"), code);
                concept.path("related").forEach(other -> {
                    String isco = other.path("isco_code_08").asString("");
                    if (!isco.isEmpty()) {
                        gathered.map(where(id), code, isco);
                    }
                });
            }
            case "occupation-name" -> {
                String code = group;
                for (JsonNode broader : concept.path("broader")) {
                    code = broader.path("ssyk_code_2012").asString(code);
                }
                if (code != null) {
                    // A dump of the links alone does not say which group a name belongs to; another one does.
                    named(id, OfficialConcept.OCCUPATION, code, name, concept);
                }
                for (JsonNode other : concept.path("substitutes")) {
                    found++;
                    gathered.link(
                            where(id),
                            id,
                            other.path("id").asString(""),
                            other.path("substitutability_percentage").asString(""));
                }
            }
            case "skill" -> named(id, OfficialConcept.SKILL, null, name, concept);
            default -> all(concept.path("narrower"), null);
        }
    }

    private void named(String id, String kind, @Nullable String code, String name, JsonNode from) {
        found++;
        OfficialConcept concept = gathered.concept(where(id), id, new Part(OfficialConcept.JOBTECH, kind), code, name);
        if (concept != null) {
            concept.called("sv", name);
            from.path("alternative_labels").forEach(other -> concept.alsoCalled("sv", other.asString("")));
            if (from.path("deprecated").asBoolean(false)) {
                concept.withdraw();
            }
        }
    }

    private String where(String id) {
        return file + " concept " + id;
    }
}
