"""Private contact data as typed spans, and what looks like it but is not."""

from __future__ import annotations

import time

import pytest

from corpus.privacy.contacts import contacts_of
from corpus.privacy.patterns import compiled


def found(text: str) -> list[tuple[str, str]]:
    return [(contact.kind, contact.span.of(text)) for contact in contacts_of(text, text)]


POSITIVE = [
    ("write to a.b+c@mail.example.com.", "email", "a.b+c@mail.example.com"),
    ("邮箱：zhang_3@qq.com，电话见下", "email", "zhang_3@qq.com"),
    ("邮箱zhang_3@qq.com", "email", "zhang_3@qq.com"),
    ("Reach {ann,bob}@example.edu", "email", "{ann,bob}@example.edu"),
    ("name＠example．com", "email", "name＠example．com"),
    ("name at example dot com", "email", "name at example dot com"),
    ("name AT example DOT com", "email", "name AT example DOT com"),
    ("name_at_example_dot_com", "email", "name_at_example_dot_com"),
    ("name [at] example [dot] com", "email", "name [at] example [dot] com"),
    ("name ( at ) example.com", "email", "name ( at ) example.com"),
    ("jane [dot] doe [at] example [dot] org", "email", "jane [dot] doe [at] example [dot] org"),
    ("e-mail: x(a)uni-y.de", "email", "x(a)uni-y.de"),
    ("lei (at) gmail", "email", "lei (at) gmail"),
    ("lei艾特example点com", "email", "lei艾特example点com"),
    ("Email: name at example.com", "email", "name at example.com"),
    ("邮箱：name # example.com", "email", "name # example.com"),
    ("name#example.com (replace # with @)", "email", "name#example.com"),
    ("name#example.com（请将#换成@）", "email", "name#example.com"),
    ("电话：13812345678", "phone", "13812345678"),
    ("GitHub | WeChat ann_welds | Blog", "wechat", "ann_welds"),
    ("GitHub | Wechat annwelds | Blog", "wechat", "annwelds"),
    ("微信 lin_hanjie ｜ 青岛", "wechat", "lin_hanjie"),
    ("Find me on WeChat (annweld88).", "wechat", "annweld88"),
    ("Add me on WeChat: annwelds. I answer.", "wechat", "annwelds"),
    ("write to telegram ann_w", "messenger", "ann_w"),
    ("138-1234-5678", "phone", "138-1234-5678"),
    ("138 0013 8000", "phone", "138 0013 8000"),
    ("138 001 38000", "phone", "138 001 38000"),
    ("+86 138 1234 5678", "phone", "+86 138 1234 5678"),
    ("手机 0086 13812345678", "phone", "0086 13812345678"),
    ("联系我13812345678谢谢", "phone", "13812345678"),
    ("13800138000（微信同号）", "phone", "13800138000"),
    ("手机/微信：13800138000", "phone", "13800138000"),
    ("手　机：１３８００１３８０００", "phone", "１３８００１３８０００"),
    ("Tel: 010-62781234", "phone", "010-62781234"),
    ("电话62781234", "phone", "62781234"),
    ("400-800-1234", "phone", "400-800-1234"),
    ("(217) 555-0123", "phone", "(217) 555-0123"),
    ("217.555.0123", "phone", "217.555.0123"),
    ("+1 217 555 0123", "phone", "+1 217 555 0123"),
    ("+1.415.555.0132", "phone", "+1.415.555.0132"),
    ("Phone 415 555 0132", "phone", "415 555 0132"),
    ("+44 (20) 7946 0123", "phone", "+44 (20) 7946 0123"),
    ("WhatsApp +44 7700 900123", "phone", "+44 7700 900123"),
    ("020 7946 0958", "phone", "020 7946 0958"),
    ("Tel.: +49 (0)30 123-4567", "phone", "+49 (0)30 123-4567"),
    ("T: 0171 1234567", "phone", "0171 1234567"),
    ("06 12 34 56 78", "phone", "06 12 34 56 78"),
    ("QQ: 12345", "qq", "12345"),
    ("QQ号：123456789", "qq", "123456789"),
    ("qq 123456789", "qq", "123456789"),
    ("扣扣：123456", "qq", "123456"),
    ("WeChat: zhang_san-88", "wechat", "zhang_san-88"),
    ("wechat: a_b-cdef", "wechat", "a_b-cdef"),
    ("wechat ID: robot2024", "wechat", "robot2024"),
    ("We-Chat robot2024", "wechat", "robot2024"),
    ("微信：zhangsan", "wechat", "zhangsan"),
    ("微信号 zhangsan88", "wechat", "zhangsan88"),
    ("V信：zhang_88", "wechat", "zhang_88"),
    ("vx：lilei2020", "wechat", "lilei2020"),
    ("wxid_abc123def", "wechat", "wxid_abc123def"),
    ("@handle on Telegram", "messenger", "@handle"),
    ("TG: @lilei", "messenger", "@lilei"),
    ("t.me/handle", "messenger", "t.me/handle"),
    ("Skype: live:.cid.1a2b3c", "messenger", "live:.cid.1a2b3c"),
    ("Skype: anna.schmidt", "messenger", "anna.schmidt"),
    ("Discord: anna#1234", "messenger", "anna#1234"),
    ("born 3 May 1990 in Leeds", "birth", "3 May 1990"),
    ("DOB: 03/05/1990", "birth", "03/05/1990"),
    ("Date of Birth (dd/mm/yyyy): May 3, 1990", "birth", "May 3, 1990"),
    ("出生年月：1990.05", "birth", "1990.05"),
    ("出生日期 | 1990-05-03", "birth", "1990-05-03"),
    ("生日 5月3日", "birth", "5月3日"),
    ("男，1990年5月生，汉族", "birth", "1990年5月"),
    ("亳州人，1976 年生，执业中药师", "birth", "1976 年"),
    ("1990 年 5 月生", "birth", "1990 年 5 月"),
    ("生于1983年，湖南人", "birth", "1983年"),
    ("生于 1983 年 5 月", "birth", "1983 年 5 月"),
    ("一九八三年生", "birth", "一九八三年"),
    ("Welder, born 1976, Leeds", "birth", "1976"),
    ("Born in 1976 in Leeds", "birth", "1976"),
    ("Anna Schmidt (b. 1980)", "birth", "1980"),
    ("b. 1980, Leeds", "birth", "1980"),
    ("Anna Schmidt (*1980)", "birth", "1980"),
    ("Age 32", "age", "32"),
    ("Age: 32 | Leeds", "age", "32"),
    ("I'm 32 years old", "age", "32"),
    ("年龄：32岁", "age", "32岁"),
    ("年 龄 | 32", "age", "32"),
    ("李雷 | 男 | 32岁 | 北京", "age", "32岁"),
    ("身份证号：110101199003070012", "id", "110101199003070012"),
    ("护照号：E12345678", "id", "E12345678"),
    ("Passport no: E12345678", "id", "E12345678"),
    ("SSN: 123-45-6789", "id", "123-45-6789"),
    ("HKID: A123456(7)", "id", "A123456(7)"),
    ("家庭住址：北京市海淀区学院路37号", "address", "北京市海淀区学院路37号"),
    ("现居：北京市海淀区学院路37号", "address", "学院路37号"),
    ("住在阳光花园5号楼2单元502室", "address", "阳光花园5号楼2单元502室"),
    ("12 Baker Street, London NW1 6XE", "address", "12 Baker Street, London NW1 6XE"),
    ("Address: 500 Oak Ave, Apt 4B, Springfield, IL 62701", "address", "500 Oak Ave, Apt 4B, Springfield, IL 62701"),
    ("Leeds LS1 4AP", "address", "LS1 4AP"),
    ("P.O. Box 123", "address", "P.O. Box 123"),
    ("Hauptstraße 12, 01067 Dresden", "address", "Hauptstraße 12, 01067 Dresden"),
    ("12 rue de la Paix, Paris", "address", "12 rue de la Paix"),
]

