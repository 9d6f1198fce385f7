package org.gangmu.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gangmu.text.Problem;

/**
 * The unpacked parts of an XLSX file that is safe to read: of bounded size, without macros, links to other files, data connections, passwords and DTDs.
 * Nothing else unpacks a workbook, so that what is checked is what is read.
 */
final class WorkbookParts {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WorkbookParts() {
    }

    /** Why a file is not read. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Object[] values;

        /** @param key of the message */
        Refused(String key, Object... values) {
            super(key, null, false, false);
            this.values = values;
        }
    }

    /** @return null if the file is refused; the problem says why */
    static WorkbookParts read(String file, byte[] bytes, WorkbookLimits limits, Consumer<Problem> problems) {
        try {
            WorkbookParts out = new WorkbookParts();
            out.unpack(bytes, limits);
            out.check();
            return out;
        } catch (Refused e) {
            problems.accept(Problem.error(file, Told.in(problems, e.getMessage(), e.values)));
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            problems.accept(Problem.error(file, Told.in(problems, "book.damaged")));
        }
        return null;
    }

    byte[] part(String name) {
        return parts.get(name);
    }

    /** A reader of one part; a DTD in it was refused before. */
    XMLStreamReader xml(String name) throws XMLStreamException {
        return XML.createXMLStreamReader(new ByteArrayInputStream(parts.get(name)));
    }

    /** The workbook packed again from the parts that were checked, and nothing else. */
    byte[] packed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setSize(part.getValue().length);
                CRC32 crc = new CRC32();
                crc.update(part.getValue());
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private void unpack(byte[] bytes, WorkbookLimits limits) throws IOException, Refused {
        if (bytes.length > limits.fileBytes()) {
            throw new Refused("book.large", limits.fileBytes() >> 20);
        }
        if (bytes.length > 3 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf) {
            throw new Refused("book.password");
        }
        long all = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] part = zip.readNBytes((int) (limits.unpackedBytes() - all) + 1);
                all += part.length;
                boolean whole = all <= limits.unpackedBytes() && zip.read() < 0;
                if (whole) {
                    zip.closeEntry();
                }
                long packed = whole ? entry.getCompressedSize() : bytes.length;
                if (!whole || part.length > WorkbookLimits.FROM && packed > 0 && part.length / packed > limits.ratio()) {
                    throw new Refused("book.bomb");
                }
                if (parts.put(name(entry), part) != null || parts.size() > limits.parts()) {
                    throw new ZipException("doubled or countless parts");
                }
            }
        }
        if (!parts.containsKey("[Content_Types].xml")) {
            throw new ZipException("no workbook");
        }
    }

    private static String name(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private void check() throws Refused, XMLStreamException {
        for (String name : parts.keySet()) {
            String lower = name.toLowerCase(java.util.Locale.ROOT);
            if (lower.endsWith("vbaproject.bin") || lower.contains("/macrosheets/") || lower.contains("/dialogsheets/") || lower.contains("/activex/")) {
                throw new Refused("book.macros");
            }
            if (lower.contains("/externallinks/")) {
                throw new Refused("book.links");
            }
            if (lower.endsWith("/connections.xml") || lower.contains("/querytables/")) {
                throw new Refused("book.connections");
            }
            if (lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml")) {
                noDtd(name);
            }
        }
    }

    private void noDtd(String name) throws XMLStreamException, Refused {
        XMLStreamReader xml = xml(name);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Refused("book.doctype");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                return;
            }
        }
    }
}
