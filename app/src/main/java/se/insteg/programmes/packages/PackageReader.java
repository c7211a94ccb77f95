package se.insteg.programmes.packages;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import se.insteg.programmes.CivicPart;
import se.insteg.programmes.CourseModule;
import se.insteg.programmes.Curriculum;
import se.insteg.programmes.Perspective;
import se.insteg.programmes.Programme;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.WeekSlot;

/**
 * Reads a package from anywhere. The file is YAML of data alone: no types, no references, little depth, little of it; every
 * name is known, every number has its bounds. All that is wrong is told at once, at its place.
 */
public final class PackageReader {
    private static final Set<String> NAMES = Set.of(
            "insteg-programme", "name", "kind", "from", "source", "summary", "audience", "weeks", "week", "modules");
    private static final Set<String> SLOT = Set.of("day", "at", "minutes", "kind");
    private static final Set<String> MODULE =
            Set.of("title", "hours", "minutes", "kind", "part", "perspectives", "topics");
    private static final int DEEPEST = 6;

    private PackageReader() {}

    /** How reading went. */
    public sealed interface Result {}

    public record Read(ProgrammePackage read) implements Result {}

    /** @param slips at least one */
    public record Rejected(List<Slip> slips) implements Result {}

    public static Result read(byte[] file) {
        if (file.length > ProgrammePackage.LARGEST_FILE) {
            return new Rejected(
                    List.of(Slip.at("", "programmes.package.tooLarge", ProgrammePackage.LARGEST_FILE / 1000)));
        }
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return new Rejected(List.of(Slip.at("", "programmes.package.notUtf8")));
        }
    }

    public static Result read(String text) {
        Object loaded;
        try {
            loaded = new Yaml(new SafeConstructor(strict())).load(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (MarkedYAMLException notYaml) {
            int line = notYaml.getProblemMark() == null
                    ? 1
                    : notYaml.getProblemMark().getLine() + 1;
            return new Rejected(List.of(Slip.at("", "programmes.package.notYaml", line)));
        } catch (YAMLException | StackOverflowError | ClassCastException notYaml) {
            return new Rejected(List.of(Slip.at("", "programmes.package.unreadable")));
        }
        List<Slip> slips = new ArrayList<>();
        PackagePart whole = PackagePart.of("", loaded, NAMES, slips);
        if (slips.isEmpty() && !Integer.valueOf(ProgrammePackage.FORM).equals(whole.value("insteg-programme"))) {
            slips.add(Slip.at("insteg-programme", "programmes.package.otherForm", ProgrammePackage.FORM));
        }
        ProgrammePackage read = slips.isEmpty() ? whole(whole) : null;
        return read == null || !slips.isEmpty() ? new Rejected(List.copyOf(slips)) : new Read(read);
    }

    private static LoaderOptions strict() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(ProgrammePackage.LARGEST_FILE);
        return options;
    }

    private static @Nullable ProgrammePackage whole(PackagePart file) {
        String name = file.required("name", Programme.LONGEST_NAME);
        ProgrammeKind kind = file.constant("kind", ProgrammeKind.class);
        String from = file.required("from", Programme.LONGEST_ORIGIN);
        String source = file.line("source", ProgrammePackage.LONGEST_SOURCE);
        String summary = file.text("summary", Curriculum.LONGEST_SUMMARY);
        String audience = file.line("audience", Curriculum.LONGEST_AUDIENCE);
        int weeks = file.whole("weeks", 0, Curriculum.MOST_WEEKS);
        List<WeekSlot> week = new ArrayList<>();
        for (PackagePart slot : file.parts("week", Curriculum.MOST_SLOTS, SLOT)) {
            WeekSlot read = slot(slot);
            if (read != null) {
                week.add(read);
            }
        }
        List<CourseModule> modules = new ArrayList<>();
        for (PackagePart part : file.parts("modules", Curriculum.MOST_MODULES, MODULE)) {
            CourseModule read = module(part, "m" + (modules.size() + 1));
            if (read != null) {
                modules.add(read);
            }
        }
        if (!file.has("modules")) {
            file.slip("modules", "programmes.package.missing");
        }
        return kind == null
                ? null
                : new ProgrammePackage(
                        kind, name, from, source, new Curriculum(summary, audience, weeks, week, modules));
    }

    private static @Nullable WeekSlot slot(PackagePart slot) {
        DayOfWeek day = slot.constant("day", DayOfWeek.class);
        LocalTime at = time(slot);
        int minutes = slot.whole("minutes", WeekSlot.SHORTEST, WeekSlot.LONGEST);
        SessionKind kind = slot.constant("kind", SessionKind.class);
        if (at != null && !WeekSlot.fits(at, minutes)) {
            slot.slip("minutes", "programmes.package.overMidnight");
        }
        return day == null || at == null || kind == null ? null : new WeekSlot(day, at, minutes, kind);
    }

    /** YAML reads 13:30 without quotation marks as 13 · 60 + 30, and 09:30 as a text. */
    private static @Nullable LocalTime time(PackagePart slot) {
        if (slot.value("at") instanceof Integer minute && minute >= 0 && minute < 24 * 60) {
            return LocalTime.MIN.plusMinutes(minute);
        }
        if (slot.value("at") instanceof String text && text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            return LocalTime.parse(text);
        }
        slot.slip("at", "programmes.package.notTime");
        return null;
    }

    private static @Nullable CourseModule module(PackagePart part, String key) {
        String title = part.required("title", CourseModule.LONGEST_TITLE);
        SessionKind kind = part.constant("kind", SessionKind.class);
        CivicPart civic = null;
        if (part.has("part")) {
            civic = CivicPart.numbered(part.whole("part", 1, CivicPart.values().length));
        }
        if (part.has("hours") == part.has("minutes")) {
            part.slip("hours", "programmes.package.hoursOrMinutes");
        }
        int minutes = part.has("minutes")
                ? part.whole("minutes", 1, CourseModule.MOST_MINUTES)
                : 60 * part.whole("hours", 1, CourseModule.MOST_MINUTES / 60);
        Set<Perspective> perspectives = part.constants("perspectives", Perspective.class);
        List<String> topics = part.lines("topics", CourseModule.MOST_TOPICS, CourseModule.LONGEST_TOPIC);
        return kind == null ? null : new CourseModule(key, title, minutes, kind, civic, perspectives, topics);
    }
}
