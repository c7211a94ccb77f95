package se.insteg.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The signs in {@code icons/*.svg}, named for what they mean here; shown by {@code ui/icon.jte}. */
public final class Icons {
    /** Those that point along the reading direction turn around in right-to-left languages. */
    private static final Set<String> DIRECTIONAL =
            Set.of("forward", "back", "arrow-forward", "undo", "sign-out", "question", "menu", "book", "bus");

    private static final Map<String, String> SHAPES = read();

    private Icons() {}

    private static Map<String, String> read() {
        Map<String, String> shapes = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:icons/*.svg")) {
                String svg = file.getContentAsString(StandardCharsets.UTF_8);
                int begin = svg.indexOf('>', svg.indexOf("<svg")) + 1;
                String shape = svg.substring(begin, svg.lastIndexOf("</svg>")).replace("\n", "");
                shapes.put(String.valueOf(file.getFilename()).replace(".svg", ""), shape);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(shapes);
    }

    /** Every name there is, for the style page. */
    public static Set<String> names() {
        return new TreeSet<>(SHAPES.keySet());
    }

    /** The inside of the svg element. */
    public static String shape(String name) {
        String shape = SHAPES.get(name);
        if (shape == null) {
            throw new IllegalArgumentException("There is no file icons/" + name + ".svg");
        }
        return shape;
    }

    public static boolean directional(String name) {
        return DIRECTIONAL.contains(name);
    }
}
