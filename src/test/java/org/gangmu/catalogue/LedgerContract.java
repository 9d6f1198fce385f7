package org.gangmu.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gangmu.findings.Content;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.Findings;
import org.gangmu.source.Located;
import org.gangmu.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger holds to. */
abstract class LedgerContract {

    private static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0, 0);

    private String at;
    Catalogue catalogue;
    private long source;
    private Edition edition;

    /** A place without a catalogue. */
    abstract String place();

    @BeforeEach
    void create() {
        at = place();
        Catalogue.create(at);
        catalogue = Catalogue.open(at, Mode.WRITE);
        source = catalogue.source("reports");
        edition = catalogue.register(List.of(Invented.RULES), "models 1");
        catalogue.putInForce(edition);
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    private Ledger begin() {
        return catalogue.begin("run", edition, 2);
    }

    private void add(String... names) {
        catalogue.add(source, Arrays.stream(names).map(Invented::located).toList());
    }

    /** As if the process had been killed: nothing is ended. */
    private void die() {
        catalogue.close();
        catalogue = Catalogue.open(at, Mode.WRITE);
        awaitDeath();
    }

    /** Waits until the database knows that the last run is dead. */
    void awaitDeath() {
        // at once, as a rule
    }

    private long count(String sql) {
        return catalogue.number(sql);
    }

    private static Result found(Claimed document, Findings findings) {
        return new Result.Found(document, 10, findings, 5);
    }

    @Test
    void documentsAreAddedOnceAndReadAgainWhenTheyChange() {
        assertEquals(new Ledger.Added(2, 0, 0), catalogue.add(source, List.of(Invented.located("a.txt"), Invented.located("b.txt"))));
        assertEquals(new Ledger.Added(1, 1, 1), catalogue.add(source,
                List.of(Invented.located("a.txt"), new Located("b.txt", "", 10, 2000), Invented.located("c.txt"))));
        List<Located> many = IntStream.range(0, 1050).mapToObj(i -> Invented.located("many/" + i + ".txt")).toList();
        assertEquals(new Ledger.Added(1050, 0, 0), catalogue.add(source, many));
        assertEquals(new Ledger.Added(0, 0, 1050), catalogue.add(source, many));
    }

    @Test
    void documentsThatAreAskedForByNameAreTakenOnceAndAgainByTheSameRun() {
        add("a.txt", "b.txt", "c.txt");
        Ledger ledger = begin();
        List<String> names = List.of("b.txt", "a.txt", "none.txt");
        List<Claimed> taken = ledger.claim(names);
        assertEquals(List.of("a.txt", "b.txt"), taken.stream().map(Claimed::name).toList());
        assertEquals(2, ledger.unanswered(names));
        ledger.commit(List.of(found(taken.get(0), Invented.findings("增长。"))));
        assertEquals(1, ledger.unanswered(names));
        Claimed again = ledger.claim(names).get(0);
        assertEquals("b.txt", again.name());
        assertEquals(2, again.attempts());
        ledger.commit(List.of(found(again, Invented.findings("增长。"))));
        assertEquals(0, ledger.unanswered(names));
        assertEquals(List.of(), ledger.claim(names));
        assertEquals("c.txt", ledger.claim(5).get(0).name());
    }

    @Test
    void sizeThatWasUnknownIsNoChange() {
        Located member = new Located("box.zip!/a.txt", "", -1, 1000);
        catalogue.add(source, List.of(member));
        Ledger ledger = begin();
        ledger.commit(List.of(found(ledger.claim(1).get(0), Invented.findings("增长。"))));
        assertEquals(new Ledger.Added(0, 0, 1), catalogue.add(source, List.of(member)));
    }

    @Test
    void claimsCountTheAttemptAtOnceAndComeInOrder() {
        add("b.txt", "a.txt", "c.txt");
        Ledger ledger = begin();
        List<Claimed> first = ledger.claim(2);
        assertEquals(List.of("b.txt", "a.txt"), first.stream().map(Claimed::name).toList());
        assertEquals(1, first.get(0).attempts());
        assertEquals(List.of("c.txt"), ledger.claim(5).stream().map(Claimed::name).toList());
        assertEquals(List.of(), ledger.claim(5));
        assertEquals(3, count("SELECT sum(attempts) FROM document"));
    }

    @Test
    void whatWasFoundIsThereWithItsDocument() {
        add("a.txt", "b.txt");
        Ledger ledger = begin();
        List<Claimed> claimed = ledger.claim(2);
        ledger.commit(List.of(found(claimed.get(0), Invented.findings("增长6.5%以上。", "会议由他主持。")), found(claimed.get(1), Invented.findings("促进就业。"))));
        assertEquals(3, count("SELECT count(*) FROM sentences"));
        assertEquals(2, count("SELECT count(*) FROM sentences WHERE label = 'GOAL' AND year = 2026 AND place = '青泽市' AND rules = 'zh.goal.target.expected'"));
        assertEquals(2, count("SELECT count(*) FROM documents WHERE state = 'done'"));
        assertEquals(2, count("SELECT count(*) FROM figures WHERE indicator = '地区生产总值' AND low = 6.5"));
        assertEquals(2, count("SELECT count(*) FROM people WHERE office = '市长'"));
    }

    @Test
    void theSameBytesInTwoFilesAreOneContent() {
        add("a.txt", "b.txt", "c.txt");
        Ledger ledger = begin();
        List<Claimed> claimed = ledger.claim(3);
        Findings same = Invented.findings("促进就业。");
        ledger.commit(List.of(found(claimed.get(0), same), found(claimed.get(1), Invented.findings("促进就业。"))));
        assertEquals(1, count("SELECT count(*) FROM content"));
        assertEquals(1, count("SELECT count(*) FROM judgement"));
        long known = ledger.known(same.content().sha256(), "txt").orElseThrow();
        ledger.commit(List.of(new Result.Known(claimed.get(2), known, 1)));
        assertEquals(3, count("SELECT count(*) FROM documents WHERE state = 'done' AND sha256 = '" + same.content().sha256() + "'"));
        assertTrue(ledger.known(same.content().sha256(), "html").isEmpty());
    }

    @Test
    void writingTwiceWritesOnce() {
        add("a.txt");
        Ledger ledger = begin();
        Result result = found(ledger.claim(1).get(0), Invented.findings("促进就业。"));
        ledger.commit(List.of(result));
        ledger.commit(List.of(result));
        assertEquals(1, count("SELECT count(*) FROM sentences"));
    }

    @Test
    void aDocumentThatChangedWhileItWasReadIsReadAgain() {
        add("a.txt");
        Ledger ledger = begin();
        Claimed claimed = ledger.claim(1).get(0);
        catalogue.add(source, List.of(new Located("a.txt", "", 11, 2000)));
        ledger.commit(List.of(found(claimed, Invented.findings("旧文。"))));
        assertEquals(0, count("SELECT count(*) FROM content"));
        ledger.commit(List.of(found(ledger.claim(1).get(0), Invented.findings("新文。"))));
        assertEquals(1, count("SELECT count(*) FROM sentences WHERE text = '新文。'"));
    }

    @Test
    void theOldContentOfAChangedDocumentStays() {
        add("a.txt");
        Ledger ledger = begin();
        ledger.commit(List.of(found(ledger.claim(1).get(0), Invented.findings("旧文。"))));
        catalogue.add(source, List.of(new Located("a.txt", "", 11, 2000)));
        ledger.commit(List.of(found(ledger.claim(1).get(0), Invented.findings("新文。"))));
        assertEquals(1, count("SELECT count(*) FROM sentences"));
        assertEquals(2, count("SELECT count(*) FROM content"));
    }

    @Test
    void whatFailsIsKeptWithItsReasonAndCanBeRetried() {
        add("a.txt", "b.txt", "c.txt", "d.txt");
        Ledger ledger = begin();
        List<Claimed> claimed = ledger.claim(4);
        ledger.commit(List.of(new Result.Failed(claimed.get(0), "time", "took too long", 9), new Result.Again(claimed.get(1), "crash", "died", 9),
                new Result.Gone(claimed.get(2), "not there"), new Result.Returned(claimed.get(3))));
        assertEquals(1, count("SELECT count(*) FROM documents WHERE state = 'failed' AND cause = 'time' AND reason = 'took too long' AND name = 'a.txt'"));
        assertEquals(1, count("SELECT count(*) FROM documents WHERE state = 'gone' AND name = 'c.txt'"));
        List<Claimed> again = ledger.claim(4);
        assertEquals(List.of("b.txt", "d.txt"), again.stream().map(Claimed::name).toList());
        assertEquals(2, again.get(0).attempts());
        assertEquals(1, again.get(1).attempts(), "what was given back does not count");
    }

    @Test
    void whatRunsHadNoRoomForComesLastAndAlone() {
        add("a.txt", "b.txt");
        for (int i = 0; i < LedgerTables.SUSPECT; i++) {
            Ledger ledger = begin();
            List<Claimed> claimed = ledger.claim(2);
            Claimed large = claimed.stream().filter(c -> c.name().equals("a.txt")).findFirst().orElseThrow();
            assertEquals(i, large.interrupted());
            assertEquals(i == 0 ? "a.txt" : "b.txt", claimed.get(0).name());
            ledger.commit(List.of(new Result.NoRoom(large)));
            ledger.end(false, NONE);
        }
        Ledger ledger = begin();
        Claimed other = ledger.claim(2).get(0);
        assertEquals("b.txt", other.name());
        assertEquals(List.of(), ledger.claim(2), "not beside another one");
        ledger.commit(List.of(found(other, Invented.findings("完成。"))));
        Claimed alone = ledger.claim(2).get(0);
        assertTrue(alone.isAlone() && alone.name().equals("a.txt"));
    }

    @Test
    void whatADeadRunHadInHandWaitsAgain() {
        add("a.txt", "b.txt");
        Ledger dead = begin();
        Claimed done = dead.claim(1).get(0);
        dead.commit(List.of(found(done, Invented.findings("完成。"))));
        dead.claim(1);
        die();
        Ledger ledger = begin();
        Claimed again = ledger.claim(5).get(0);
        assertEquals("b.txt", again.name());
        assertEquals(1, again.interrupted());
        assertEquals(1, count("SELECT count(*) FROM run WHERE state = 'died'"));
    }

    @Test
    void aDocumentThatRunsDiedOverComesLastAndAloneAndFailsInTheEnd() {
        add("bad.txt");
        for (int i = 0; i < LedgerTables.SUSPECT; i++) {
            begin().claim(1);
            die();
        }
        add("good.txt");
        Ledger ledger = begin();
        List<Claimed> good = ledger.claim(5);
        assertEquals(List.of("good.txt"), good.stream().map(Claimed::name).toList());
        assertEquals(List.of(), ledger.claim(5), "the suspect waits until nothing else is in hand");
        ledger.commit(List.of(found(good.get(0), Invented.findings("好。"))));
        assertEquals(List.of("bad.txt"), ledger.claim(5).stream().map(Claimed::name).toList());
        add("other.txt");
        assertEquals(List.of(), ledger.claim(5), "nothing is claimed beside a suspect");
        for (int i = LedgerTables.SUSPECT; i < LedgerTables.GIVEN_UP; i++) {
            die();
            ledger = begin();
            List<Claimed> next = ledger.claim(5);
            if (!next.isEmpty() && next.get(0).name().equals("other.txt")) {
                ledger.commit(List.of(found(next.get(0), Invented.findings("其他。"))));
                next = ledger.claim(5);
            }
        }
        assertEquals(List.of(), ledger.claim(5));
        assertEquals(1, count("SELECT count(*) FROM documents WHERE state = 'failed' AND cause = 'crash' AND name = 'bad.txt'"));
    }

    @Test
    void anEndedRunGivesBackWhatItHas() {
        add("a.txt");
        Ledger ledger = begin();
        ledger.claim(1);
        ledger.beat(new Progress(1, 2, 3, 4, 5, 6, 7.5, 8));
        ledger.end(false, NONE);
        Claimed again = begin().claim(1).get(0);
        assertEquals(1, again.attempts());
        assertEquals(0, again.interrupted());
        assertEquals(1, count("SELECT count(*) FROM run WHERE state = 'stopped'"));
    }

    @Test
    void editionsThatDecideTheSameShareOneDecision() {
        add("a.txt");
        Findings findings = Invented.findings("促进就业。");
        Ledger first = begin();
        first.commit(List.of(found(first.claim(1).get(0), findings)));
        first.end(true, NONE);
        Edition next = catalogue.register(List.of(new Rules("zh@2", Language.ZH, new byte[] {4})), "models 1");
        assertNotEquals(edition.id(), next.id());
        assertEquals(edition, catalogue.register(List.of(Invented.RULES), "models 1"));
        catalogue.putInForce(next);
        Ledger second = catalogue.begin("run", next, 1);
        assertTrue(second.known(findings.content().sha256(), "txt").isEmpty());
        catalogue.add(source, List.of(new Located("b.txt", "", 10, 10)));
        second.commit(List.of(found(second.claim(1).get(0), findings)));
        assertEquals(2, count("SELECT count(*) FROM judgement"));
        assertEquals(1, count("SELECT count(*) FROM decisions"));
        catalogue.add(source, List.of(new Located("c.txt", "", 10, 10)));
        Edition last = catalogue.register(List.of(), "models 2");
        catalogue.putInForce(last);
        Ledger third = catalogue.begin("run", last, 1);
        Decisions other = new Decisions(findings.decisions().articles(), Invented.findings("OTHER", 2026, "", "促进就业。").decisions().labels(), List.of(), List.of(), findings.decisions().derivation());
        third.commit(List.of(found(third.claim(1).get(0), new Findings(findings.content(), other))));
        assertEquals(2, count("SELECT count(*) FROM decisions"));
        assertEquals(1, count("SELECT count(*) FROM sentence"));
    }

    @Test
    void aRunWritesNothingUnderAnEditionThatIsInForceNoMore() {
        add("a.txt", "b.txt", "c.txt");
        Ledger ledger = begin();
        List<Claimed> claimed = ledger.claim(2);
        ledger.commit(List.of(found(claimed.get(0), Invented.findings("促进就业。"))));
        Edition next = catalogue.register(List.of(new Rules("zh@2", Language.ZH, new byte[] {4})), "models 1");
        assertFalse(catalogue.replaceInForce(edition, next), "a content is left that it has not judged");
        assertEquals(edition, catalogue.inForce().orElseThrow());
        catalogue.judgements().add(next, ledger.run(), List.of(new Judgements.Anew(catalogue.judgements().page(edition, next, 0, 9).get(0), Optional.empty())));
        assertTrue(catalogue.replaceInForce(edition, next));
        Result late = found(claimed.get(1), Invented.findings("扩大投资。"));
        String message = assertThrows(CatalogueException.class, () -> ledger.commit(List.of(late))).getMessage();
        assertTrue(message.contains("other rulebooks were put in force"), message);
        assertThrows(CatalogueException.class, () -> catalogue.replaceInForce(edition, next));
        ledger.commit(List.of(new Result.Returned(claimed.get(1))));
        ledger.end(false, NONE);
        assertEquals(0, count("SELECT count(*) FROM document d WHERE state = 'done' AND NOT EXISTS (SELECT 1 FROM judgement j WHERE j.content = d.content AND j.edition = " + next.id() + ")"));
        assertEquals(2, count("SELECT count(*) FROM document WHERE state = 'waiting' AND attempts = 0"));
    }

    @Test
    void whatOtherLibrariesReadOutOfTheSameBytesStandsBesideTheOldReading() {
        add("a.txt", "b.txt");
        Ledger first = begin();
        List<Claimed> claimed = first.claim(2);
        Findings old = Invented.findings("增长6.5%以上。", "会议由他主持。");
        first.commit(List.of(found(claimed.get(0), old), found(claimed.get(1), Invented.findings("促进就业。"))));
        first.end(true, NONE);
        Edition next = catalogue.register(List.of(Invented.RULES), "models 2");
        assertEquals(2, catalogue.readAgain(next));
        Ledger second = catalogue.begin("run", next, 1);
        Findings other = Invented.findings("增长6.5%以上。会议由他主持。");
        Content o = other.content();
        Content sameBytes = new Content(old.content().sha256(), o.ending(), o.mediaType(), o.chars(), o.sentences(), o.problems(), o.layout());
        claimed = second.claim(2);
        second.commit(List.of(found(claimed.get(0), new Findings(sameBytes, other.decisions())), found(claimed.get(1), Invented.findings("促进就业。"))));
        second.end(true, NONE);
        assertEquals(1, count("SELECT count(*) FROM sentences WHERE document = 'a.txt'"));
        assertEquals(1, count("SELECT count(*) FROM sentences WHERE document = 'a.txt' AND text = '增长6.5%以上。会议由他主持。'"));
        assertEquals(3, count("SELECT count(*) FROM content"), "what is read as before is kept once");
        assertEquals(o.sentences(), catalogue.lookup().sentences(catalogue.lookup().contents(old.content().sha256(), 5).get(0).id()));
        KeptContent kept = catalogue.judgements().page(edition, edition, 0, 1).get(0);
        assertEquals(old.content(), catalogue.judgements().content(kept));
        assertEquals(old.decisions(), catalogue.judgements().decisions(kept), "the history stays with its own sentences");
    }

    @Test
    void whatWaitsOrIsInOtherHandsIsUnanswered() {
        add("a.txt", "b.txt");
        Ledger ledger = begin();
        assertEquals(2, ledger.unanswered());
        List<Claimed> claimed = ledger.claim(1);
        assertEquals(1, ledger.unanswered());
        ledger.commit(List.of(new Result.Again(claimed.get(0), "crash", "died", 9)));
        assertEquals(2, ledger.unanswered());
    }

    @Test
    void textThatNoDatabaseHoldsIsCleaned() {
        add("half\ud83d.txt");
        Ledger ledger = begin();
        Claimed claimed = ledger.claim(1).get(0);
        ledger.commit(List.of(found(claimed, Invented.findings("零\u0000和半个\ude00字。"))));
        assertEquals(1, count("SELECT count(*) FROM sentences WHERE text = '零\ufffd和半个\ufffd字。'"));
    }

    @Test
    void aLargeBatchOfSameAndDifferentContents() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            names.add("d" + i);
        }
        add(names.toArray(String[]::new));
        Ledger ledger = begin();
        ledger.commit(ledger.claim(40).stream().map(c -> found(c, Invented.findings("第" + c.id() % 7 + "项目标。", "其余。"))).toList());
        assertEquals(7, count("SELECT count(*) FROM content"));
        assertEquals(80, count("SELECT count(*) FROM sentences"));
    }
}
