package org.dateline.document;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Opens a Word document (.docx, ECMA-376) of whatever origin. Before anything is built of it, every part is read through once:
 * one that unpacks to more than a text needs, declares entities, or nests without end is refused.
 */
final class WordFile {

    private static final String DOCUMENT = "word/document.xml";
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** Of all parts together, pictures included, unpacked: in bytes. */
    private static final long LARGEST_UNPACKED = 200L * 1024 * 1024;

    /** Of the parts that are text and layout, unpacked: in bytes. The longest annual report has a tenth of it. */
    private static final long LARGEST_TEXT = 24L * 1024 * 1024;

    private static final int MOST_PARTS = 5_000;
    private static final int DEEPEST = 250;
    private static final String TEXT_FILE = "Open it, and save it as text or as a web page (HTML)";

    private WordFile() {}

    /** True for a ZIP archive that holds a document of Word, whatever its name says. */
    static boolean isOne(byte[] bytes) {
        return holds(bytes, DOCUMENT);
    }

    /** True for a ZIP archive that holds an Office document with this main part. */
    static boolean holds(byte[] bytes, String mainPart) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K' || bytes[2] != 3 || bytes[3] != 4) {
            return false;
        }
        Set<String> wanted = new HashSet<>(Set.of(mainPart, CONTENT_TYPES));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            InputStream limited = new Limited(zip, LARGEST_UNPACKED);
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && parts++ < MOST_PARTS && !wanted.isEmpty(); entry = zip.getNextEntry()) {
                wanted.remove(entry.getName());
                if (wanted.isEmpty()) {
                    return true;
                }
                limited.transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (TooLarge bomb) {
            return !wanted.contains(mainPart);
        } catch (IOException | IllegalArgumentException notAnArchive) {
            return false;
        }
        return wanted.isEmpty();
    }

    /** True for the container that Word makes of a document with a password. */
    static boolean isLocked(byte[] bytes) {
        return bytes.length > 8 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf
                && new String(bytes, StandardCharsets.ISO_8859_1).contains(new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                        StandardCharsets.ISO_8859_1));
    }

    /** @throws UnreadableSource if it cannot be opened; the message says what is wrong, and what to do */
    static XWPFDocument open(String called, byte[] bytes) throws UnreadableSource {
        check(called, bytes);
        try {
            return new XWPFDocument(new ByteArrayInputStream(bytes));
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException | IllegalStateException
                | IndexOutOfBoundsException | NullPointerException damaged) {
            throw new UnreadableSource(called + " is a damaged Office document. " + TEXT_FILE + ".");
        }
    }

    /** @throws UnreadableSource if it is damaged, or more than an Office document needs to be */
    static void check(String called, byte[] bytes) throws UnreadableSource {
        long text = 0;
        long all = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                Limited part = new Limited(zip, Math.min(LARGEST_UNPACKED - all, xml ? LARGEST_TEXT - text : Long.MAX_VALUE));
                if (xml) {
                    read(part);
                    text += part.read;
                }
                part.transferTo(java.io.OutputStream.nullOutputStream());
                all += part.read;
                if (++parts > MOST_PARTS) {
                    throw new TooLarge();
                }
            }
        } catch (TooLarge bomb) {
            throw new UnreadableSource(called + " unpacks to more than a text needs: at most %d MB of text and %d MB in all are read. %s."
                    .formatted(LARGEST_TEXT >> 20, LARGEST_UNPACKED >> 20, TEXT_FILE));
        } catch (IOException | IllegalArgumentException | SAXException | ParserConfigurationException damaged) {
            throw new UnreadableSource(called + " is a damaged Office document" + reason(damaged) + ". " + TEXT_FILE + ".");
        }
    }

    private static String reason(Exception damaged) {
        return damaged instanceof Nested || damaged.getCause() instanceof Nested ? ": its parts are nested without end"
                : damaged instanceof SAXException ? ", or declares what no text needs" : damaged instanceof ZipException ? ": its archive is broken" : "";
    }

    private static void read(InputStream part) throws IOException, SAXException, ParserConfigurationException {
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        parsers.newSAXParser().parse(new InputSource(new Unclosed(part)), new DefaultHandler() {
            private int depth;

            @Override
            public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
                if (++depth > DEEPEST) {
                    throw new Nested();
                }
            }

            @Override
            public void endElement(String uri, String localName, String name) {
                depth--;
            }

            @Override
            public void fatalError(org.xml.sax.SAXParseException broken) throws SAXException {
                throw broken;
            }
        });
    }

    private static final class Nested extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The parser closes what it reads, but the archive goes on. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The archive is closed by who opened it.
        }
    }

    /** Gives so many bytes and no more. */
    private static final class Limited extends FilterInputStream {

        private final long most;
        private long read;

        Limited(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = super.read(into, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) throws TooLarge {
            read += bytes;
            if (read > most) {
                throw new TooLarge();
            }
        }
    }
}
