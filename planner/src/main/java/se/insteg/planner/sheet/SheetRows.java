package se.insteg.planner.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XML of one sheet into rows of cells. Columns beyond the 500th are left out. */
final class SheetRows extends DefaultHandler {
    private static final int MOST_COLUMNS = 500;

    private final CellStyles styles;
    private final SharedStrings texts;
    private final HeaderSearch search;

    private int rowNumber;
    private List<Cell> cells = new ArrayList<>();
    private int column = -1;
    private String type = "n";
    private int style;
    private boolean reading;
    private boolean phonetic;
    private boolean tooLong;
    private final StringBuilder value = new StringBuilder();

    SheetRows(CellStyles styles, SharedStrings texts, HeaderSearch search) {
        this.styles = styles;
        this.texts = texts;
        this.search = search;
    }

    static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                rowNumber = number(attributes.getValue("r"), rowNumber + 1);
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                column = columnOf(attributes.getValue("r"), column + 1);
                var given = attributes.getValue("t");
                type = given == null ? "n" : given;
                style = number(attributes.getValue("s"), 0);
                value.setLength(0);
                tooLong = false;
            }
            case "rPh" -> phonetic = true;
            case "v", "t" -> reading = !phonetic;
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (reading) {
            int room = Cell.LONGEST - value.length();
            tooLong |= length > room;
            value.append(chars, start, Math.min(length, room));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws StoppedReading {
        switch (name) {
            case "v", "t" -> reading = false;
            case "rPh" -> phonetic = false;
            case "c" -> {
                if (column >= 0 && column < MOST_COLUMNS) {
                    while (cells.size() < column) {
                        cells.add(Cell.BLANK);
                    }
                    if (column < cells.size()) {
                        cells.set(column, cell());
                    } else {
                        cells.add(cell());
                    }
                }
            }
            case "row" -> deliver();
            default -> {}
        }
    }

    private void deliver() throws StoppedReading {
        try {
            search.row(new Row(rowNumber, cells));
        } catch (UnusableFile e) {
            throw new StoppedReading(e);
        }
        if (search.inVain()) {
            throw new StoppedReading(null);
        }
    }

    private Cell cell() {
        if (tooLong) {
            return Cell.tooLong(value);
        }
        var text = value.toString();
        return switch (type) {
            case "s" -> shared(text);
            case "e" -> new Cell(Cell.Kind.ERROR, text);
            case "d" -> text.isBlank() ? Cell.BLANK : new Cell(Cell.Kind.DATE, text.replaceFirst("T00:00.*", ""));
            case "str", "inlineStr", "b" -> Cell.text(text);
            default -> numeric(text);
        };
    }

    private Cell shared(String index) {
        int i = number(index, -1);
        if (i < 0 || i >= texts.getUniqueCount()) {
            return Cell.BLANK;
        }
        var text = texts.getItemAt(i).getString();
        return text.length() > Cell.LONGEST ? Cell.tooLong(text) : Cell.text(text);
    }

    private Cell numeric(String text) {
        if (text.isBlank()) {
            return Cell.BLANK;
        }
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Cell.text(text);
        }
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Cell.text(text);
        }
        if (styles.isDate(style) && DateUtil.isValidExcelDate(number) && number < 2_958_466) {
            return date(number);
        }
        if (Math.abs(number) >= 1e15 || (number != 0 && Math.abs(number) < 1e-12)) {
            // Excel keeps 15 digits: what is longer has already lost some.
            return new Cell(Cell.Kind.NUMBER, Double.toString(number));
        }
        var plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        int padding = styles.zeroPadding(style);
        return new Cell(Cell.Kind.NUMBER, "0".repeat(Math.max(0, padding - plain.length())) + plain);
    }

    private Cell date(double number) {
        LocalDateTime moment = DateUtil.getLocalDateTime(number, styles.since1904(), true);
        if (number < 1) {
            return Cell.text(moment.toLocalTime().toString());
        }
        var day = moment.toLocalDate().toString();
        return new Cell(
                Cell.Kind.DATE,
                moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " " + moment.toLocalTime());
    }

    private static int columnOf(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column == 0 ? otherwise : column - 1;
    }
}
