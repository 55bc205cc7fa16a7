package org.dateline.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word documents as people and programs write them. */
public final class WordFixture {

    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private WordFixture() {}

    /** A release as a company's Word writes it: letterhead in the header, centred headline, list, table, footnote, link. */
    public static byte[] release() {
        return written(document -> {
            document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("North American Palladium Ltd. letterhead");
            document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Confidential footer");
            line(document, "FOR IMMEDIATE RELEASE", run -> run.setBold(true));
            line(document, "February 6, 2006", run -> { });
            XWPFParagraph symbols = document.createParagraph();
            symbols.createRun().setText("Trading Symbols TSX – PDL");
            symbols.createRun().addBreak();
            symbols.createRun().setText("AMEX – PAL");
            XWPFParagraph headline = document.createParagraph();
            headline.setAlignment(ParagraphAlignment.CENTER);
            XWPFRun words = headline.createRun();
            words.setBold(true);
            words.setText("North American Palladium Announces ");
            XWPFRun more = headline.createRun();
            more.setBold(true);
            more.setText("Production Results");
            XWPFParagraph first = document.createParagraph();
            first.createRun().setText("Toronto, Ontario – North American Palladium Ltd. announced today that it produced 45,231 ounces of ");
            XWPFRun stressed = first.createRun();
            stressed.setItalic(true);
            stressed.setText("palladium");
            first.createRun().setText(" in the quarter, as its ");
            first.createHyperlinkRun("https://www.example.com/form-40-f").setText("Form 40-F");
            first.createRun().setText(" foretold");
            document.createFootnote().createParagraph().createRun().setText("Unaudited figures of the quarter.");
            first.addFootnoteReference(document.getFootnotes().get(document.getFootnotes().size() - 1));
            first.createRun().setText(" and H");
            XWPFRun low = first.createRun();
            low.setSubscript(org.apache.poi.xwpf.usermodel.VerticalAlign.SUBSCRIPT);
            low.setText("2");
            first.createRun().setText("O was treated.");
            BigInteger bullets = list(document, 1, STNumberFormat.BULLET, "•");
            item(document, bullets, 0, "Mill throughput rose");
            item(document, bullets, 1, "by seven per cent");
            BigInteger numbers = list(document, 2, STNumberFormat.DECIMAL, "%1.");
            item(document, numbers, 0, "Drill the offset zone");
            item(document, numbers, 0, "Report the resource");
            BigInteger letters = list(document, 3, STNumberFormat.LOWER_LETTER, "(%1)");
            item(document, letters, 0, "a lettered promise");
            item(document, letters, 0, "another lettered promise");
            table(document);
            XWPFParagraph end = document.createParagraph();
            XWPFRun under = end.createRun();
            under.setUnderline(UnderlinePatterns.SINGLE);
            under.setText("Forward-Looking Statements");
            end.createRun().addBreak(BreakType.PAGE);
            line(document, "Certain statements in this release are forward-looking.", run -> { });
        });
    }

    private static void table(XWPFDocument document) {
        XWPFTable table = document.createTable(3, 3);
        String[][] cells = {{"Metal", "2006", "2005"}, {"Palladium (oz)", "45,231", "41,007"}, {"Platinum (oz)", "4,013", "3,991"}};
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                table.getRow(row).getCell(column).setText(cells[row][column]);
            }
        }
        table.getRow(0).setRepeatHeader(true);
    }

    private static void line(XWPFDocument document, String text, Consumer<XWPFRun> look) {
        XWPFRun run = document.createParagraph().createRun();
        run.setText(text);
        look.accept(run);
    }

    private static void item(XWPFDocument document, BigInteger list, int level, String text) {
        XWPFParagraph item = document.createParagraph();
        item.setNumID(list);
        item.setNumILvl(BigInteger.valueOf(level));
        item.createRun().setText(text);
    }

    private static BigInteger list(XWPFDocument document, int id, STNumberFormat.Enum format, String text) {
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.valueOf(id));
        for (int depth = 0; depth < 2; depth++) {
            CTLvl level = kind.addNewLvl();
            level.setIlvl(BigInteger.valueOf(depth));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(format);
            level.addNewLvlText().setVal(text);
        }
        return document.createNumbering().addNum(document.createNumbering().addAbstractNum(new XWPFAbstractNum(kind)));
    }

    private static byte[] written(Consumer<XWPFDocument> writing) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writing.accept(document);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document of this body, in Word's own markup, with the styles that Word itself names. */
    public static byte[] of(String body) {
        return of(body, Map.of());
    }

    /** @param more parts of the package, by name */
    public static byte[] of(String body, Map<String, String> more) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>");
        parts.put("_rels/.rels", "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                + "Target=\"word/document.xml\"/></Relationships>");
        parts.put("word/_rels/document.xml.rels", "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>"
                + "</Relationships>");
        parts.put("word/styles.xml", "<?xml version=\"1.0\"?><w:styles " + NAMESPACES + ">"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Ttl\"><w:name w:val=\"Title\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Ours\"><w:name w:val=\"Our Heading\"/><w:basedOn w:val=\"H2\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Qt\"><w:name w:val=\"Quote\"/><w:rPr><w:i/></w:rPr></w:style></w:styles>");
        parts.put("word/document.xml", "<?xml version=\"1.0\"?><w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] zip(Map<String, String> parts) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
