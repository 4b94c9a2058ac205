"""How dates, numbers, money, ranks, names and roles look in a line of either language: the patterns behind `values`."""

from __future__ import annotations

import re

from corpus.regex import regex

_I = re.IGNORECASE
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_YEAR = r"(?<![\d.])(?:19|20)\d\d(?![\d%])"
_DATE = (
    rf"(?:(?:(?<![\d./])\d{{1,2}}\s+)?(?:{_MONTH}|{_SEASON})[\s,]*{_YEAR}|{_YEAR}\s*[./年-]\s*\d{{1,2}}(?!\d)(?:\s*月"
    rf"|[./-]\d{{1,2}}(?!\d))?(?:\s*\d{{1,2}}\s*日)?|\b\d{{1,2}}/{_YEAR}|{_YEAR}(?:\s*年)?)"
)
_NOW = r"(?:present|now|current(?:ly)?|today|ongoing|date|至今|现在|今|目前|当前)"
_TO = r"\s*(?:-|–|—|~|～|－|至|到|\bto\b|\buntil\b)+\s*"
DATE = regex(_DATE, _I)
PERIOD = regex(
    rf"{_DATE}{_TO}(?:{_DATE}|{_NOW}|\d{{1,2}}\s?月)(?:\s*[(（]{_NOW}[)）])?|(?:since\s+|从\s*)?{_DATE}(?:\s*(?:至今|以来|起))?",
    _I,
)

