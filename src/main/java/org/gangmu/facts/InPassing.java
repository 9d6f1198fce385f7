package org.gangmu.facts;

import org.gangmu.text.Chars;
import org.gangmu.text.Search;

/** Values that are told in passing and are none of an indicator: beats, spans of time, thresholds, conditions, who attended, names of aims. */
final class InPassing {

    private static final Search TIME_UNIT = Search.of("天|小时|小時|分钟|分鐘|秒|个月|個月|个季度|周|个工作日|個工作日|工作日");
    private static final Search GOAL_NAME = Search.of("[^”\"』」,，。;；]{0,12}[”\"』」](?:总|奋斗|发展|工作)?(?:目标|目標)");
    /** 最高不超过15万元的贷款: here the limit is the value. */
    private static final Search GRANT = Search.of("的?[^,;。!?、的]{0,12}(?:贷款|补贴|补助|奖励|奖补|奖金|资助|扶持|贴息|补偿|额度|担保)");
    /** 亿元以上项目, 年产值过亿元企业. */
    private static final Search SUCH = Search.of("(?:的)?(?:重大|重点|大)?(?:工业|产业|农业)?(?:企业|项目|村|乡镇|镇|县|园区|集群|大户|单体|投资项目|强村|强县)");
    private static final Search CONDITION = Search.of("的[,;。:]|的\\(");
    private static final Search ATTENDANCE = Search.of("[^,;。]{0,16}(?:参加|出席|参会|到场|列席|陪同|参与了?活动|观摩)");
    private static final Search OTHERS = Search.of("(?:比如|例如|譬如|假如|如果|若|凡)[^,;。]{0,24}$");

    private InPassing() {
    }

    static boolean is(Reading reading, Amount amount, Binding binding, int clause) {
        return isIdle(reading, amount, binding, clause) || isModifier(reading, amount, !binding.op().isEmpty()) || namesGoal(reading, amount) || isSuch(reading, amount, binding)
                || isCondition(reading, amount, clause) || attends(reading, amount, clause);
    }

    /** 每60秒, 先后3次, 10天: a beat or a span of time, no value of an indicator. */
    private static boolean isIdle(Reading reading, Amount amount, Binding binding, int clause) {
        String text = reading.text;
        int end = binding.indicatorEnd();
        boolean beat = end > clause && (text.charAt(end - 1) == '每' || text.startsWith("先后", end - 2));
        boolean time = TIME_UNIT.matches(amount.unit()) && (binding.change().isEmpty() || binding.change().equals("level"))
                && (end == clause || "数量长间度程限期".indexOf(text.charAt(end - 1)) < 0);
        return beat || time;
    }

    /** “总量翻番”总目标: the name of an aim, told of in passing. */
    private static boolean namesGoal(Reading reading, Amount amount) {
        return reading.isInside(amount.start()) && GOAL_NAME.isAt(reading.sentence.text(), amount.end(), reading.text.length());
    }

    /** 150万吨以上的园区, 10万千瓦及以下燃煤机组, 20户以上自然村: the value says which, not how many. */
    private static boolean isModifier(Reading reading, Amount amount, boolean bounded) {
        String text = reading.text;
        boolean bound = amount.tail().startsWith("及") || amount.tail().startsWith("以");
        boolean growth = amount.kind().equals("share") && (text.startsWith("的增", amount.end()) || text.startsWith("的目标", amount.end()));
        boolean of = amount.end() < text.length() && text.charAt(amount.end()) == '的' && !growth;
        boolean and = amount.tail().startsWith("及");
        boolean top = amount.start() >= 2 && (text.startsWith("最高", amount.start() - 2) || text.startsWith("最大", amount.start() - 2));
        boolean modifies = and && amount.end() < text.length() && Chars.isHan(text.charAt(amount.end())) || (bound && !amount.kind().equals("share") || bounded) && of || top;
        return modifies && !(amount.kind().equals("money") && GRANT.isAt(text, amount.end(), text.length()));
    }

    private static boolean isSuch(Reading reading, Amount amount, Binding binding) {
        boolean bound = amount.op().equals("≥") || amount.op().equals(">") || binding.op().equals(">") || reading.text.startsWith("过", amount.start() - 1);
        return amount.kind().equals("money") && bound && SUCH.isAt(reading.text, amount.end(), reading.text.length());
    }

    /** 人数达到25%的，给予…; 比如30%. */
    private static boolean isCondition(Reading reading, Amount amount, int clause) {
        return CONDITION.isAt(reading.text, amount.end(), reading.text.length()) || OTHERS.isIn(reading.text, clause, amount.start());
    }

    /** 50余名干部参加, 参加活动的共20人. */
    private static boolean attends(Reading reading, Amount amount, int clause) {
        boolean people = amount.unit().equals("人") || amount.unit().equals("名") || amount.unit().equals("位") || amount.unit().equals("余人");
        return people && ATTENDANCE.isAt(reading.text, amount.end(), reading.text.length());
    }
}
