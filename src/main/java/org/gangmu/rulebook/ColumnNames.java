package org.gangmu.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the columns of tables are called: in English, as rules are read, and in Chinese. */
public final class ColumnNames {

    /** English by Chinese; where two Chinese names mean one column, the first is the one that is written. */
    private static final Map<String, String> CHINESE = new LinkedHashMap<>();
    private static final Map<String, String> ENGLISH = new LinkedHashMap<>();
    private static final Pattern NUMBER = Pattern.compile("\\s*[0-9]+$");
    private static final Pattern NUMBER_ALONE = Pattern.compile("^.*?(\\s*[0-9]*)$");

    static {
        String[] names = {"名称", "name", "线索", "cue", "词语", "word", "词", "word", "除外", "except", "词性", "pos", "同时有", "with", "不含", "without",
            "位置", "where", "其后", "then", "距离", "within", "语境", "frame", "文种", "kind", "形态", "shape", "标签", "label", "强度", "strength", "命中", "hit",
            "不命中", "near miss", "已知漏判", "known miss", "已知误判", "known false alarm", "备注", "note", "范围", "scope", "开启", "opens", "本句", "self",
            "部位", "part", "至多", "at most", "判为", "speaks for", "项", "key", "值", "value", "句子", "sentence", "中文", "zh", "英文", "en", "颜色", "color",
            "栏目", "section", "样式", "form", "数值", "figures", "状态", "status", "另属", "also", "类别", "what", "单位", "unit", "系数", "factor", "向好", "better"};
        for (int i = 0; i < names.length; i += 2) {
            CHINESE.put(names[i], names[i + 1]);
            ENGLISH.putIfAbsent(names[i + 1], names[i]);
        }
    }

    private ColumnNames() {
    }

    /** The English name of a column, without the number that tells columns of one name apart ("命中 2" is "hit"). */
    public static String english(String written) {
        String plain = NUMBER.matcher(CellReader.plain(written)).replaceFirst("");
        return CHINESE.getOrDefault(plain, plain);
    }

    /** The English name of a column with its number ("命中 2" is "hit 2"). */
    public static String numbered(String written) {
        String number = NUMBER_ALONE.matcher(written).replaceFirst("$1");
        return english(written) + (number.isBlank() ? "" : " " + number.strip());
    }

    /** A column name in Chinese, its number kept ("hit 2" is "命中 2"); as it was where there is no Chinese name. */
    public static String chinese(String written) {
        String plain = NUMBER.matcher(written.toLowerCase(Locale.ROOT)).replaceFirst("");
        return ENGLISH.containsKey(plain) ? ENGLISH.get(plain) + written.substring(plain.length()) : written;
    }

    /** 0-based positions by English name as in {@link Row}: of several columns of one name the second is "hit 2", the third "hit 3". */
    public static Map<String, Integer> positions(List<String> header) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Integer> out = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isEmpty()) {
                String name = english(header.get(i));
                int count = counts.merge(name, 1, Integer::sum);
                out.put(count == 1 ? name : name + " " + count, i);
            }
        }
        return out;
    }
}