_HAN_NUMBER = r"[一二两三四五六七八九十百千几]+"
_WORD_NUMBER = (
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty"
    r"|thirty|forty|fifty|sixty|hundreds?|dozens?|half|a|an|several|couple)\b"
)
_DIGITS = r"[~≈约<>]?\s?(?<![A-Za-z\d.])\d+(?:[,，]\d{3})*(?:\.\d+)?(?!\d*[-–]\d)"
_SCALE = r"(?:\s?(?:k|K|M|bn|B|万|亿|千|百|million|billion|thousand)(?![A-Za-z\d²³]))?\+?"
NUMBER = regex(
    rf"{_DIGITS}{_SCALE}(?:\s*(?:多|余))?|{_WORD_NUMBER}|{_HAN_NUMBER}(?=[个篇项次名台条块家位张款种门部件例支本届期轮套所辆座层段所倍人年月周天栋幢口头匹只棵株处户桩笔单桌顿餐杯碗瓶罐箱袋斤亩代站局盘首册集节间场句艘架枚幅份道堂])",
    _I,
)
_TIME_UNIT = (
    r"(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|terms?|semesters?|年(?!度|级|月|初|底|报)|个多?月|多个?月|(?<=[半数])月|个?星期|周|天|学时|课时|个?小时|个工作日"
    r"|个学期|学期|分钟)"
)
DURATION = regex(
    rf"(?!(?:19|20)\d\d\s?年)(?:(?:{_DIGITS}|{_WORD_NUMBER}|{_HAN_NUMBER}|[半数])(?:\+|\s*(?:多|余|-))?\s*(?:-?\s?|more\s|full\s"
    rf"|working\s){_TIME_UNIT}(?:\s?半)?(?![A-Za-z]))",
    _I,
)
MONEY = regex(
    r"(?:[$€£¥￥]|\\\$|\b(?:USD|GBP|EUR|RMB|CNY|HKD|CHF|AUD|CAD|SGD|NOK|SEK|DKK|INR|JPY|KRW|PLN|BRL|NZD|TWD|RM|MYR|THB|ZAR"
    r"|(?:US|HK|NT|CA|[ACS])\$|Rs\.?)\s?)\s?\d[\d,.]*\s?(?:k|m|bn|million|billion|thousand|万|亿)?\b"
    r"|\d[\d,.]*\s?(?:k|m|bn|million|billion|thousand|万|亿|千|百)?\s?(?:多|余)?\s?(?:USD|GBP|EUR|RMB|CNY|HKD|CHF|NOK|SEK|DKK"
    r"|INR|JPY|KRW|dollars?|pounds?(?! of)|euros?|yuan|rupees?|yen|francs?"
    r"|kron(?:er?|or|a)|crowns|pesos?|roubles?|rubles?|rand|baht"
    r"|ringgit|dirhams?|shekels?|z[lł]oty(?:ch)?|reais|美元|美金|人民币|欧元|英镑|港币|港元|日元|韩元|卢比|法郎|卢布|泰铢|新币|台币|元|块钱?)",
    _I,
)
_FIGURE = r"\d+(?:[,，]\d{3})*(?:\.\d+)?"
_UNIT = r"(?:\s?(?:%|％|x\b|×|X\b|倍|times\b|percent|个百分点|points?\b|[a-zA-Zµμ°/]{1,6}[23²³]?(?!\w)|[\u4e00-\u9fff]{1,3}))"
RATE = regex(
    rf"(?:from\s+\S*?{_FIGURE}\S*(?:\s\w+)?\s+to\s+\S*?{_FIGURE}\s?[%％\w]*|(?:从|由)\s*{_FIGURE}[^，。；,;]{{0,10}}?(?:到|至"
    rf"|为)\s*{_FIGURE}\s?[%％\w]{{0,6}})"
    rf"|[~≈约<>]?{_FIGURE}\s?(?:%|％|x\b|×|倍|times\b|percent|个百分点|(?:percentage )?points?\b)|\b(?:halved|doubled|tripled"
    rf"|twice|two-?fold|\w+-fold)\b|(?:一半|减半|翻倍|两倍|三倍|百分之[一二三四五六七八九十百]+)",
    _I,
)
QUANTITY = regex(
    rf"[~≈约<>]?(?<![A-Za-z\d.,]){_FIGURE}{_SCALE}{_UNIT}?(?:\s(?:images?|km|m|cm|mm|nm|GB|TB|MB|rows?|lines?|people|users?|beds?|pupils?"
    rf"|students?))?",
    _I,
)
HOW_BIG = regex(r"\bhow (?:big|large)\b|\bwhat size\b|多大(?!年|岁)|面积", _I)
AREA = regex(
    r"\d[\d,.]*\s?(?:m2|m²|㎡|sq\.?\s?(?:m|ft|feet|met(?:re|er)s)|sqm"
    r"|square\s(?:met(?:re|er)s|feet)|ha|hectares?|acres?)(?![A-Za-z])"
    r"|[\d.,]+\s?万?\s?多?(?:平方米|平米|平方公里|亩|公顷)",
    _I,
)
RANK = regex(
    r"第\s*(?:\d+|[一二三四五六七八九十]+)\s*(?:名|位)?|\b\d+\s?(?:st|nd|rd|th)\b(?:[- ](?:place|prize|out of \d+))?"
    r"|\b(?:first|second|third|fourth|fifth|sixth|top|grand|gold|silver|bronze)[- ](?:place|prize|award|medal|\d+%?)"
    r"|(?:特|一|二|三|四)等奖|[金银铜]奖|冠军|亚军|季军|\brank(?:ed)?\s+(?:no\.?\s?|#)?\d+|\bwinner\b|\brunner-up\b|优秀奖|前\s?\d+%?",
    _I,
)
_ORG_WORD = (
    r"(?:University|Universit[éä]\w*|Institute|College|School|Academy|Cent(?:er|re)|Labs?|Laborator(?:y|ies)|Hospital"
    r"|Clinic|Bank|Group|Foundation|Agency|Studio"
    r"|Ministry|Council|Inc|Corp(?:oration)?|Company|Ltd|LLC|LLP|GmbH|AG|plc|Partnership|Works|Trust|Society"
    r"|Technologies|Systems|Sensors|Waters|Polytechnic|Pharmacy)"
)
_CAPITAL = r"(?:[A-Z][\w&'’.-]*|\([A-Z][\w'’.-]*\)|of|for|and|the|de|TU|&)"
ORGANISATION = regex(
    rf"(?:TU|ETH)\s[A-Z]\w+(?:\s[A-Z]\w+)?|University of [A-Z]\w+(?: [A-Z]\w+)*"
    rf"|(?:[A-Z][\w&'’.-]*\s)(?:{_CAPITAL}\s){{0,5}}?{_ORG_WORD}\b\.?(?:\s(?:of"
    rf"|for)(?:\s{_CAPITAL}){{1,5}})?(?:,?\s(?:Ltd|Inc|Co)\b\.?)*"
    r"|[\u4e00-\u9fffA-Za-z]{2,16}?(?:大学|学院(?!派|大学)|研究院|研究所|实验室|公司|集团|医院|银行|中学|小学|学校|事务所|工作室|幼儿园|药房|中心)"
)
AT = regex(
    r"(?:\b(?:at|in|joined|(?i:(?:co-?)?founded|(?:co-?)?founder\s(?:of|at))|@)\s+|\b[Oo]wn\s(?:\w+\s)?(?:company|firm|studio|business|practice|shop|agency|label|consultancy|start-?up|charity|clinic|bakery)(?:,|\s(?:called|named))?\s+|\b(?:work|intern|consult|volunteer|freelanc)\w*\s+for\s+|(?:在|于|加入)\s*)((?-i:[A-Z])[\w&.-]*[\w](?:\s(?-i:[A-Z])[\w&.-]*\w)*)"
)
_PLACE = r"(?-i:[A-Z])[\w'’-]*(?:(?:,?\s|\sor\s|\sand\s|/)(?:of\s|the\s)?(?-i:[A-Z])[\w'’-]*)*"
HOME = regex(
    rf"""
      (?:现居住?(?:地|在|于)?|常住地?|居住(?:地|于|在)|所在(?:地|城市)|坐标|定居(?:在|于)?|家[住在]|常驻|(?<![A-Za-z])base\s?(?:在|于|地)?|籍贯|老家|国籍|出生(?:地|于|在)|来自)
        \s*[:：|]?\s*(?P<zh>[\u4e00-\u9fffA-Za-z]{{2,14}}?)(?=[，,。；;、|（(\s]|$)         # 现居青岛 · 籍贯：湖南长沙
    | (?:^|[\s|·，,])(?P<people>[\u4e00-\u9fff]{{2,5}})人(?=[，,。|；;·\s])                 # 亳州人，
    | (?:在|于|生于)(?P<grown>[\u4e00-\u9fff]{{2,8}}?)(?:出生|长大|土生土长)                   # 小时候在泉州长大
    | \b(?:(?:lives|living|based|located|residing|resides|born|(?:grew\sup|raised)(?:\s(?:on|near|by)\s[a-z\s]+)?)\sin
        |location|residence|home\s?town|nationality
        |birthplace|native\sof|grew\sup\sin|raised\sin|from(?!\s(?:{_MONTH}|{_SEASON})\b))
        \s*[:：|]?\s*(?P<en>{_PLACE})                                                    # based in Cork, Ireland
    | (?P<hyphen>(?-i:[A-Z])[\w'’]+(?:\s(?-i:[A-Z])[\w'’]+)?)(?:-based|[-\s]born)\b             # Cork-based · Sligo born
    | \b(?P<nation>(?-i:[A-Z])[a-z]+)\s(?:citizen|national|passport)\b                        # Danish citizen
    """,
    _I | re.VERBOSE,
)
"""Where somebody lives or comes from, behind the words for it."""
WISHED_PLACE = regex(
    rf"""
      (?:(?:地点|城市|地区|base)[:：\s]*(?:最好|优先|是|为|在)*|(?:最好|希望|期望|优先|想|愿意|考虑)能?(?:留在?|去|到|回|在|base))
        \s*(?P<zh>[\u4e00-\u9fffA-Za-z、/或]{{2,16}}?)
        (?:[，,。；;、|\s]|$|优先|工作|发展|[做当找]|从事|任职|就业)                       # 希望留在大湾区
    | \b(?:move|relocate|relocating|moving|go)\s(?:back\s)?to\s(?P<to>{_PLACE})
    | \b(?:in|on|near|around)\s(?:the\s)?(?P<en>{_PLACE})
    """,
    _I | re.VERBOSE,
)
"""Where somebody would like to work, where its name is not known as a place."""
SCHOOL = regex(
    r"Universi(?:ty|dad|dade|t[àéä]|teit)|Hochschule|Politecnico|École|College|School|Institute|Academy|Polytechnic|大学|学院|中学|学校|研究院|\bTU\b|\bETH\b|\bMIT\b"
)
_TITLED = r"(?:Prof(?:essor)?\.?|Dr\.?|Mrs?\.?|Ms\.?)\s"
_LATIN_NAME = r"[A-Z][\w'’.-]*(?:\s(?:(?:van|von|der|den|de|del|da|di|dos|la|le|bin|al|el|ten|ter)\s){0,2}[A-Z][\w'’.-]*){0,3}"
"""Anke van Veen."""
PERSON = regex(
    rf"{_TITLED}{_LATIN_NAME}|(?:supervised|advised|mentored|coached|guided|taught"
    rf"|led) by (?P<by>{_LATIN_NAME})|(?:[Ss]upervisor|[Aa]dvis[oe]r|[Mm]entor|[Pp]romotor"
    rf"|PI)s?\s*[:：]?\s*(?:was\s)?(?P<label>{_LATIN_NAME})|(?:导师|指导老师|指导教师|师从"
    rf"|跟随)(?:是|为)?\s*[:：]?\s*(?:(?P<latin>{_LATIN_NAME})|(?P<han>[\u3400-\u9fff·]{{1,12}}?)(?=\s*(?:副?教授|老师|博士|院士|研究员)|[，。；、,;\s(（）)]|$))"
    rf"|(?:师[傅父]|师从)[是叫]?(?P<master>[\u3400-\u9fff]{{2,3}})(?![\u3400-\u9fff])"
    rf"|(?P<titled>[\u3400-\u9fff]{{1,3}})(?:教授|老师|博士|院士)"
)
VENUE = regex(
    r"(?:NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|ACL|EMNLP|NAACL|AAAI|IJCAI|KDD|SIGIR|ICRA|IROS|RSS|CoRL|SIGGRAPH|ICASSP"
    r"|INTERSPEECH|ICPR|MM\s?Asia|MIA|WACV|BMVC|ACCV|MICCAI|TPAMI|TMI|TIP|WWW|CHI|OSDI|SOSP|ISCA|DAC|ISSCC|IEDM|VLSI"
    r"|arXiv|JMLR)(?:\s?'?(?:19|20)?\d\d)?(?:\s(?:Oral|Poster|Spotlight|Workshop))?"
    r"|(?:\b[A-Z][\w&]*\s(?:(?:of|and|on|in|for|the|&|[A-Z][\w&]*)\s){0,6})?(?-i:Journal|Conference|Transactions"
    r"|Proceedings|Letters|Symposium|Workshop|Magazine|Review|Lancet)(?:\s(?:(?:of|and|on|in|for|the|&"
    r"|[A-Z][\w&]*)\s?){0,6})?"
    r"|(?<![\w-])(?:Nature|Science|Cell)(?=\s*(?:[,.，。、(（]|\d{4}|$))|《?[\u4e00-\u9fff]{2,12}(?:学报|学刊|[月季周]刊|杂志|期刊|通报|会议|大会|年会"
    r"|论坛)》?|(?<=[表登刊发载][于在])《[^》]{2,20}》|(?<=在)《[^》]{2,20}》(?=上?[发刊登])|(?:省级|国家级|核心)期刊",
)
QUOTED = regex(r"《[^》]{2,80}》|“[^”]{2,80}”|\"[^\"]{2,80}\"|「[^」]{2,80}」")
CALLED = regex(r"(?:called|named|titled|entitled|名为|叫做|叫|称为)\s+[《“\"]?(?P<name>[\w+#.-]+(?:\s[A-Z][\w+#.-]*)*)")
USED = regex(
    r"(?:\b(?:using|with|via|used|uses|in|on|by)\s|(?:使用|采用|基于|利用|通过|用|借助|拿)\s*)(?P<name>[A-Za-z][\w.+#/-]*[\w+#])"
)
TECHNICAL = regex(
    r"(?<![A-Za-z\d.])(?:[A-Z][\w+#]*(?:[-./][\w+#]+)*|[a-z]+[A-Z\d][\w+#-]*|[a-zA-Z]+\d[\w.-]*)(?:\s(?:\d+(?:\.\d+)*"
    r"|[A-Z][\w+#.-]*\w|[IVX]+)\b)*"
)
DEGREE = regex(
    r"(?:\bPh\.?\s?D\.?|\bDoctor(?:ate)?(?: of \w+)?|\bM\.?\s?S(?:c|ci)?\.?(?=\W)|\bM\.?Eng\.?|\bM\.?B\.?A\.?"
    r"|\bM\.?A\.?(?=\W)|\bM\.?Phil\.?|\bMaster(?:['’]?s)?(?: of \w+)?|\bB\.?\s?S(?:c)?\.?(?=\W)|\bB\.?Eng\.?"
    r"|\bB\.?A\.?(?=\W)|\bBachelor(?:['’]?s)?(?: of \w+)?|\bPGCE|\bLL\.?[BM]|\bMD\b"
    r"|\bMBBS|\bM\.?Tech\b|\bB\.?Tech\b|\bB\.?E\.?(?=\s(?:in|\())|\bNVQ\b|\bHN[CD]\b|\bBTEC\b"
    r"|\b(?:Postgraduate )?(?:Diploma|Certificate)|\bAssociate degree"
    r"|博士后|博士|硕士|研究生|本科|学士|大专|专科|中专|高中)",
    _I,
)
MAJOR = regex(
    r"(?:(?:M\.?S\.?c?|B\.?S\.?c?|M\.?Eng|B\.?Eng|M\.?A|B\.?A|Ph\.?D|MEng|PGCE|degree|undergrad(?:uate)?|bachelor\S*"
    r"|master\S*|major(?:ed|ing)?|diploma)\.?\s(?:(?:in|of)\s)?(?P<en>(?:[A-Z][\w&-]*|and|of|&|in)(?:\s(?:[A-Z][\w&-]*"
    r"|and|of|&))*))"
    r"|(?P<zh>[\u4e00-\u9fff]{2,14}(?:学|工程|技术|科学|管理|设计|专业|英语|教育|金融|会计|法律|信息|自动化|护理|医学|数学|物理|化学"
    r"|生物)(?:-?[\u4e00-\u9fff]{2,10})?)(?=\s*[（(，,|、；;\s]|$)"
)
ROLE = regex(
    r"(?:(?:Senior|Junior|Lead|Chief|Principal|Staff|Associate|Assistant|Head|Vice|Deputy|Executive|General|Software"
    r"|Research|Process|Data|Machine|Learning|Product|Project|Full[- ]?[Ss]tack|Front[- ]?[Ee]nd|Back[- ]?[Ee]nd"
    r"|[A-Z][\w/-]*)[ ,]+){0,4}(?:Engineer|Intern|Researcher|Scientist|Manager|Director|Assistant|Analyst|Developer"
    r"|Designer|Nurse|Teacher|Lecturer|Professor|Founder|Co-?founder|Consultant|Architect|Technician|Officer|Accountant"
    r"|Lawyer|Editor|Coordinator|Specialist|Pharmacist|Doctor|Physician|Tutor|Student Researcher|Auditor|Buyer|Chef"
    r"|Driver|Welder|Electrician|Translator|Writer|Representative)(?: [IVX]+\b)?(?:,\s[A-Z][\w&]*)?(?: of [A-Z]\w+)?"
    r"|\b(?:start-?up )?(?:founder|co-?founder|engineer|teacher|nurse|developer|manager|researcher|designer|accountant"
    r"|lawyer|pharmacist|scientist)\b"
    r"|[\u4e00-\u9fffA-Za-z]{0,8}?(?:工程师|实习生?|研究员|经理|主管|护士长|护士|护师|教师|老师|助理|总监|顾问|设计师|负责人|专员|医师|医生|会计师?|律师|编辑|药师|审计员|分析师"
    r"|架构师|讲师|教授|厂长|店长|创始人|程序员|开发者?)"
)
CLAUSE_BORDER = regex(r"[,;，；。：:、](?:\s+|(?=[^\x00-\x7f])|(?<=[^\x00-\x7f]))|\s[–—|]\s|[()（）]\s*|(?<=[.!?])\s|\n")
LABEL_END = regex(r"\s*(?:[|;；。\n]|[,，]\s?(?=[\u4e00-\u9fffA-Za-z ]{1,10}[:：])|\s{2,}|$)")
BRACKET = regex(r"\s*[(（]([^()（）,，;；]{1,40})[^()（）]{0,80}[)）]")
LABELLED = regex(r"\s*(?:[:：]|\|)\s*")
