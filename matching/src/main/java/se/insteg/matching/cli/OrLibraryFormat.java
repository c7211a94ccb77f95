package se.insteg.matching.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StreamTokenizer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.insteg.matching.Instance;
import se.insteg.matching.InstanceBuilder;

/**
 * OR-Library's assignment files: n, then n × n whole costs row by row, to be minimised. Row and column i become unit and
 * place "i" (from 1), points are minus the cost.
 */
final class OrLibraryFormat {
    private static final int MOST = 5000;

    private OrLibraryFormat() {}

    static LoadedInstance read(Path file) throws IOException, BadInputException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            StreamTokenizer tokens = new StreamTokenizer(reader);
            int n = next(file, tokens, "the number of rows");
            if (n < 1 || n > MOST) {
                throw new BadInputException(file, tokens.lineno(), "n is " + n + " but must be 1 to " + MOST);
            }
            InstanceBuilder builder = Instance.builder();
            for (int i = 1; i <= n; i++) {
                builder.place(Integer.toString(i), 1);
                builder.unit(Integer.toString(i));
            }
            for (int row = 0; row < n; row++) {
                for (int column = 0; column < n; column++) {
                    int cost = next(file, tokens, "the cost in row " + (row + 1) + ", column " + (column + 1));
                    builder.pair(row, column, -cost);
                }
            }
            if (tokens.nextToken() != StreamTokenizer.TT_EOF) {
                throw new BadInputException(
                        file, tokens.lineno(), "there is more after the " + n + " × " + n + " costs");
            }
            return new LoadedInstance(builder.build(), true);
        }
    }

    private static int next(Path file, StreamTokenizer tokens, String what) throws IOException, BadInputException {
        int kind = tokens.nextToken();
        if (kind == StreamTokenizer.TT_EOF) {
            throw new BadInputException(file, tokens.lineno(), "the file ends before " + what);
        }
        if (kind != StreamTokenizer.TT_NUMBER || tokens.nval != Math.rint(tokens.nval)) {
            throw new BadInputException(file, tokens.lineno(), what + " is not a whole number");
        }
        if (Math.abs(tokens.nval) > Instance.MAX_POINTS) {
            throw new BadInputException(
                    file,
                    tokens.lineno(),
                    what + " must lie between -" + Instance.MAX_POINTS + " and " + Instance.MAX_POINTS);
        }
        return (int) tokens.nval;
    }
}
