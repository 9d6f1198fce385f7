package org.gangmu.extract;

import java.util.BitSet;
import org.gangmu.text.Chars;

/** How much a decoded text looks like one that somebody wrote: the right decoding of Chinese is full of common characters, a wrong one of rare ones. */
final class TextScore {

    /** The most frequent characters of modern Chinese, simplified, and those of them that traditional script writes differently. */
    private static final String COMMON_CHARACTERS = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
            + "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日"
            + "那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想"
            + "已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指"
            + "几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权"
            + "收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集"
            + "温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支"
            + "般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属"
            + "圆包火住调满县局照参红细引听该铁价严首底液官德随病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮"
            + "轮破亚师围注远字材排供河态封另施减树溶怎止案言士均武固叶鱼波视仅费紧爱左章早朝害续轻服试食充兵源判护司足某练差致板田降黑"
            + "犯负击范继兴似余坚曲输修故城夫够送笔船占右财吃富春职觉汉画功巴跟虽杂飞检吸助升阳互初创抗考投坏策古径换未跑留钢曾端责站简"
            + "述钱副尽帝射草冲承独令限阿宣环双请超微让控州良轴找否纪益依优顶础载倒房突坐粉敌略客袁冷胜绝析块剂测丝协诉念陈仍罗盐友洋错"
            + "苦夜刑移频逐靠混母短皮终聚汽村云哪既距卫停烈央察烧迅境若印洲刻括激孔搞甚室待核校散侵吧甲游久菜味旧模湖货损预阻毫普稳乙妈"
            + "植息扩银语挥酒守拿序纸医缺雨吗针刘啊急唱误训愿审附获茶鲜粮斤孩脱硫肥善龙演父渐血欢械掌歌沙刚攻谓盾讨晚粒乱燃矛乎杀药宁鲁"
            + "贵钟煤读班伯香介迫句丰培握兰担弦蛋沉假穿执答乐谁顺烟缩征脸喜松脚困异免背星福买染井概慢怕磁倍祖皇促静补评翻肉践尼衣宽扬棉"
            + "這爲個國時來們於對會發動過說產種後學經進電裏現實兩體機當點從業應開還義間樣與關線內數麼質氣變條沒結問無軍並題黨員總設長頭"
            + "資邊級圖統較將組見計別論運農幾區強決幹戰則據處隊給門規熱領東導壓爭濟階術極聯認權證採轉單風帶場車務萬達積議聲報鬥類離華確"
            + "張馬節話況溫傳許羣廣記觀織裝衆書復兒須際驗連斷難礦備辦習響約勞團歷構稱準號維劃選標寫親養層卻專狀廠識適屬圓調滿縣參紅細聽"
            + "該鐵價嚴隨蘇爾講黃顯談藝營項舉勢臺幫輪亞師圍遠態減樹葉魚視僅費緊愛續輕試護練負擊範繼興餘堅輸夠筆佔財職覺漢畫雖雜飛檢陽創"
            + "壞徑換鋼責簡錢盡衝獨環雙請讓軸紀優頂礎載敵勝絕塊劑測絲協訴陳羅鹽錯頻終雲衛燒遊舊貨損預穩媽擴銀語揮紙醫嗎針劉誤訓願審獲鮮"
            + "糧脫龍漸歡剛謂討亂殺藥寧魯貴鍾讀豐蘭擔執樂誰順煙縮徵臉鬆腳異買靜補評踐寬揚為裡眾製係著啟鄉";
    private static final BitSet COMMON = new BitSet(1 << 16);

    static {
        COMMON_CHARACTERS.chars().forEach(COMMON::set);
    }

    private TextScore() {
    }

    /** The mean worth of a character that is not ASCII, from -3 (malformed) to 1 (a common Han character); 0 for pure ASCII. */
    static double of(Decoded decoded) {
        String text = decoded.text();
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !Character.isLowSurrogate(c)) {
                sum += worth(text, i);
                counted++;
            }
        }
        return counted == 0 ? 0 : sum / counted;
    }

    private static double worth(String text, int at) {
        char c = text.charAt(at);
        if (c == '\ufffd') {
            return -3;
        }
        if (Chars.isHan(c)) {
            return COMMON.get(c) ? 1 : 0.2;
        }
        if (isChinesePunctuation(c)) {
            return 0.8;
        }
        if (c >= '\u2013' && c <= '\u2026') {
            // Quotes, dashes and the ellipsis serve both scripts.
            return 0.6;
        }
        if (c < 0xa0 || Character.getType(c) == Character.PRIVATE_USE || Character.getType(c) == Character.UNASSIGNED) {
            return -2;
        }
        if (Character.isLetter(c)) {
            return c >= 0xc0 && c <= 0x24f && (isAsciiLetter(text, at - 1) || isAsciiLetter(text, at + 1)) ? 0.3 : 0;
        }
        return c >= '\u2500' && c <= '\u259f' ? -0.5 : 0.1;
    }

    /** Whether the decoded bytes are no text at all: control characters and malformed bytes abound. */
    static boolean isBinary(Decoded decoded) {
        String text = decoded.text();
        int length = Math.min(text.length(), 1 << 18);
        int controls = 0;
        int bad = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f || c >= 0xa0 && c != '\ufffd') {
                continue;
            }
            controls += c < ' ' && "\t\n\r\f\u000b\b\u001a\u001b".indexOf(c) < 0 || c >= 0x7f && c < 0xa0 && c != 0x85 ? 1 : 0;
            bad += c == '\ufffd' ? 1 : 0;
        }
        return controls > 4 && controls * 25 > length || bad > 4 && decoded.malformed() > 0 && bad * 8 > length || length > 0 && controls * 2 > length;
    }

    /** The share of characters that Chinese plain text consists of: Han, its punctuation, printable ASCII, line ends. */
    static double plainShare(String text) {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain += Chars.isHan(c) || isChinesePunctuation(c) || c >= ' ' && c < 0x7f || c == '\n' || c == '\r' || c == '\t' || c >= '\u2013' && c <= '\u2026' ? 1 : 0;
        }
        return text.isEmpty() ? 0 : (double) plain / text.length();
    }

    /** The share of common ones among the Han characters; 0 if there are none. */
    static double commonShare(String text) {
        int han = 0;
        int common = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            han += Chars.isHan(c) ? 1 : 0;
            common += COMMON.get(c) ? 1 : 0;
        }
        return han == 0 ? 0 : (double) common / han;
    }

    private static boolean isChinesePunctuation(char c) {
        return c >= '\u3000' && c <= '\u301f' || c >= '\uff01' && c <= '\uff5e' || c == '\u00b7' || c == '\ufe30';
    }

    private static boolean isAsciiLetter(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
