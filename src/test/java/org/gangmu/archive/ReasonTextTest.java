package org.gangmu.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gangmu.benchmark.MixedArchive;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.extract.TikaExtractor;
import org.gangmu.source.FileFinder;
import org.gangmu.source.FileOpener;
import org.gangmu.source.GoneException;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Problem;
import org.junit.jupiter.api.Test;

/** Reasons that are kept in English are told in the user's language. */
class ReasonTextTest {

    private final ReasonText chinese = new ReasonText(Language.ZH);
    private final ReasonText english = new ReasonText(Language.EN);

    private static String refused(String name, byte[] bytes) {
        return assertThrows(ExtractException.class, () -> new TikaExtractor(ExtractLimits.DEFAULT.withMaxBytes(5_000_000)).extract(name, bytes)).getMessage();
    }

    @Test
    void whatDocumentsAreRefusedForIsToldInChinese() throws IOException {
        assertEquals("文件是空的", chinese.of("refused", refused("a.txt", new byte[0])));
        byte[] docx = new MixedArchive(700).document("docx", 1);
        String damaged = chinese.of("refused", refused("a.docx", Arrays.copyOf(docx, 100)));
        assertTrue(damaged.startsWith("文件损坏："), damaged);
        ByteArrayOutputStream box = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(box)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
        }
        assertEquals("是压缩包，不是文件，请先解开", chinese.of("refused", refused("a.zip", box.toByteArray())));
        try (FileOpener opener = new FileOpener()) {
            assertEquals("文件不存在", chinese.of("gone", assertThrows(GoneException.class, () -> opener.open(Path.of("pom.nowhere").toAbsolutePath().toString(), "", 1)).getMessage()));
            assertEquals("文件过大，超过限制（9 字节）", chinese.of("unreadable", assertThrows(ExtractException.class, () -> opener.open(Path.of("pom.xml").toAbsolutePath().toString(), "", 9)).getMessage()));
        }
    }

    @Test
    void whatASearchForDocumentsSaysIsToldInChinese() {
        List<Problem> said = new ArrayList<>();
        FileFinder finder = new FileFinder();
        finder.find("nowhere/at/all.txt", found -> { }, said::add);
        finder.find("src/main/resources/org/gangmu/archive/*.nothing", found -> { }, said::add);
        said.add(Problem.error("box.7z", "is damaged: needs more memory to be unpacked than there is; nothing of it can be read"));
        said.add(Problem.error("box.zip", "is damaged: its end is missing; what stands behind that was left out"));
        said.add(Problem.error("x", "is said by nobody"));
        assertEquals(List.of("没有这个文件或文件夹", "没有符合的文件", "文件损坏：解开所需的内存超过现有内存；其中没有可读取的内容", "文件损坏：its end is missing；此后的内容已略过", "is said by nobody"),
                said.stream().map(chinese::of).map(Problem::message).toList());
        assertEquals(said, said.stream().map(english::of).toList());
    }

    @Test
    void figuresAreTakenOver() {
        assertEquals("用时超过 20 秒", chinese.of("time", "took longer than 20 s"));
        assertEquals("用时超过 180 s，其间内存几乎用满：请用 --memory 给更多内存", chinese.of("time", "took longer than 180 s while its memory was nearly full: give it more with --memory"));
        assertEquals("取出文字用时超过限制（60 秒）", chinese.of("time", "took longer than the limit of 60 s"));
        assertEquals("读取进程意外结束，退出状态 7：the last words", chinese.of("crash", "its reader died with exit status 7: the last words"));
        assertEquals("文件损坏：XML 第 3 行第 5 列有误", chinese.of("refused", "is damaged: malformed XML at line 3, column 5"));
    }

    @Test
    void aReasonThatNobodyKnowsComesBehindItsCause() {
        assertEquals("无法打开（something else）", chinese.of("unreadable", "something else"));
        assertEquals("无法打开", chinese.of("unreadable", ""));
        assertEquals("something else", english.of("unreadable", "something else"));
        assertEquals("cannot be opened", english.of("unreadable", ""));
    }

    /** A reason that is reworded where it arises must be reworded here, too. */
    @Test
    void everyReasonStillArisesInTheseWords() throws IOException {
        String sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/gangmu"))) {
            sources = files.filter(f -> f.toString().matches(".*/(extract|findings|source|worker|archive|catalogue)/[^/]*\\.java")).map(ReasonTextTest::read).collect(Collectors.joining());
        }
        Messages kept = Messages.of(ReasonText.class, Language.EN);
        List<String> missing = kept.keys().stream().filter(k -> k.startsWith("reason.")).flatMap(k -> Stream.of(kept.get(k).split("\\{[0-9]}| \\("))).map(part -> part.replaceAll("^\\s+|[\\s:]+$", ""))
                .filter(part -> part.length() > 4).filter(part -> !sources.contains(part)).toList();
        assertEquals(List.of(), missing);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
