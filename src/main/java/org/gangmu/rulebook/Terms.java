package org.gangmu.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gangmu.text.Language;

/** The closed lists of words that tables use, each word in English and in Chinese; either may be written, and the English ones are meant after reading. */
public final class Terms {

    public static final Terms WHERE = new Terms("start=句首, head=首分句, tail=末分句, end=句末");
    public static final Terms SHAPE = new Terms("title=标题, subtitle=副标题, heading=小标题, body=正文, list=列表, cell=单元格");
    public static final Terms SCOPE = new Terms("section=章节, list=列表, paragraph=段落, sentence=句子");
    public static final Terms PART = new Terms("title=标题, opening=开头, any=全文");
    public static final Terms FORM = new Terms("items=条目, tasks=任务, none=无");
    public static final Terms FIGURES = new Terms("planned=计划, reported=实绩");
    public static final Terms STATUS = new Terms("draft=草稿, shadow=试行, stable=正式, off=停用");
    /** The columns of {@code facts/}: what a unit measures, how a word binds a value, which way an indicator is to move, and so on. */
    static final Terms UNIT = new Terms("share=比例, points=百分点, money=金额, count=计数, times=倍数, measure=度量, time=时间");
    static final Terms BETTER = new Terms("up=上升, down=下降");
    static final Terms TONE = new Terms("about=约, at least=不低于, at most=不高于, over=高于, under=低于, exactly=等于");
    static final Terms QUALITY = new Terms("growth=增长, reduction=下降, aim=目标, rank=位次");
    static final Terms CHANGE = new Terms("growth=增长, reduction=下降, filler=虚词");
    static final Terms ROLE = new Terms("spoke=讲话, presided=主持, attended=出席, reported=报告, quoted=引述, author=作者, reporter=记者, editor=编辑");
    static final Terms FORMULA = new Terms("speaker=主语, says=说, command=命令");
    static final Terms SECTION = new Terms("section=章节, news=新闻, leadership=领导保障");
    static final Terms ASSIGNMENT = new Terms("names=责任单位, term=时限, does=承担, by=由");
    static final Terms SURNAME = new Terms("single=单姓, compound=复姓");
    /** What {@code setting/names.csv} gives other names to. */
    public static final Terms NAMED = new Terms("frame=语境, kind=文种, cue=线索");
    /** The keys of {@code rulebook.csv}; "start frame" stands before the name of a kind. */
    public static final Terms SETTING = new Terms("language=语言, based on=基于, default label=默认标签, default strength=默认强度, also margin=兼属差距, default kind=默认文种, "
            + "kind threshold=文种门槛, formulas=套语, attributions=引述, gap=间隔, start frame=起始语境, "
            + "gate shadow hits=试行门槛 命中, gate shadow documents=试行门槛 文件, gate shadow precision=试行门槛 精确率, gate shadow gain=试行门槛 净增, "
            + "gate stable hits=正式门槛 命中, gate stable documents=正式门槛 文件, gate stable precision=正式门槛 精确率, gate stable gain=正式门槛 净增");
    /** What may stand before the colon of a condition. */
    public static final Terms PREFIX = new Terms("frame=语境, kind=文种, shape=形态, prev=上句, lead=首句, start=句首, head=首分句, tail=末分句, end=句末");
    /** What the braces of an example may take as given. */
    public static final Terms GIVEN = new Terms("frame=语境, kind=文种, shape=形态, at=处于, prev=上句, lead=首句, year=年份");
    /** The built-in cues. */
    public static final Terms CUE = new Terms("#number=#数字, #percent=#百分比, #money=#金额, #year=#年份, #year-past=#往年, #year-now=#本年, #year-future=#来年, "
            + "#colon-end=#冒号结尾, #question=#问句, #exclaim=#感叹句, #short=#短句, #long=#长句, #no-stop=#无句号, #headline=#标题行, #lone-number=#孤立编号, "
            + "#quoted=#引文, #enumerated=#有编号, #first=#全文首句, #opening=#开头, #closing=#结尾, #paragraph-first=#段首, #paragraph-last=#段末, "
            + "#after-colon=#冒号之后, #verb-first=#动词开头, #aspect=#了过, #no-verb=#无动词, #copula=#判断句, #attributed=#有引述者, #imperative=#祈使, "
            + "#past=#过去时, #perfect=#完成时, #passive=#被动, #passive-past=#过去被动, #future=#将来时, #modal=#情态动词, #progressive=#进行时, "
            + "#present=#现在时, #infinitive-first=#不定式开头, #gerund-first=#动名词开头, #past-main=#主句过去时, #present-main=#主句现在时, "
            + "#modal-main=#主句情态, #first-person=#第一人称, #second-person=#第二人称, #proper-subject=#专名主语");
    private final Map<String, String> chinese = new LinkedHashMap<>();
    private final Map<String, String> english = new LinkedHashMap<>();

    /** @param pairs {@code english=中文}, separated by commas; further Chinese words that are understood stand behind "/" */
    private Terms(String pairs) {
        for (String pair : pairs.split(", ")) {
            int equals = pair.indexOf('=');
            String name = pair.substring(0, equals);
            String[] written = pair.substring(equals + 1).split("/");
            chinese.put(name, written[0]);
            english.put(name, name);
            for (String other : written) {
                english.put(other, name);
            }
        }
    }

    /** The English word for one that is written in either language. */
    public Optional<String> english(String written) {
        return Optional.ofNullable(english.get(CellReader.plain(written)));
    }

    /** The word as people of that language read it; what is not in the list stays as it is. */
    public String in(Language language, String name) {
        return language == Language.ZH ? chinese.getOrDefault(name, name) : name;
    }

    /** All words of the list in one language. */
    public List<String> all(Language language) {
        return chinese.keySet().stream().map(name -> in(language, name)).toList();
    }

    /** The English words of the list. */
    public Set<String> names() {
        return chinese.keySet();
    }
}
