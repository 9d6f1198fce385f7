package org.gangmu.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes rulebooks that resemble real ones: cues of many words, frames, places, several anchors; the same for the same seed. */
public final class GeneratedRules {

    private static final List<String> WORDS = List.of("推进 加强 提高 完善 建设 发展 实施 落实 促进 改革 创新 服务 保障 增长 目标 任务 产业 农业 工业 教育 医疗 生态 环境 安全 交通 能源 市场 企业 社区 人才 资金 项目 规划".split(" "));
    private static final List<String> WANTED = List.of("#percent", "#number", "#year", "#verb-first", "#paragraph-first");
    private static final List<String> UNWANTED = List.of("#aspect", "#short", "#question", "#copula", "#enumerated");
    private static final List<String> FRAMES = List.of("review", "tasks", "targets", "story");
    /** So many cues have words that every document has; those of the others are rare, however many they are. */
    private static final int COMMON = 60;
    private static final int RULES_A_TABLE = 25;

    private final Random random;
    private final List<String> cues = new ArrayList<>();

    private GeneratedRules(long seed) {
        this.random = new Random(seed);
    }

    /** A Chinese rulebook with 500 cues of ten words each. */
    public static Path write(Path folder, long seed, int rules) {
        return write(folder, seed, rules, 5_000);
    }

    /**
     * Writes a Chinese rulebook.
     *
     * @param rules so many, in tables of 25, each with two examples
     * @param words so many, ten a cue
     */
    public static Path write(Path folder, long seed, int rules, int words) {
        new GeneratedRules(seed).write(RuleBookFixture.chinese(folder.getParent()), rules, words);
        return folder;
    }

    private void write(RuleBookFixture book, int rules, int words) {
        StringBuilder lexicon = new StringBuilder("cue,word,except,pos\n");
        for (int i = 0; i < words / 10; i++) {
            cues.add("cue-" + i);
            for (int w = 0; w < 10; w++) {
                lexicon.append("cue-").append(i).append(',').append(i < COMMON ? word() : phrase()).append(w % 4 == 3 ? "…" + word() : "").append(",,\n");
            }
        }
        book.with("lexicon/generated.csv", lexicon.toString());
        StringBuilder frames = new StringBuilder("name,cue,with,opens,scope\n");
        FRAMES.forEach(f -> frames.append(f).append(',').append(cue()).append(",#short,").append(f).append(",section\n"));
        book.with("setting/frames.csv", frames.append("lead,lead,,tasks,section\n").toString());
        for (int t = 0; t * RULES_A_TABLE < rules; t++) {
            StringBuilder table = new StringBuilder("name,cue,with,without,where,then,within,frame,shape,label,strength,hit,near miss,note,status\n");
            for (int i = t * RULES_A_TABLE; i < Math.min(rules, (t + 1) * RULES_A_TABLE); i++) {
                table.append(row(i));
            }
            book.with("family-" + t % 20 + "/table-" + t + ".csv", table.toString());
        }
    }

    private String row(int i) {
        boolean byFrame = chance(25);
        String anchor = byFrame ? "" : cue() + (chance(3) ? " " + cue() : "") + (chance(9) ? "/" + cue() : "") + (chance(12) ? " + " + cue() : "");
        String with = byFrame || chance(3) ? any() + (chance(2) ? " " + any() : "") + (chance(4) ? " + " + any() : "") : "";
        String without = chance(2) ? unwanted() + " " + unwanted() + (chance(3) ? " prev:" + cue() : "") : "";
        String where = !byFrame && chance(4) ? pick(List.of("start", "head", "tail", "end", "start/end")) : "";
        boolean then = !byFrame && chance(6);
        String frame = byFrame || chance(3) ? pick(FRAMES) : chance(4) ? "!review !story" : "";
        return String.join(",", "rule-" + i, anchor, with, without, where, then ? chance(2) ? "#percent" : cue() : "", then && chance(2) ? String.valueOf(random.nextInt(20)) : "", frame,
                chance(8) ? "body list" : chance(8) ? "!heading" : "", pick(List.of("GOAL", "REQUIREMENT", "OTHER")),
                (chance(8) ? "-" : "") + (1 + random.nextInt(40)) / 8.0, (frame.isEmpty() ? "" : frame.startsWith("!") ? "{tasks}" : "{" + frame + "}") + word() + word() + "。", "{" + pick(FRAMES) + "}" + word() + "100%。",
                chance(5) ? "\"" + word() + "\\u0022 \"\"" + word() + "\"\"\n$\"" : "", chance(30) ? "draft" : chance(30) ? "shadow" : "") + "\n";
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String cue() {
        return pick(cues);
    }

    /** Never what a row also asks for, so that no row contradicts itself. */
    private String unwanted() {
        return chance(2) ? pick(UNWANTED) : "head:" + cue();
    }

    private String any() {
        return chance(2) ? pick(WANTED) : (chance(5) ? "start:" : "") + cue();
    }

    /** Now and then a word that every document has, else a phrase that few have. */
    private String word() {
        String out = pick(WORDS);
        while (!chance(4) && out.length() < 6) {
            out += pick(WORDS);
        }
        return out;
    }

    private String phrase() {
        return pick(WORDS) + pick(WORDS) + pick(WORDS) + pick(WORDS);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
