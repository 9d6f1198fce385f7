package org.gangmu.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Makes containers. */
final class Boxes {

    /** A member. */
    record In(String name, byte[] bytes) {
        static In of(String name, String text) {
            return new In(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Boxes() {
    }

    static byte[] zip(In... members) throws IOException {
        return zip(StandardCharsets.UTF_8, false, List.of(members));
    }

    /** As old Windows writes it: names in its encoding, and nothing that says so. */
    static byte[] zip(Charset charset, boolean stated, List<In> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(charset.name());
            zip.setUseLanguageEncodingFlag(stated);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            for (In member : members) {
                zip.putArchiveEntry(new ZipArchiveEntry(member.name()));
                zip.write(member.bytes());
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] javaZip(In... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (In member : members) {
                zip.putNextEntry(new ZipEntry(member.name()));
                zip.write(member.bytes());
            }
        }
        return bytes.toByteArray();
    }

    static byte[] tar(In... members) throws IOException {
        return tar(StandardCharsets.UTF_8, List.of(members));
    }

    static byte[] tar(Charset charset, List<In> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, charset.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (In member : members) {
                TarArchiveEntry entry = new TarArchiveEntry(member.name(), true);
                entry.setSize(entry.isDirectory() ? 0 : member.bytes().length);
                tar.putArchiveEntry(entry);
                if (!entry.isDirectory()) {
                    tar.write(member.bytes());
                }
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] gz(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(bytes)) {
            gz.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] bz2(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream bz2 = new BZip2CompressorOutputStream(bytes)) {
            bz2.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] xz(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream xz = new XZCompressorOutputStream(bytes)) {
            xz.write(content);
        }
        return bytes.toByteArray();
    }

    /** @param password null for none */
    static byte[] sevenZ(String password, In... members) throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile box = new SevenZOutputFile(bytes, password == null ? null : password.toCharArray())) {
            for (In member : members) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(member.name());
                entry.setDirectory(member.name().endsWith("/"));
                box.putArchiveEntry(entry);
                if (!entry.isDirectory()) {
                    box.write(member.bytes());
                }
                box.closeArchiveEntry();
            }
            box.finish();
            return Arrays.copyOf(bytes.array(), (int) bytes.size());
        }
    }

    /** A message with attachments; each field line of an attachment, a blank line, its content. */
    static String message(String subject, String... parts) {
        StringBuilder out = new StringBuilder("From: a@qingze.example\nTo: b@linsha.example\nSubject: " + subject
                + "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"=" + subject + "\"\n\n--=" + subject + "\nContent-Type: text/plain; charset=utf-8\n\nBody of " + subject + ".\n");
        for (String part : parts) {
            out.append("--=").append(subject).append("\n").append(part).append('\n');
        }
        return out + "--=" + subject + "--\n";
    }
}
