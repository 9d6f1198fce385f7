package org.gangmu.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.gangmu.segment.Furniture.Role;
import org.gangmu.text.Chars;
import org.gangmu.text.Sieve;
import org.gangmu.text.Span;

/**
 * Finds the lines that a site or a paper puts around its articles: sources, editors, dates, counts, share and font tools, filing numbers,
 * copyright, advertisements, links.
 *
 * <p>Each pattern must match the whole line, white space taken out and width folded, and only short lines are looked at: a sentence that
 * mentions a source stays.
 */
final class SiteLines implements FurnitureFinder {

    private static final int LONGEST = 160;
    private static final int SHORT = 12;
    private static final String STAFF = "值班总编辑|值班总编|总编辑|副总编辑|值班编审|责任编辑|责编|编辑|值班编辑|网络编辑|实习编辑|见习编辑|本期编辑|本版编辑|美术编辑|版式编辑|组版编辑|审核|审校|校对|责校|本版校对|初审|复审|终审|一审|二审|三审|一校|二校|三校|监制|总监制|主编|值班主任|值班编委|编审|审签|签发|统筹|策划|总策划"
            + "|文字|撰文|撰稿|文案|版式|美编|制图|制作|图片|摄影|摄像|剪辑|视频|供图|供稿|投稿|录入|排版|编校|播音|记者|作者|通讯员|實習記者|責任編輯|編輯|編審|審核|校對|攝影|記者|作者|來源|来源";
    private static final String META = "来源|信息来源|文章来源|新闻来源|稿件来源|稿源|来源网站|来稿|出处|發布時間|发布时间|发布日期|發佈日期|發布日期|发表时间|发表日期|发稿时间|更新时间|更新日期|更新時間|时间|日期|時間|发文日期|发文时间|成文日期|生成日期|公开日期|录入时间|创建时间|上传时间|浏览时间|阅读时间"
            + "|浏览|浏览次数|浏览量|阅读|阅读量|阅读次数|点击|点击数|点击量|点击率|访问量|瀏覽次數|字号|字体|字體|字號|字体大小|分享|分享到|分享至|保护视力色|我要纠错|信息类别|索引号|主题分类|发文机关|发布机构|发文字号|有效性|标签|关键词|关键字|栏目|频道|所属栏目|语音播报|打印";
    private static final String DATE_ZH = "(?:19|20)?\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?";
    private static final String CLOCK = "(?:\\d{1,2}[:时]\\d{2}(?:[:分]\\d{2})?秒?(?:[ap]m)?)";
    private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DATE_EN = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? ?)?(?:" + MONTH + " ?\\d{1,2}(?:st|nd|rd|th)?,? ?\\d{4}|\\d{1,2} ?" + MONTH
            + ",? ?\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})";
    private static final String TOOL = "下载本文|下载|打印本页|打印此页|打印|全屏|收藏本页|收藏|分享到|分享至|分享|关闭窗口|关闭本页|关闭|返回顶部|回到顶部|返回首页|返回列表|返回上一页|返回|加大|还原|减小|放大|缩小|字号|字体|正常|默认|超大|微信好友|朋友圈|微信|新浪微博|腾讯微博|微博|qq空间|qq好友|qq|人人网|豆瓣|点赞|评论|转发|复制链接|纠错|我要纠错|播报|听新闻|朗读|语音播报|大|中|小|a[+-]?|举报|扫码分享|手机看|更多";

    /** How the English lines below can begin, first three letters. */
    private static final String HEADS_EN = " abo acc ad adc adv aes apr aug bac blo boo bre car com con coo cop cre cur dat dec dow ema ena eve fac faq feb find fin fol fon fri hel hom isb iss jan jav jul jum jun las lea lik lin log mai mar may med men"
            + " mod mon mos new nex nov oct pag pai pin ple pos pre pri pub rea rec red reg rel rep res sat sav scr sea see sel ser sep sha sho sig sit ski spo sto sub sun sup ter tex thu tog tre tue twe upd use vie wed wha wri you a qq icp cn ";
    private static final Pattern TOOLS = Pattern.compile("(?:[\\[【(]*(?:" + TOOL + ")?[\\]】):|/、·,>]*)");

    private static final Pattern MORE = Pattern.compile("(?i:learn more|read more|see more|show more|find out more|view more)[ >»›.…]{0,4}|[\\[【（(]?(?:查看详情|查看更多|阅读全文|阅读更多|详细|更多)[\\]】）)>»]{1,3}");

    private final List<Role> roles = new ArrayList<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final Sieve sieve;
    private final Gate gate = new Gate(HEADS_EN);

    SiteLines() {
        tools();
        credits();
        dates();
        site();
        links();
        english();
        sieve = new Sieve(patterns);
    }

    private void add(Role role, String pattern) {
        roles.add(role);
        patterns.add(Pattern.compile(pattern));
        gate.learn(pattern);
    }

    private void tools() {
        add(Role.SHARE, "(?=.*(?:字号|字体|打印|分享|收藏|关闭|微信|微博|下载|qq|朗读|播报|纠错|返回|回到顶部|点赞|全屏))(?:[\\[【(]*(?:" + TOOL + ")[\\]】):|/、·,>]*)++");
        add(Role.SHARE, "[\\[【(]?(?:字号|字体|字體|字號)(?:大小)?[:]?[\\[【(]?.{0,12}");
        add(Role.SHARE, "(?:点击)?(?:用微信)?(?:扫码|扫描二维码)?分享(?:到|至)(?:微信|微博|朋友圈|qq|手机).{0,20}");
    }

    private void credits() {
        String value = "[^。!?;]{1,24}";
        add(Role.CREDIT, "[\\[【(]?(?:稿件)?(?:来源|信息来源|文章来源|新闻来源|稿件来源|稿源|来源网站|來源|出处|资料来源|图片来源|内容来源)[:丨|/].{1,40}?[\\])】]?");
        add(Role.CREDIT, "[\\[【(]?(?:" + STAFF + ")(?:[/、&](?:" + STAFF + "))*[:丨|]" + value + "(?:[,;、丨|]?(?:" + STAFF + ")[:丨|]?" + value + ")*[\\])】]?");
        add(Role.CREDIT, "[\\[【(](?:责任编辑|责编|编辑|審核|校对|责任編輯|值班编辑)[^。]{1,40}[\\])】]");
        add(Role.CREDIT, "(?:责任编辑|责编|責任編輯|责校|组版编辑)[^。,:]{2,30}");
        add(Role.CREDIT, "(?:文|图|文/图|文、图|图/文|图文|视频|撰文|摄影|采写|采访)(?:/|丨|\\||[:])(?:本报)?(?:全媒体)?(?:记者|通讯员)?[^。,!?]{2,24}");
    }

    private void dates() {
        String item = "(?:" + META + ")[:(][^。]{0,40}?";
        add(Role.DATE_LINE, "[\\[(【]?(?:发布时间|发布日期|发表时间|发表日期|发稿时间|更新时间|更新日期|更新時間|发文日期|成文日期|公开日期|發布時間|發布日期|發佈日期|时间|日期|時間|录入时间|创建时间|last_updated|date)[:].{0,4}(?:19|20)\\d{2}.{0,60}");
        add(Role.DATE_LINE, "[\\[(【]?" + DATE_ZH + "(?:[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?)?" + CLOCK + "?[\\])】]?(?:(?:来源|作者|编辑|责编|浏览|点击|阅读)[:].{1,40})?");
        add(Role.CREDIT, DATE_ZH + CLOCK + "?[|/]?[\\u4e00-\\u9fff]{2,14}(?:中心|日报|晚报|网|报社|电视台|办公室|局|新闻|客户端)");
        add(Role.SITE, "[\\[(【]?(?:浏览|浏览次数|浏览量|阅读|阅读量|阅读次数|阅读数|点击|点击数|点击量|点击率|访问量|瀏覽次數|已有\\d+人(?:阅读|评论)|评论)[:(]?[\\d.,万+]+次?人?[\\])】]?");
        add(Role.CREDIT, item + "(?:" + item + ")+");
    }

    private void site() {
        add(Role.SITE, ".{0,12}(?:扫一扫|扫码|长按|识别|扫描|微信扫|掃一掃).{0,24}(?:查看|手机|关注|二维码|打开|页面|阅读|下载|分享|公众号|更多|看|頁面)[^。]{0,20}。?");
        add(Role.SITE, ".{0,30}(?:icp备|icp证|icp許可|icp备案|公网安备|备案号|备案编号|网站标识码|网安备|许可证(?:号|编号)|视听节目|网络文化经营|广播电视节目制作经营|信息网络传播).{0,60}\\d.{0,40}");
        add(Role.SITE, "(?:主办|主办单位|承办|承办单位|协办|协办单位|技术支持|运行维护|维护单位|网站管理|管理单位|地址|单位地址|邮编|邮政编码|电话|联系电话|传真|电子邮箱|邮箱|网址|值班电话|投稿邮箱|社址|本报地址|报社地址|定价|零售|印刷|承印|新闻热线|举报电话|客服电话|建议分辨率|您是第\\d+位)[:][^。;]{2,60}");
        add(Role.SITE, "(?:[\\u4e00-\\u9fff]{2,8}|下载)(?:app|客户端)(?:下载)?|(?:下载|打开)[\\u4e00-\\u9fff]{0,8}(?:app|客户端).{0,12}");
        add(Role.SITE, "(?:关注|欢迎关注|请关注)[^。,]{0,20}(?:公众号|微信|微博|抖音|视频号)[^。]{0,16}|(?:官方)?(?:微信|微博|抖音|微信公众号|政务微博|政务微信|视频号|手机版|移动版|客户端|无障碍|无障碍浏览|适老化|长者模式|简体|繁体|繁體|english|智能问答)");
        add(Role.SITE, "(?:建议|推荐|请)使用.{0,30}(?:浏览器|分辨率).{0,30}|.{0,10}(?:违法和不良信息|网上有害信息).{0,12}举报.{0,30}|您的浏览器.{0,40}");
        add(Role.COPYRIGHT, ".{0,30}(?:版权所有(?![人者权])|版權所有|copyright|allrightsreserved|©|\\(c\\)(?:19|20)\\d{2}).{0,100}");
        add(Role.COPYRIGHT, "(?:(?:特别)?声明[:])?.{0,40}(?:未经.{0,16}(?:授权|许可|允许|同意|書面).{0,16}(?:不得|禁止|谢绝|严禁)|转载请(?:注明|标明|联系)|转载须注明|轉載請註明|严禁转载|谢绝转载|不代表本(?:网|站|报|平台)).{0,80}");
        add(Role.ADVERTISEMENT, "[\\[(【]?(?:广告|廣告|广告位|公益广告|推广|推广信息|赞助商?内容|赞助商?链接|分类广告)[\\])】]?|(?:广告|招商|订报|发行|订阅|爆料|报料)(?:热线|电话|咨询|垂询|刊登)[:]?[^。]{0,40}");
        add(Role.RUNNING_HEAD, "[\\u4e00-\\u9fff]{2,6}(?:日报|晚报|时报|商报|早报|晨报|都市报|周报|日報|時報)(?:数字报|电子版)?");
        add(Role.RUNNING_HEAD, "(?:第?[a-z]?\\d{1,3}版[:/|]?[\\u4e00-\\u9fff·]{0,8}|[a-z]?\\d{1,3}版?[/|][\\u4e00-\\u9fff]{2,6}|今日\\d{1,3}版|总第\\d{2,6}期|第\\d{2,6}期|国内统一(?:连续出版物|刊)号.{0,40}|邮发代号.{0,20}|cn\\d{2}-\\d{4}.{0,20})"
                + "(?:总第\\d+期|今日\\d+版|.{0,4}" + DATE_ZH + ".{0,24})?");
        add(Role.RUNNING_HEAD, "(?:[\\u4e00-\\u9fff]{2,8}(?:日报|晚报|时报|商报|早报))?" + DATE_ZH + "(?:(?:星期|周)[一二三四五六日天])(?:农历.{2,12})?(?:第?[a-z]?\\d{1,3}版)?(?:(?:责任?编辑?|美编|校对|责校|电话|编辑)[:].{1,30})*");
    }

    private void links() {
        add(Role.NAVIGATION, "[\\[【(<]*(?:查看原文|阅读原文|原文链接|查看全文|阅读全文|展开全文|点击查看更多|点击查看|点击进入|点击下载|查看更多|加载更多|查看详情|查看大图|更多>*|更多精彩.{0,16}|返回首页|返回列表|返回顶部|返回上级|网站首页|上一篇|下一篇|上一条|下一条|上一页|下一页|上一版|下一版|上一期|下一期|版面导航|标题导航|返回目录|往期回顾|没有了|首页|尾页|末页|[/|<>])++[\\]】)>]*");
        add(Role.NAVIGATION, "[<《]*(?:上一篇|下一篇|上一条|下一条|上一则|下一则|上篇|下篇|前一篇|后一篇)[:>].{0,60}");
        add(Role.NAVIGATION, "(?:您?(?:现在|当前)?的?(?:所在)?位置(?:是)?|当前位置|您(?:现在|当前)?(?:所)?在的?位置|所在位置|你的位置|您所在的位置)[:].{0,80}");
        add(Role.NAVIGATION, "[^。,]{1,16}(?:[>»›][^。,>»›]{1,24}){2,8}[>»›]?|(?:首页|主页|home)[>»›/|-][^。]{1,40}");
        add(Role.NAVIGATION, "(?:网站地图|关于我们|联系我们|网站声明|隐私声明|隐私政策|法律声明|免责声明|使用帮助|网站帮助|设为首页|加入收藏|广告服务|友情链接|意见反馈|网站律师|站点地图|招聘信息|用户协议|服务条款|返回顶部|登录|注册|[|/·-]){2,12}|(?:网站地图|联系我们|关于我们|设为首页|加入收藏|友情链接|免责声明|隐私声明|隐私政策)");
        add(Role.NAVIGATION, "[-—–]*(?:pleaseselect|select|请选择|--select--|请输入关键字|搜索|站内搜索)[-—–]*");
    }

    private void english() {
        add(Role.NAVIGATION, "skipto(?:main)?(?:content|navigation|search)?|jumpto(?:content|navigation)?|(?:learn|read|see|show|view|find out)?more(?:about.{0,30})?[>»›.…]*|learnmore|readmore|viewall|seeall|backto(?:top|home|home page|news|results)|(?:main|toggle)(?:menu|navigation)|breadcrumbs?|you(?:are|'re)here:?.{0,60}"
                + "|(?:next|previous|prev)(?:page|article|post|story)[:>»]?.{0,60}|(?:sign|log)(?:in|up|out)|privacypolicy|terms(?:of|and|&)(?:use|service|conditions)|sitemap|contactus|aboutus|downloadpdf|downloadthepdf|download(?:document|report)|searchthissite|--select--|relatedtopics"
                + "|(?:mostread|mostpopular|trending):.{0,120}|related(?:links|articles|stories|content|news|posts|pages|documents|reading)|youm(?:ay|ight)alsolike.?|recommendedforyou|mostread|mostpopular|trending(?:now)?|subscribe(?:now|toournewsletter)?|newsletter(?:signup)?|cookie(?:policy|settings)|accept(?:all)?cookies");
        add(Role.NAVIGATION, "home(?:[>»›/|][^.]{1,40})+|(?:home|about|news|contact|search|menu|login|help|faq|careers|blog|events|services|products|support|media|privacy|terms)(?:[|·•/](?:home|about|aboutus|news|contact|contactus|search|menu|login|help|faq|careers|blog|events|services|products|support|media|privacy|terms)){1,12}");
        add(Role.SHARE, "share(?:this)?(?:page|article|story|post|via|on.{0,12})?[:]?|(?:share|tweet|print|email|facebook|twitter|linkedin|whatsapp|pinterest|reddit|copylink|save|[|·,/]){2,12}|print(?:this)?(?:page|article)?|email(?:this)?(?:page|article|to a friend)?|printfriendly(?:version)?|(?:font|text)size.{0,12}|(?:tweet|facebook|twitter|linkedin|whatsapp)|followuson.{0,24}");
        add(Role.DATE_LINE, "(?:(?:published|updated|posted|lastupdated|lastmodified|lastreviewed|pagelastupdated|date|released|created|modified)(?:on)?[:]? ?)?" + DATE_EN.replace(" ?", "") + "(?:[,|-]*(?:at)?\\d{1,2}[:.]\\d{2}(?:[ap]\\.?m\\.?)?(?:[a-z]{2,4})?)?");
        add(Role.COPYRIGHT, "(?:copyright|©|\\(c\\)|&copy;).{0,12}(?:19|20)\\d{2}.{0,100}|.{0,100}allrightsreserved.{0,20}");
        add(Role.ADVERTISEMENT, "[\\[(]?(?:advertisement|advertise(?:withus|here)?|advert|sponsored(?:content|by.{1,30})?|paidcontent|adchoices)[\\])]?|scroll(?:down)?tocontinue(?:reading|withcontent)?|storycontinuesbelow(?:advertisement)?");
        add(Role.SITE, "(?:isbn|issn)[:0-9x-]{8,24}|pagecount:?\\d+|(?:views|reads|comments|likes)[:(]?\\d[\\d,.k]*\\)?|\\d[\\d,.k]*(?:views|reads|comments|likes|shares)|javascript(?:is)?(?:required|disabled).{0,60}|(?:please)?enablejavascript.{0,60}");
    }

    @Override
    public void find(Sheet sheet) {
        char[] folded = new char[LONGEST];
        List<Line> lines = sheet.lines();
        BitSet tools = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.span().length() <= LONGEST && line.layout().heading() == 0 && !line.layout().isCell()) {
                Role role = roleOf(folded, fold(sheet, line, folded));
                if (role != null) {
                    sheet.take(line.span(), role);
                    tools.set(i, role == Role.SHARE);
                }
            }
        }
        neighbours(sheet, lines, tools);
        lines.forEach(line -> more(sheet, line));
    }

    /** "… in the world. Learn More": a link glued to the end of a finished sentence. */
    private static void more(Sheet sheet, Line line) {
        String text = sheet.text;
        for (int i = Math.max(line.start() + 1, line.end() - 20); i < line.end() - 1; i++) {
            char before = text.charAt(i - 1);
            if ((Chars.isSpace(before) && i - 2 >= line.start() && Glyphs.isTerminal(text.charAt(i - 2)) || Glyphs.isCjkTerminal(before))
                    && MORE.matcher(text).region(i, line.end()).matches()) {
                sheet.take(i, line.end(), Role.NAVIGATION);
                return;
            }
        }
    }

    /** 加大, 还原, 】: single tools on lines of their own count as such only beside a line that is one for certain. */
    private static void neighbours(Sheet sheet, List<Line> lines, BitSet tools) {
        char[] folded = new char[SHORT];
        for (int i = tools.nextSetBit(0); i >= 0; i = tools.nextSetBit(i + 1)) {
            for (int step = -1; step <= 1; step += 2) {
                for (int k = i + step; k >= 0 && k < lines.size() && !tools.get(k) && lines.get(k).span().length() <= SHORT
                        && TOOLS.matcher(new String(folded, 0, fold(sheet.chars, lines.get(k).start(), lines.get(k).end(), folded, 0))).matches(); k += step) {
                    sheet.take(lines.get(k).span(), Role.SHARE);
                    tools.set(k);
                }
            }
        }
    }

    /** What a line is by itself, its folded characters given; null when it may be content. */
    private Role roleOf(char[] folded, int length) {
        long worth = sieve.at(folded, 0, length);
        if (worth == 0 || !gate.passes(folded, length)) {
            return null;
        }
        int kind = sieve.first(worth, new String(folded, 0, length));
        return kind < 0 ? null : roles.get(kind);
    }

    /** Writes what can be read of a line, folded and without white space; how many characters that are. */
    private static int fold(Sheet sheet, Line line, char[] out) {
        if (sheet.isWhole(line.start(), line.end())) {
            return fold(sheet.chars, line.start(), line.end(), out, 0);
        }
        int length = 0;
        for (Span piece : sheet.kept(line.span())) {
            length = fold(sheet.chars, piece.start(), piece.end(), out, length);
        }
        return length;
    }

    private static int fold(char[] text, int from, int to, char[] out, int at) {
        int length = at;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (!Chars.isSpace(c)) {
                out[length++] = Chars.fold(c);
            }
        }
        return length;
    }
}
