package se.insteg.planner.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes {@code examples/messy/offers.xlsx}: a workbook as an office keeps it, with a title above the header, dates as
 * Excel stores them, numbers as text, formulas, one of them in error, and other sheets. Run it to make the file anew.
 */
final class MessyWorkbook {
    private MessyWorkbook() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(args.length == 0 ? "examples/messy/offers.xlsx" : args[0]));
    }

    static void write(Path file) throws IOException {
        try (var workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var notes = workbook.createSheet("Att göra");
            notes.createRow(0).createCell(0).setCellValue("Ring Matboden om våren");
            var sheet = workbook.createSheet("Platser 2027");
            workbook.createSheet("Gamla");
            var date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\\-mm\\-dd"));
            var padded = workbook.createCellStyle();
            padded.setDataFormat(workbook.createDataFormat().getFormat("0000"));
            sheet.createRow(0).createCell(0).setCellValue("Praktikplatser våren 2027 (uppdaterad av Kim)");
            texts(
                    sheet.createRow(2),
                    "Id",
                    "Anordnare",
                    "Yrke",
                    "Min Swedish",
                    "Språk på plats",
                    "Antal platser",
                    "Ort",
                    "LATITUD",
                    "Longitud",
                    "Tider",
                    "Start",
                    "Slut",
                    "Max samma språk",
                    "Minsta ålder",
                    "Kontakt");
            offer(sheet.createRow(3), padded, date, 7, "Matboden", "Livsmedelssäljare", "A2", 2, "Insjön");
            sheet.getRow(3).createCell(9).setCellValue("mån-fre 12-16");
            offer(sheet.createRow(4), padded, date, 8, "Älvgården", "5330", "SFI C", 1, "Leksand");
            sheet.getRow(4).createCell(5).setCellValue("2 st");
            sheet.getRow(4).createCell(13).setCellValue(18);
            offer(sheet.createRow(5), padded, date, 9, "Dalhus", "Snickare", "A1", 2, "Insjön");
            sheet.getRow(5).createCell(5).setCellFormula("1+1");
            sheet.getRow(5).createCell(14).setCellValue("Bosse, 070-000 00 00");
            offer(sheet.createRow(6), padded, date, 10, "Verkstan", "Bilmekaniker", "A2", 1, "Leksand");
            sheet.getRow(6).createCell(5).setCellFormula("1/0");
            offer(sheet.createRow(8), padded, date, 11, "Återbruket", "Butiksbiträde", "", 3, "Leksand");
            sheet.getRow(8).createCell(12).setCellValue(1);
            offer(sheet.createRow(9), padded, date, 12, "Köket", "Köksbiträde|Kock", "A1", 1, "Leksand");
            sheet.getRow(9).createCell(5).setCellValue(1.5);
            offer(sheet.createRow(10), padded, date, 13, "=cmd|' /C calc'!A0", "Frisör", "A2", 1, "Leksand");
            sheet.getRow(10).getCell(11).setCellValue(LocalDate.of(2026, 12, 1));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
    }

    private static void offer(
            Row row,
            CellStyle padded,
            CellStyle date,
            int id,
            String host,
            String occupation,
            String swedish,
            int seats,
            String place) {
        row.createCell(0).setCellValue(id);
        row.getCell(0).setCellStyle(padded);
        row.createCell(1).setCellValue(host);
        row.createCell(2).setCellValue(occupation);
        row.createCell(3).setCellValue(swedish);
        row.createCell(4).setCellValue("svenska; arabiska");
        row.createCell(5).setCellValue(seats);
        row.createCell(6).setCellValue(place);
        row.createCell(7).setCellValue(place.equals("Insjön") ? 60.6769 : 60.7305);
        row.createCell(8).setCellValue(place.equals("Insjön") ? "15,0931" : "14,9990");
        row.createCell(10).setCellValue(LocalDate.of(2027, 1, 11));
        row.getCell(10).setCellStyle(date);
        row.createCell(11).setCellValue(LocalDate.of(2027, 6, 11));
        row.getCell(11).setCellStyle(date);
    }

    private static void texts(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