NEGATIVE = """
2019 - 2023, 2024.02-2024.10
2019年9月至2023年6月
20190901-20200630
2020/09/01 - 2021/03/31, 01/2019 - 12/2021
Mobile 2019-2021
手机 2019-2021
CUDA 12.4.1, TensorRT 8.6.1.6, Python 3.11.7
saved $150,000,000 a year
RMB 1380000000
100 million users, 4096 GPUs, 1234567890 rows
12 000 000 users, 1,000-2,000, 30,000-50,000
用户数 13000000 人
0.123 0.456 0.789
P: 0.95 0.93 0.92
accuracy +12.5 2019.09
GPA 3.85/4.0, IELTS 7.5, TOEFL 105/120
MLP 256-512-1024, batch sizes 256 512 1024
resistors 0402 0603 0805
01 02 03 04 05
28nm 1.2V 300 mm, T: 300 K, P: 101 kPa
192.168.1.1, 127.0.0.1:8080
arXiv:2401.01234, doi:10.1145/3292500.3330701
ISBN 978-7-111-12345-6, ISSN 1234-5678
pp. 1234-1245, vol. 12, no. 3, pp. 456–470
US Patent 9,123,456 B2, CN 109123456 A
专利号：ZL201910123456.7
专利 2019 1 0123456.7
项目编号：2018YFB1003405，GB/T 19001-2016
执业证书编号：141100000001234
(2019)京01民终1234号
git@github.com:lilei/repo.git
react@18.2.0, recall@10, mAP@0.5
Engineer at booking.com
SWE @ booking.com
Meet me at Stripe dot dot
@handle on GitHub
QQ音乐推荐系统, QQ: 社交产品
qq邮箱团队
微信小程序开发
wechat mini programs, WeChat Pay integration
WeChat: developed a payment service
WeChat: payments, mini apps
Signal: cleaned the data
Telegram bot with 2000 users, Skype for Business
飞书: 企业文档
现居北京
现居：北京市海淀区
家庭住址：北京
Address: Leeds, UK
Address: 32-bit decoder
项目地址：https://github.com/lilei/x1
IP地址: 10.0.0.12
地铁2号线，京沪铁路3号线，高速公路12号桥
万科城市花园5号楼施工
7 Google Drive integrations
won 1 First Place, 2 Second Place awards
taught 11 to 18 year olds, a 12-year-old codebase
Ages 5-7
Age 65+
患者，男，65岁，住院
患者平均年龄：65岁
年龄 18-60岁
适合3-6岁儿童，60岁以上患者的护理
born in Leeds
The product was born in 2019
出生地：北京
新生儿出生体重3200克
2003年生产线改造，1998年出生人口统计
2003 年生产线改造，1998 年生物竞赛
Fig. 2b. 1980 samples
see note b. 1980 was a wet year
Passport to success 2020
Tel Aviv, Israel
""".strip().split("\n")


