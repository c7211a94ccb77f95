package se.insteg.planner.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Which cell styles of a workbook mean a date and which pad numbers with zeros; read from its styles and its workbook
 * part. Excel stores a date as a number of days, so only the style tells it from a number.
 */
final class CellStyles extends DefaultHandler {
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private boolean inCellFormats;
    private boolean since1904;

    boolean isDate(int style) {
        int format = formatOf(style);
        return DateUtil.isADateFormat(format, formats.getOrDefault(format, ""))
                || (format >= 14 && format <= 22)
                || (format >= 45 && format <= 47);
    }

    /** How many digits numbers of this style are padded to, 0 for none: an id 0042 is stored as 42 and the format 0000. */
    int zeroPadding(int style) {
        var format = formats.getOrDefault(formatOf(style), "");
        return format.length() <= 30 && format.matches("0+") ? format.length() : 0;
    }

    /** Whether day 0 is 1 January 1904, as on old Macs, instead of 31 December 1899. */
    boolean since1904() {
        return since1904;
    }

    private int formatOf(int style) {
        return style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "workbookPr" -> {
                var flag = attributes.getValue("date1904");
                since1904 = "1".equals(flag) || "true".equals(flag);
            }
            case "numFmt" -> {
                var code = attributes.getValue("formatCode");
                formats.put(SheetRows.number(attributes.getValue("numFmtId"), 0), code == null ? "" : code);
            }
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> {
                if (inCellFormats) {
                    formatOfStyle.add(SheetRows.number(attributes.getValue("numFmtId"), 0));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            inCellFormats = false;
        }
    }
}
