package se.insteg.benchmarks;

import java.util.List;
import java.util.Locale;

/** Draws how the gap to the best bound closes over time, both on logarithmic axes: one line for each engine. */
final class GapPicture {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 170;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final double LEAST_SECONDS = 0.01;
    private static final double LEAST_GAP = 0.00001;
    private static final double MOST_GAP = 1;
    private static final List<String> COLOURS =
            List.of("#0b5fa5", "#b3541e", "#5b8c2a", "#7b4fa3", "#6b6b6b", "#a0297c");
    private static final List<String> COLOURS_IN_DARK =
            List.of("#6cb6ff", "#f0955b", "#a5d46a", "#c8a2f0", "#b0b0b0", "#f08fd0");

    private final StringBuilder svg = new StringBuilder();
    private final double mostSeconds;

    private GapPicture(double mostSeconds) {
        this.mostSeconds = mostSeconds;
    }

    static String draw(Case which, List<Run> runs, long bound) {
        double longest = runs.stream().mapToDouble(Run::firstSeconds).max().orElse(1);
        GapPicture picture = new GapPicture(Math.max(1, Math.pow(10, Math.ceil(Math.log10(longest)))));
        picture.axes(which.name());
        int row = 0;
        for (Run run : runs) {
            if (run.hasPlan() && bound != Long.MAX_VALUE) {
                picture.line(run, bound, row);
            }
            row++;
        }
        return picture.svg.append("</svg>\n").toString();
    }

    private void axes(String title) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\" "
                        + "role=\"img\" aria-label=\"Gap over time, %s\">",
                WIDTH, HEIGHT, title);
        style();
        add("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>", WIDTH, HEIGHT);
        add(
                "<text x=\"%d\" y=\"20\" font-size=\"14\">%s: gap in points to the best bound, over time</text>",
                LEFT, title);
        for (double s = LEAST_SECONDS; s <= mostSeconds * 1.01; s *= 10) {
            add(
                    "<path d=\"M%.1f %d V%d\" class=\"grid\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s s</text>",
                    x(s), TOP, HEIGHT - BOTTOM, x(s), HEIGHT - BOTTOM + 18, number(s));
        }
        for (double g = LEAST_GAP; g <= MOST_GAP * 1.01; g *= 10) {
            add(
                    "<path d=\"M%d %.1f H%d\" class=\"grid\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s %%</text>",
                    LEFT, y(g), WIDTH - RIGHT, LEFT - 8, y(g) + 4, number(100 * g));
        }
    }

    private void line(Run run, long bound, int row) {
        StringBuilder path = new StringBuilder();
        double lastY = y(MOST_GAP);
        long best = Long.MIN_VALUE;
        for (Run.Better better : run.trace()) {
            if (better.points() <= best) {
                continue;
            }
            best = better.points();
            double gap = (bound - best) / (double) Math.max(1, Math.abs(bound));
            double at = x(better.seconds());
            lastY = y(gap);
            path.append(String.format(Locale.ROOT, path.isEmpty() ? "M%.1f %.1f" : " H%.1f V%.1f", at, lastY));
        }
        path.append(String.format(Locale.ROOT, " H%.1f", x(run.firstSeconds())));
        int colour = row % COLOURS.size();
        add("<path class=\"line c%d\" d=\"%s\"/>", colour, path);
        add("<circle class=\"c%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>", colour, x(run.firstSeconds()), lastY);
        add(
                "<text class=\"c%d\" x=\"%d\" y=\"%d\">%s</text>",
                colour, WIDTH - RIGHT + 12, TOP + 14 + 18 * row, run.rival());
    }

    /** Colours for light and for dark surroundings. */
    private void style() {
        add("<style>");
        add(".paper { fill: #fff } .grid { stroke: #ddd } text { fill: #222 }");
        colours(COLOURS);
        add("@media (prefers-color-scheme: dark) {");
        add(".paper { fill: #0d1117 } .grid { stroke: #30363d } text { fill: #e6edf3 }");
        colours(COLOURS_IN_DARK);
        add("}");
        add(".line { fill: none; stroke-width: 2 }");
        add("</style>");
    }

    private void colours(List<String> colours) {
        for (int i = 0; i < colours.size(); i++) {
            add(".c%d { fill: %s } .line.c%d { fill: none; stroke: %s }", i, colours.get(i), i, colours.get(i));
        }
    }

    private double x(double seconds) {
        double share =
                Math.log(Math.max(seconds, LEAST_SECONDS) / LEAST_SECONDS) / Math.log(mostSeconds / LEAST_SECONDS);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(double gap) {
        double share = Math.log(Math.clamp(gap, LEAST_GAP, MOST_GAP) / LEAST_GAP) / Math.log(MOST_GAP / LEAST_GAP);
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceFirst("\\.?0+$", "");
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
