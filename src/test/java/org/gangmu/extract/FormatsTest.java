package org.gangmu.extract;

import static org.gangmu.extract.Documents.numbered;
import static org.gangmu.extract.Documents.p;
import static org.gangmu.extract.Documents.show;
import static org.gangmu.extract.Documents.styled;
import static org.gangmu.extract.Documents.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gangmu.text.Mark;
import org.gangmu.text.Mark.Kind;
import org.gangmu.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    private final TikaExtractor extractor = new TikaExtractor();

    private SourceText read(String name, byte[] bytes) throws ExtractException {
        SourceText source = extractor.extract(name, bytes);
        for (Mark mark : source.marks()) {
            String quote = source.quote(mark.span());
            assertEquals(quote.strip(), quote, "a mark starts and ends at visible characters");
            assertFalse(quote.isEmpty());
        }
        return source;
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html><head><title>Site</title><style>p{}</style></head><body>" + body + "</body></html>";
    }

    @Test
    void sourceTellsWhatItIs() throws Exception {
        SourceText source = read("notes.txt", utf8("abc"));
        assertEquals("notes.txt", source.name());
        assertEquals("text/plain", source.mediaType());
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", source.sha256());
        assertTrue(source.marks().isEmpty());
    }

    @Test
    void webPageGivesParagraphsAndHeadings() throws Exception {
        SourceText source = read("a.html", utf8(page("<h1>工作<em>要点</em></h1><p>　　第一段，\n有<a href='x'>链接</a>。</p><div>第二段</div><script>var x;</script><img alt='图' src='y'>")));
        assertEquals("工作要点\n\n第一段，有链接。\n第二段", source.text());
        assertEquals("HEADING 1 工作要点\nPARAGRAPH 0 第一段，有链接。\n", show(source));
    }

    @Test
    void lineEndInSourceIsASpaceOnlyBetweenWordsOfLetters() throws Exception {
        assertEquals("one two 三四", read("a.html", utf8(page("<p>one\ntwo\n三\n四</p>"))).text());
    }

    @Test
    void forcedLineEndsPartParagraphs() throws Exception {
        SourceText source = read("a.html", utf8(page("<p>甲<br>乙<br><br>丙</p>")));
        assertEquals("甲\n乙\n\n丙", source.text());
        assertEquals("PARAGRAPH 0 甲\nPARAGRAPH 0 乙\nPARAGRAPH 0 丙\n", show(source));
    }

    @Test
    void listsCarryDepthAndNumbers() throws Exception {
        SourceText source = read("a.html", utf8(page("<ol><li>做好农业</li><li><p>做好工业</p><ul><li>钢铁</li></ul></li><li>3. 自带编号</li></ol>"
                + "<ol type='a' start='3'><li>third</li></ol><ol style='list-style: none'><li>bare</li></ol>")));
        assertEquals("1. 做好农业\n2. 做好工业\n钢铁\n3. 自带编号\n\nc. third\n\nbare", source.text());
        assertEquals("LIST_ITEM 1 1. 做好农业\nLIST_ITEM 1 2. 做好工业⏎钢铁\nLIST_ITEM 2 钢铁\nLIST_ITEM 1 3. 自带编号\nLIST_ITEM 1 c. third\nLIST_ITEM 1 bare\n",
                show(source, Kind.LIST_ITEM));
    }

    @Test
    void tablesKeepRowsAndColumns() throws Exception {
        SourceText source = read("a.html", utf8(page("<p>前</p><table><caption>表1</caption><tr><th>指标</th><th>数值</th></tr><tr><td></td><td>8%</td></tr>"
                + "<tr><td><p>甲</p><p>乙</p></td><td>丙</td></tr><tr><td> </td></tr></table><p>后</p>")));
        assertEquals("前\n\n表1\n指标\t数值\n\t8%\n甲\n乙\t丙\n\n后", source.text());
        assertEquals("TABLE_CELL 1 指标\nTABLE_CELL 2 数值\nTABLE_CELL 2 8%\nTABLE_CELL 1 甲⏎乙\nTABLE_CELL 2 丙\n", show(source, Kind.TABLE_CELL));
        assertEquals("CAPTION 0 表1\n", show(source, Kind.CAPTION));
    }

    @Test
    void pageFurnitureStaysAndIsMarked() throws Exception {
        SourceText source = read("a.html", utf8(page("<nav>首页 | 新闻</nav><article><header><h1>标题</h1></header><p>正文。</p></article><footer>版权所有</footer>")));
        assertEquals("首页 | 新闻\n\n标题\n\n正文。\n\n版权所有", source.text());
        assertEquals("HEADER 0 首页 | 新闻\nFOOTER 0 版权所有\n", show(source, Kind.HEADER, Kind.FOOTER));
    }

    @Test
    void preformattedTextKeepsItsLines() throws Exception {
        SourceText source = read("a.html", utf8(page("<pre>\n  a  b\n    c\n</pre>")));
        assertEquals("a  b\nc", source.text());
        assertEquals("PREFORMATTED 0 a  b⏎c\n", show(source));
    }

    @Test
    void titleIsUsedOnlyWhenThePageShowsNone() throws Exception {
        String title = "<!DOCTYPE html><html><head><title>青石市年度工作安排</title></head><body>";
        assertEquals("青石市年度工作安排\n\n正文没有标题。", read("a.html", utf8(title + "<p>正文没有标题。</p>")).text());
        assertEquals("年度工作安排\n正文。", read("a.html", utf8(title + "<p>年度工作安排</p><p>正文。</p>")).text());
        assertEquals("另一标题\n\n正文。", read("a.html", utf8(title + "<h2>另一标题</h2><p>正文。</p>")).text());
        assertEquals("正文。", read("dir/青石市年度工作安排.html", utf8(title + "<p>正文。</p>")).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16"})
    void webPageIsReadInItsEncodingWhateverItDeclares(String charset) throws Exception {
        String html = "<!DOCTYPE html><html><head><meta charset='iso-8859-1'></head><body><p>全市经济工作会议</p></body></html>";
        assertEquals("全市经济工作会议", read("a.html", html.getBytes(charset)).text());
    }

    @Test
    void markdownStaysAsItIsAndIsMarked() throws Exception {
        String text = "# 要点\n\n正文\n\n- 甲\n  - 乙\n\n小标题\n---\n```\n# code\n```\n";
        SourceText source = read("a.md", utf8(text));
        assertEquals(text, source.text());
        assertEquals("text/markdown", source.mediaType());
        assertEquals("HEADING 1 # 要点\nLIST_ITEM 1 - 甲\nLIST_ITEM 2 - 乙\nHEADING 2 小标题⏎---\nPREFORMATTED 0 ```⏎# code⏎```\n", show(source));
    }

    @Test
    void wordDocumentGivesTextMarksAndNumbers() throws Exception {
        byte[] docx = Documents.docx(styled("H1", "工作报告") + styled("H2", "一、回顾") + p("增长8.5%。") + numbered(1, "做好农业。") + numbered(1, "做好工业。") + numbered(2, "节水")
                + "<w:tbl><w:tr><w:tc>" + p("甲") + p("乙") + "</w:tc><w:tc>" + p("丙") + "</w:tc></w:tr></w:tbl>" + styled("CP", "图1 全景"),
                Map.of("header", styled("HD", "青石公报"), "footer", styled("FT", "第1页")));
        SourceText source = read("a.docx", docx);
        assertEquals("青石公报\n\n工作报告\n\n一、回顾\n\n增长8.5%。\n1. 做好农业。\n2. 做好工业。\n节水\n\n甲\n乙\t丙\n\n图1 全景\n\n第1页", source.text());
        assertEquals("HEADER 0 青石公报\nHEADING 1 工作报告\nHEADING 2 一、回顾\nLIST_ITEM 1 1. 做好农业。\nLIST_ITEM 1 2. 做好工业。\nLIST_ITEM 1 节水\nCAPTION 0 图1 全景\nFOOTER 0 第1页\n",
                show(source, Kind.HEADER, Kind.FOOTER, Kind.HEADING, Kind.LIST_ITEM, Kind.CAPTION));
    }

    @Test
    void notesOfWordComeBehindAndCommentsDoNot() throws Exception {
        String body = "<w:p><w:r><w:t>增长8.5%</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>，好于预期。</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>——</w:t></w:r><w:r><w:t>坚持稳中求进</w:t><w:br/><w:t>下一行</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>";
        SourceText source = read("a.docx", Documents.docx(body, Map.of("footnotes", "<w:footnote w:id=\"2\">" + p("初步核算数。") + "</w:footnote>",
                "comments", "<w:comment w:id=\"0\">" + p("请核实") + "</w:comment>")));
        assertEquals("增长8.5%，好于预期。\n——坚持稳中求进\n下一行\n初步核算数。", source.text());
    }

    @Test
    void openDocumentGivesTextMarksAndNumbers() throws Exception {
        String styles = "<text:list-style style:name=\"N\"><text:list-level-style-number text:level=\"1\" style:num-format=\"一\" style:num-suffix=\"、\"/></text:list-style>"
                + "<text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\"/><text:list-level-style-number text:level=\"2\" style:num-format=\"1\"/></text:list-style>";
        String body = "<text:tracked-changes><text:p>删去</text:p></text:tracked-changes><text:h text:outline-level=\"2\">工作  回顾</text:h>"
                + "<text:p>增长8.5%<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>初步核算数。</text:p></text:note-body></text:note>，好于"
                + "<office:annotation><text:p>批注</text:p></office:annotation>预期<text:line-break/>下一行<text:s text:c=\"2\"/>尾</text:p>"
                + "<text:p>前<draw:frame><draw:text-box><text:p>框内</text:p></draw:text-box><svg:title>图片</svg:title></draw:frame>后</text:p>"
                + "<text:list text:style-name=\"N\"><text:list-item><text:p>农业</text:p></text:list-item><text:list-item><text:p>工业</text:p></text:list-item></text:list>"
                + "<text:list text:style-name=\"B\"><text:list-item><text:p>节水</text:p></text:list-item></text:list>"
                + "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell><text:p>丙</text:p></table:table-cell></table:table-row></table:table>";
        SourceText source = read("a.odt", Documents.odt(body, styles));
        assertEquals("工作 回顾\n\n增长8.5%，好于预期\n下一行 尾\n前后\n框内\n\n一、 农业\n二、 工业\n\n节水\n\n\t\t丙\n\n初步核算数。\n\nGazette\n\nPage 3", source.text());
        assertEquals("HEADING 2 工作 回顾\nLIST_ITEM 1 一、 农业\nLIST_ITEM 1 二、 工业\nLIST_ITEM 1 节水\nTABLE_CELL 3 丙\nHEADER 0 Gazette\nFOOTER 0 Page 3\n",
                show(source, Kind.HEADING, Kind.LIST_ITEM, Kind.TABLE_CELL, Kind.HEADER, Kind.FOOTER));
    }

    @Test
    void slidesArePagesWithATitle() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            for (String title : List.of("工作汇报", "年度目标")) {
                XSLFSlide slide = show.createSlide();
                slide.createTextBox().setText(title);
                slide.createTextBox().setText("增长8%。");
            }
            show.write(out);
        }
        SourceText source = read("a.pptx", out.toByteArray());
        assertEquals("工作汇报\n\n增长8%。\n\n年度目标\n\n增长8%。", source.text());
        assertEquals("PAGE 1 工作汇报⏎⏎增长8%。\nHEADING 1 工作汇报\nPAGE 2 年度目标⏎⏎增长8%。\nHEADING 2 年度目标\n", show(source, Kind.PAGE, Kind.HEADING));
    }

    @Test
    void sheetsAreTables() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("指标");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("生产总值");
            row.createCell(2).setCellValue(8.5);
            sheet.createRow(1).createCell(0).setCellValue("就业");
            book.write(out);
        }
        SourceText source = read("a.xlsx", out.toByteArray());
        assertEquals("指标\n\n生产总值\t\t8.5\n就业", source.text());
        assertEquals("HEADING 1 指标\nTABLE_CELL 1 生产总值\nTABLE_CELL 3 8.5\nTABLE_CELL 1 就业\n", show(source, Kind.HEADING, Kind.TABLE_CELL));
    }

    @Test
    void richTextIsRead() throws Exception {
        SourceText source = read("a.rtf", "{\\rtf1\\ansi\\ansicpg936 Plan\\par \\'b9\\'a4\\'d7\\'f7\\u30446?\\par}".getBytes("US-ASCII"));
        assertEquals("Plan\n工作目", source.text());
        assertEquals("application/rtf", source.mediaType());
    }

    @Test
    void oldWordDocumentIsRead() throws Exception {
        SourceText source = extractor.extract(Path.of("test-corpus/zh/department-health-linsha.doc"));
        assertEquals("application/msword", source.mediaType());
        assertTrue(show(source, Kind.HEADING).contains("HEADING 2 二、存在的主要问题\n"), show(source, Kind.HEADING));
        assertTrue(source.text().endsWith("临沙市卫生健康委员会\n2026年1月22日"), source.text());
    }

    @Test
    void bookChaptersFollowTheSpine() throws Exception {
        SourceText source = read("a.epub", Documents.epub("<h1>第一章</h1><p>甲&nbsp;乙</p>", "<h1>第二章</h1><p>丙<br>丁"));
        assertEquals("第一章\n\n甲\u00a0乙\n\n第二章\n\n丙\n丁", source.text());
        assertEquals("HEADING 1 第一章\nHEADING 1 第二章\n", show(source, Kind.HEADING));
    }

    @Test
    void messageGivesSubjectAndBodyAndNamesAttachments() throws Exception {
        String mail = "From: a@example.org\r\nTo: b@example.org\r\nSubject: =?UTF-8?B?5bel5L2c5a6J5o6S?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
                + "--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n纯文本\r\n"
                + "--y\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=B9=A4=D7=F7</p>\r\n--y--\r\n"
                + "--x\r\nContent-Type: application/pdf; name=plan.pdf\r\nContent-Disposition: attachment; filename=plan.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n--x--\r\n";
        SourceText source = read("a.eml", utf8(mail));
        assertEquals("工作安排\n\n工作", source.text());
        assertEquals("HEADING 1 工作安排\n", show(source, Kind.HEADING));
        assertEquals("[a.eml: attachment plan.pdf was not read; save it and read it by itself]", source.problems().toString());
    }

    @Test
    void plainMessageKeepsItsLines() throws Exception {
        String mail = "From: a@example.org\nTo: b@example.org\nSubject: Plan\n\nFirst line\nsecond line.\n\nNext.\n";
        assertEquals("Plan\n\nFirst line\nsecond line.\n\nNext.", read("a.eml", utf8(mail)).text());
    }

    @Test
    void xmlGivesOneLineForEachElementOfItsOwn() throws Exception {
        String xml = "<?xml version=\"1.0\" encoding=\"gbk\"?><doc><title>标题</title><p>正<b>文</b>一</p><p>正文二</p></doc>";
        assertEquals("标题\n正文一\n正文二", read("a.xml", xml.getBytes("GBK")).text());
    }

    @Test
    void tablesOfCommasAreTextAsTheyAre() throws Exception {
        SourceText source = read("a.csv", utf8("指标,数值\r\nGDP,8%\r\n"));
        assertEquals("指标,数值\r\nGDP,8%\r\n", source.text());
        assertEquals("text/csv", source.mediaType());
    }

    @Test
    void severalThreadsGetWhatOneGets() throws Exception {
        List<byte[]> documents = List.of(utf8(page("<p>网页</p>")), Documents.docx(p("文档")), Documents.odt("<text:p>开放</text:p>", ""),
                Documents.pdf(List.of(List.of(new Documents.Placed("Printed", 70, 700, 12))), null), utf8("文本"));
        List<String> alone = new ArrayList<>();
        for (byte[] document : documents) {
            alone.add(extractor.extract("a", document).text());
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                byte[] document = documents.get(i % documents.size());
                tasks.add(() -> extractor.extract("a", document).text());
            }
            List<Future<String>> results = threads.invokeAll(tasks);
            for (int i = 0; i < results.size(); i++) {
                assertEquals(alone.get(i % alone.size()), results.get(i).get());
            }
        } finally {
            threads.shutdown();
        }
    }
}
