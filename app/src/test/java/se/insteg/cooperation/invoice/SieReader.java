package se.insteg.cooperation.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A second reader of SIE 4 files, written from the format and knowing nothing of the writer: it takes bytes apart by itself and
 * has its own table of the letters of code page 437.
 */
final class SieReader {
    /** Bytes above 127 that Swedish texts have, by code page 437. */
    private static final int[][] LETTERS = {
        {0x86, 'å'},
        {0x84, 'ä'},
        {0x94, 'ö'},
        {0x8F, 'Å'},
        {0x8E, 'Ä'},
        {0x99, 'Ö'},
        {0x82, 'é'},
        {0x90, 'É'},
        {0x81, 'ü'}
    };

    record Transaction(String account, List<String> objects, BigDecimal amount, String text) {}

    record Voucher(String series, String day, String text, List<Transaction> transactions) {
        BigDecimal sum() {
            return transactions.stream().map(Transaction::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    final List<List<String>> records = new ArrayList<>();
    final List<Voucher> vouchers = new ArrayList<>();

    SieReader(byte[] file) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < file.length; i++) {
            int one = file[i] & 0xFF;
            if (one == '\r') {
                if (i + 1 == file.length || file[i + 1] != '\n') {
                    throw new AssertionError("A carriage return without a line feed at " + i);
                }
            } else if (one == '\n') {
                if (i == 0 || file[i - 1] != '\r') {
                    throw new AssertionError("A line feed without a carriage return at " + i);
                }
                read(line.toString());
                line.setLength(0);
            } else {
                line.append(letter(one));
            }
        }
        if (!line.isEmpty()) {
            throw new AssertionError("The last record has no end: " + line);
        }
    }

    private static char letter(int one) {
        if (one < 128) {
            return (char) one;
        }
        for (int[] letter : LETTERS) {
            if (letter[0] == one) {
                return (char) letter[1];
            }
        }
        throw new AssertionError("No Swedish letter in code page 437: " + Integer.toHexString(one));
    }

    private void read(String line) {
        List<String> fields = fields(line.strip());
        records.add(fields);
        switch (fields.getFirst()) {
            case "#VER" -> vouchers.add(new Voucher(fields.get(1), fields.get(3), fields.get(4), new ArrayList<>()));
            case "#TRANS" ->
                vouchers.getLast()
                        .transactions()
                        .add(new Transaction(
                                fields.get(1), fields(fields.get(2)), new BigDecimal(fields.get(3)), fields.get(5)));
            default -> {}
        }
    }

    /** Fields are apart by spaces or tabs; quotation marks and braces hold them together. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char one = line.charAt(at);
            if (one == ' ' || one == '\t') {
                at++;
                continue;
            }
            StringBuilder field = new StringBuilder();
            if (one == '"') {
                at++;
                while (line.charAt(at) != '"') {
                    if (line.charAt(at) == '\\') {
                        at++;
                    }
                    field.append(line.charAt(at++));
                }
                at++;
            } else if (one == '{' && line.indexOf('}') >= 0) {
                int end = closing(line, at);
                field.append(line, at + 1, end);
                at = end + 1;
            } else {
                while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\t') {
                    field.append(line.charAt(at++));
                }
            }
            fields.add(field.toString());
        }
        return fields;
    }

    private static int closing(String line, int from) {
        boolean quoted = false;
        for (int i = from; i < line.length(); i++) {
            char one = line.charAt(i);
            if (one == '\\') {
                i++;
            } else if (one == '"') {
                quoted = !quoted;
            } else if (one == '}' && !quoted) {
                return i;
            }
        }
        throw new AssertionError("A brace is not closed: " + line);
    }

    String one(String record) {
        return records.stream()
                .filter(fields -> fields.getFirst().equals(record))
                .map(fields -> fields.get(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + record));
    }
}