@pytest.mark.parametrize(("text", "kind", "value"), POSITIVE)
def test_contact_is_found_whole_without_its_label(text: str, kind: str, value: str) -> None:
    assert found(text) == [(kind, value)]


@pytest.mark.parametrize("text", NEGATIVE)
def test_year_version_price_and_product_are_no_contacts(text: str) -> None:
    assert found(text) == []


def test_every_match_holds_a_cue_of_its_sort() -> None:
    for text, _, _ in POSITIVE:
        small = text.lower()
        matching = [sort for sort, patterns in compiled() if any(one.search(text if sort.cased else small) for one in patterns)]
        assert [sort for sort in matching if not sort.may_stand_in(small)] == []


def test_bare_age_counts_in_the_head_of_a_file_only() -> None:
    assert found("男 | 32岁\n" + "研发机器人。\n" * 300) == [("age", "32岁")]
    assert found("研发机器人。\n" * 300 + "男 | 32岁\n") == []


def test_contacts_stand_in_order_and_not_inside_one_another() -> None:
    text = "微信：13812345678 邮箱：13812345678@163.com QQ: 987654321"
    assert [value for _, value in found(text)] == ["13812345678", "13812345678@163.com", "987654321"]


def test_value_may_stand_on_the_line_below_its_label() -> None:
    assert found("微信：\nzhang_88\n出生日期:\n1990-05-03\n") == [("wechat", "zhang_88"), ("birth", "1990-05-03")]


@pytest.mark.parametrize("piece", ["a", "1", "路", "a.", "+1 ", "1-", "a1 ", "微信", "邮箱 "])
def test_one_endless_line_costs_no_more_than_its_length(piece: str) -> None:
    line = piece * (200_000 // len(piece))
    start = time.process_time()
    contacts_of(line, line)
    assert time.process_time() - start < 5
