package se.insteg.taxonomy.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.sheet.Row;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.TableReader;
import se.insteg.planner.sheet.TableSink;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.planner.wording.Message;
import se.insteg.planner.wording.Wording;
import se.insteg.taxonomy.importing.OfficialConcept.Part;

/** Reads one table; what it is, is told by its columns. */
final class OfficialTable implements TableSink {
    private static final Pattern LANGUAGE = Pattern.compile(".*_([a-z]{2})\\.csv");

    /** What a table of each sort cannot do without; tried in this order. */
    private enum Sort {
        ESCO_OCCUPATIONS("concepturi", "iscogroup", "preferredlabel"),
        ESCO_SKILLS("concepturi", "skilltype", "preferredlabel"),
        ESCO_SKILLS_BY_COLUMN("escouri", "skilltype", "preferredlabel"),
        LINKS("occupation_concept_id", "can_substitute_concept_id", "percentage"),
        GROUPS("ssyk_code", "level", "label_sv", "jobtech_concept_id"),
        OCCUPATIONS("jobtech_concept_id", "label_sv", "ssyk4"),
        MAPPING("ssyk4", "isco08_4"),
        SKILLS("jobtech_concept_id", "label_sv");

        private final List<String> needs;

        Sort(String... needs) {
            this.needs = List.of(needs);
        }
    }

    private final Gathered gathered;
    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();
    private @Nullable Sort sort;
    private boolean unlike;

    private OfficialTable(Gathered gathered, String file) {
        this.gathered = gathered;
        this.file = file;
    }

    static void read(Path path, Gathered gathered) {
        OfficialTable table = new OfficialTable(gathered, String.valueOf(path.getFileName()));
        try {
            TableReader.read(SourceFile.of(path), table);
            gathered.used().add(path);
        } catch (UnusableFile none) {
            gathered.unused()
                    .add(
                            table.unlike
                                    ? table.file + ": it is none of the tables Insteg uses"
                                    : Wording.in("en").say(none.sentence()));
        }
    }

    private @Nullable Sort sort(List<String> texts) {
        Set<String> names = Set.copyOf(lower(texts));
        for (Sort one : Sort.values()) {
            // Skills have no column of their own to be known by, and other lists look alike.
            boolean named = one != Sort.SKILLS
                    || names.size() == 2 && file.toLowerCase(Locale.ROOT).contains("skill");
            if (named && names.containsAll(one.needs)) {
                return one;
            }
        }
        return null;
    }

    private static List<String> lower(List<String> texts) {
        return texts.stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    @Override
    public int knownColumns(List<String> texts) {
        Sort found = sort(texts);
        return found == null ? 0 : found.needs.size();
    }

    @Override
    public boolean isHeader(List<String> texts) {
        return sort(texts) != null;
    }

    @Override
    public Message noHeader(List<String> found) {
        unlike = true;
        return Message.of("file.empty", file);
    }

    @Override
    public void header(Row header) {
        sort = sort(header.texts());
        List<String> names = header.texts();
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
    }

    @Override
    public void note(Message note) {
        // How a file was encoded changes nothing here.
    }

    @Override
    public void row(Row row) {
        String where = file + " row " + row.number();
        if (row.unclosedQuote()) {
            gathered.refuse(where, "a quotation mark is never closed");
            return;
        }
        switch (sort) {
            case ESCO_OCCUPATIONS ->
                esco(where, row, OfficialConcept.OCCUPATION, text(row, "concepturi"), text(row, "iscogroup"));
            case ESCO_SKILLS -> esco(where, row, OfficialConcept.SKILL, text(row, "concepturi"), null);
            case ESCO_SKILLS_BY_COLUMN -> esco(where, row, OfficialConcept.SKILL, text(row, "escouri"), null);
            case LINKS ->
                gathered.link(
                        where,
                        text(row, "occupation_concept_id"),
                        text(row, "can_substitute_concept_id"),
                        text(row, "percentage"));
            case GROUPS -> {
                if (text(row, "level").equals("4")) {
                    jobtech(where, row, OfficialConcept.GROUP, text(row, "ssyk_code"));
                }
            }
            case OCCUPATIONS -> jobtech(where, row, OfficialConcept.OCCUPATION, text(row, "ssyk4"));
            case MAPPING -> gathered.map(where, text(row, "ssyk4"), text(row, "isco08_4"));
            case SKILLS -> jobtech(where, row, OfficialConcept.SKILL, null);
            case null -> throw new IllegalStateException("A row before the header");
        }
    }

    private void jobtech(String where, Row row, String kind, @Nullable String code) {
        String name = text(row, "label_sv");
        OfficialConcept concept = gathered.concept(
                where, text(row, "jobtech_concept_id"), new Part(OfficialConcept.JOBTECH, kind), code, name);
        if (concept != null) {
            concept.called("sv", name);
        }
    }

    /** @param code ISCO-08, perhaps with ESCO's own digits after a point */
    private void esco(String where, Row row, String kind, String id, @Nullable String code) {
        String name = text(row, "preferredlabel");
        String group = code == null || code.length() < 4 ? code : code.substring(0, 4);
        OfficialConcept concept = gathered.concept(where, id, new Part(OfficialConcept.ESCO, kind), group, name);
        if (concept != null) {
            Matcher language = LANGUAGE.matcher(file.toLowerCase(Locale.ROOT));
            String in = language.matches() ? language.group(1) : "en";
            concept.called(in, name);
            names(text(row, "altlabels")).forEach(other -> concept.alsoCalled(in, other));
            if (text(row, "status").equalsIgnoreCase("obsolete")) {
                concept.withdraw();
            }
        }
    }

    private static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        for (String name : cell.split("\\R|\\|")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    private String text(Row row, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.cell(at).text().strip();
    }
}
