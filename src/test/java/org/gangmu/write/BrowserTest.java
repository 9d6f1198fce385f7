package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gangmu.ledger.CompareTable;
import org.gangmu.ledger.DocumentTable;
import org.gangmu.ledger.EntryReader;
import org.gangmu.ledger.Ledger;
import org.gangmu.summarize.Summary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, without network; skipped where no Chromium is installed. */
class BrowserTest {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    @TempDir
    private Path folder;
    private Path chromium;

    @BeforeEach
    void findBrowser() {
        chromium = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).flatMap(d -> NAMES.stream().map(n -> Path.of(d, n)))
                .filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(chromium != null, "no Chromium on the path: the page's script is not tested");
    }

    /** The page as the browser has it after its script ran. */
    private Document open(String html, String anchor) throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("page.html"), html);
        Path out = folder.resolve("dom.html");
        Process process = new ProcessBuilder(chromium.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1300,800",
                "--user-data-dir=" + folder.resolve("profile"), "--virtual-time-budget=4000", "--dump-dom", page.toUri() + anchor)
                .redirectOutput(out.toFile()).redirectError(folder.resolve("errors").toFile()).start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "Chromium came to no end");
        return Jsoup.parse(Files.readString(out));
    }

    /** Drives the page with a script of the test's own, which its policy would refuse; the script's answer is the title. */
    private String drive(Summary summary, String script) throws IOException, InterruptedException {
        String html = Samples.text(new HtmlWriter(WriteOptions.defaults()), summary);
        String open = html.replaceFirst("<meta http-equiv=[^>]*>", "");
        return open(open.replace("</body>", "<script>document.title = (() => {" + script + "})();</script></body>"), "").title();
    }

    @Test
    void thePageRunsUnderItsOwnPolicyAndGoesToTheSentenceInItsAddress() throws Exception {
        Document page = open(Samples.text(new HtmlWriter(WriteOptions.defaults()), Samples.hostile()), "#s1");
        assertTrue(page.selectFirst("html").hasClass("js"), "its script ran");
        assertTrue(page.getElementById("s1").hasClass("on"));
        assertFalse(Files.readString(folder.resolve("errors"), StandardCharsets.ISO_8859_1).contains("Content Security Policy"));
    }

    @Test
    void aClickOnASummaryLineLightsItsSentence() throws Exception {
        String lit = drive(Samples.zh(), """
                document.querySelector('.actions a').click();
                return [...document.querySelectorAll('.s.on')].map(e => e.textContent).join('|');""");
        assertEquals("必须把项目建设抓在手上，务必在三季度前开工。", lit);
    }

    @Test
    void aClickOnASentenceLightsItsSummaryLineAndShowsTheReasons() throws Exception {
        String shown = drive(Samples.zh(), """
                document.querySelector('.s.L-REQUIREMENT').click();
                const why = document.getElementById('why');
                return why.hidden + '|' + document.querySelector('.line.on > a').textContent + '|' + why.querySelector('.tag').textContent + '|'
                    + why.querySelector('q').textContent + '|' + why.querySelector('.pts').textContent;""");
        assertEquals("false|必须把项目建设抓在手上，务必在三季度前开工。|要求|必须|+2.5", shown);
    }

    @Test
    void aClickOnAnActionMarksItsClauseOnly() throws Exception {
        String state = drive(Samples.clause(), """
                const line = document.querySelector('.actions a');
                line.click();
                const marked = [...CSS.highlights.get('clause')].map(r => r.toString()).join('|');
                return marked + '|' + document.querySelectorAll('.line.on').length;""");
        assertEquals("厂房12.5万|1", state);
    }

    @Test
    void keysGoFromSentenceToSentence() throws Exception {
        String focused = drive(Samples.zh(), """
                const key = k => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: k, bubbles: true}));
                document.querySelector('.s[tabindex="0"]').focus();
                key('ArrowDown'); key('ArrowDown'); key('ArrowUp');
                return document.activeElement.id + '|' + document.querySelectorAll('.s[tabindex="0"]').length;""");
        assertEquals("s1|1", focused);
    }

    @Test
    void filterSearchAndLanguageWork() throws Exception {
        String state = drive(Samples.zh(), """
                document.querySelector('[data-filter=GOAL]').click();
                const goals = getComputedStyle(document.querySelector('.sec.L-GOAL')).display;
                const search = document.getElementById('search');
                search.value = '建设';
                search.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
                const found = document.getElementById('found').textContent;
                document.getElementById('lang').click();
                return goals + '|' + found + '|' + document.querySelector('.sec.L-ACHIEVEMENT h3 span').textContent + '|' + search.placeholder;""");
        assertEquals("none|第 1 处，共 2 处|Achievements|Search", state);
    }

    @Test
    void aPageOnManyDocumentsRunsUnderItsOwnPolicyAndIsSearched() throws Exception {
        Ledger ledger = new Ledger(new EntryReader(Optional.empty(), DocumentTable.NONE).read(Samples.zh()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CompareWriter(LedgerFormat.HTML, WriteOptions.defaults(), false).write(CompareTable.of(ledger, 1, CompareTable.Order.APPEARANCE), out);
        String html = out.toString(StandardCharsets.UTF_8);
        Document page = open(html, "");
        assertTrue(page.selectFirst("html").hasClass("js"), "its script ran");
        assertFalse(Files.readString(folder.resolve("errors"), StandardCharsets.ISO_8859_1).contains("Content Security Policy"));
        String script = """
                const search = document.getElementById('search');
                const shown = () => [...document.querySelectorAll('.item')].filter(e => !e.hidden).length > 0;
                const before = shown();
                search.value = 'no such indicator';
                search.dispatchEvent(new Event('input'));
                document.getElementById('lang').click();
                return before + '|' + shown() + '|' + document.querySelector('h1').textContent;""";
        String driven = html.replaceFirst("<meta http-equiv=[^>]*>", "").replace("</body>", "<script>document.title = (() => {" + script + "})();</script></body>");
        assertEquals("true|false|Indicators side by side", open(driven, "").title());
    }
}
