package se.insteg.programmes.packages;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import se.insteg.programmes.Codes;
import se.insteg.programmes.CourseModule;
import se.insteg.programmes.WeekSlot;

/** Writes a package so that somebody can read it, and {@link PackageReader} reads the same again. */
public final class PackageText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private PackageText() {}

    public static String of(ProgrammePackage given) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("insteg-programme", ProgrammePackage.FORM);
        file.put("name", given.name());
        file.put("kind", given.kind().code());
        file.put("from", given.from());
        put(file, "source", given.source());
        put(file, "summary", given.curriculum().summary());
        put(file, "audience", given.curriculum().audience());
        if (given.curriculum().weeks() > 0) {
            file.put("weeks", given.curriculum().weeks());
        }
        if (!given.curriculum().week().isEmpty()) {
            file.put(
                    "week",
                    given.curriculum().week().stream().map(PackageText::slot).toList());
        }
        file.put(
                "modules",
                given.curriculum().modules().stream().map(PackageText::module).toList());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(120);
        return new Yaml(options).dump(file);
    }

    private static Map<String, Object> slot(WeekSlot slot) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("day", Codes.of(slot.day()));
        written.put("at", CLOCK.format(slot.at()));
        written.put("minutes", slot.minutes());
        written.put("kind", slot.kind().code());
        return written;
    }

    private static Map<String, Object> module(CourseModule module) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("title", module.title());
        boolean whole = module.minutes() % 60 == 0;
        written.put(whole ? "hours" : "minutes", whole ? module.minutes() / 60 : module.minutes());
        written.put("kind", module.kind().code());
        if (module.part() != null) {
            written.put("part", module.part().number());
        }
        if (!module.perspectives().isEmpty()) {
            List<String> codes = new ArrayList<>();
            module.perspectives().forEach(one -> codes.add(one.code()));
            written.put("perspectives", codes);
        }
        if (!module.topics().isEmpty()) {
            written.put("topics", new ArrayList<>(module.topics()));
        }
        return written;
    }

    private static void put(Map<String, Object> file, String name, String text) {
        if (!text.isEmpty()) {
            file.put(name, text);
        }
    }
}
