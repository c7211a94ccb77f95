package se.insteg.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A spreadsheet as another program than ours reads it. */
public final class Workbook {
    private Workbook() {}

    /** The rows of its one sheet: title of the column → what a reader sees there; empty cells are absent. */
    public static List<SequencedMap<String, String>> rows(byte[] xlsx) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            if (book.getNumberOfSheets() != 1) {
                throw new AssertionError(book.getNumberOfSheets() + " sheets");
            }
            DataFormatter seen = new DataFormatter();
            Sheet sheet = book.getSheetAt(0);
            Row titles = sheet.getRow(0);
            List<SequencedMap<String, String>> rows = new ArrayList<>();
            for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                SequencedMap<String, String> row = new LinkedHashMap<>();
                sheet.getRow(r).forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        throw new AssertionError("A formula: " + cell.getCellFormula());
                    }
                    String text = seen.formatCellValue(cell);
                    if (!text.isEmpty()) {
                        row.put(titles.getCell(cell.getColumnIndex()).getStringCellValue(), text);
                    }
                });
                rows.add(row);
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One column of it. */
    public static List<String> column(byte[] xlsx, String title) {
        return rows(xlsx).stream().map(row -> row.getOrDefault(title, "")).toList();
    }

    /** The titles of a row that say something. */
    public static Map<String, String> only(byte[] xlsx) {
        List<SequencedMap<String, String>> rows = rows(xlsx);
        if (rows.size() != 1) {
            throw new AssertionError(rows.toString());
        }
        return rows.getFirst();
    }
}
