package org.gangmu.segment;

/** Patterns of the people who sign articles and photographs. A Chinese name begins with a common surname, or verbs would pass for names. */
final class Names {

    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤"
            + "温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕季裴霍涂苗谷曲盛冉翁蓝游辛靳柴蒙鲍喻祁蒲房滕屈饶牟艾尤阳穆卓古吉缪简项芦麦褚娄窦戚岑景党宫费冷晏席米柏宗瞿桂佟臧闵邬边卞姬仇栾隋刁沙巫寇桑郎甄丛仲虞敖巩佘池查迟邝"
            + "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭蔣葉蘇魏呂盧薑鐘譚陸範賈韋鄒邱閻龍賀顧龔邵萬錢嚴溫龐顏莊聶魯蘭華";
    static final String ZH = "[" + SURNAMES + "][\\u4e00-\\u9fff·]{1,3}";
    static final String ZH_LIST = ZH + "(?:[\\s、，,/和]{1,3}" + ZH + "){0,8}";
    /** A name of two characters may be set out to three. */
    static final String ZH_SHORT = "[" + SURNAMES + "](?:[\\u4e00-\\u9fff]{1,2}|[\\s\\u3000]{1,2}[\\u4e00-\\u9fff])";
    private static final String WORD = "(?:[A-Z][\\p{L}.'’-]{0,20}|de|van|von|der|la|bin|al)";
    static final String EN = "[A-Z][\\p{L}.'’-]{0,20}(?:\\s" + WORD + "){1,4}";
    static final String EN_LIST = EN + "(?:(?:,\\s|\\sand\\s|,\\sand\\s)" + EN + "){0,5}";

    private Names() {
    }
}
