"""Private contact data as typed spans, and what looks like it but is not."""

from __future__ import annotations

import pytest

from corpus.contacts import contacts_of
from tests.corpus.reading import profile_and_passages


def found(text: str) -> list[tuple[str, str]]:
    return [(contact.kind, contact.span.of(text)) for contact in contacts_of(text)]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("write to a.b+c@mail.example.com.", "a.b+c@mail.example.com"),
        ("邮箱：zhang_3@qq.com，电话见下", "zhang_3@qq.com"),
        ("Email: x-y@uni.edu.cn", "x-y@uni.edu.cn"),
    ],
)
def test_email_address_is_found_whole(text: str, address: str) -> None:
    assert ("email", address) in found(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("电话：13812345678", "13812345678"),
        ("138-1234-5678", "138-1234-5678"),
        ("+86 138 1234 5678", "+86 138 1234 5678"),
        ("(217) 555-0123", "(217) 555-0123"),
        ("217.555.0123", "217.555.0123"),
        ("+1 217 555 0123", "+1 217 555 0123"),
        ("+44 (20) 7946 0123", "+44 (20) 7946 0123"),
        ("Tel: 010-62781234", "010-62781234"),
        ("手机 0086 13812345678", "0086 13812345678"),
        ("联系我13812345678谢谢", "13812345678"),
    ],
)
def test_phone_number_is_found_whole(text: str, number: str) -> None:
    assert found(text) == [("phone", number)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("WeChat: zhang_san-88", "zhang_san-88"),
        ("wechat ID: robot2024", "robot2024"),
        ("We-Chat robot2024", "robot2024"),
        ("微信：zhangsan88", "zhangsan88"),
        ("微信号 zhangsan88", "zhangsan88"),
        ("微信: 13812345678", "13812345678"),
    ],
)
def test_wechat_id_is_found_without_its_label(text: str, value: str) -> None:
    assert [span for _, span in found(text)] == [value]


@pytest.mark.parametrize("text", ["QQ: 123456789", "QQ号：123456789", "qq 123456789"])
def test_qq_number_is_found_without_its_label(text: str) -> None:
    assert found(text) == [("qq", "123456789")]


@pytest.mark.parametrize(
    "text",
    [
        "2019 - 2023, 2024.02-2024.10",
        "2019年9月至2023年6月",
        "CUDA 12.4.1, TensorRT 8.6.1.6, Python 3.11.7",
        "saved $150,000,000 a year",
        "RMB 1380000000",
        "100 million users, 4096 GPUs, 1234567890 rows",
        "用户数 13000000 人",
        "arXiv:2401.01234",
        "QQ音乐推荐系统",
        "微信小程序开发",
        "wechat mini programs",
        "@handle on GitHub",
        "qq邮箱团队",
    ],
)
def test_year_version_price_and_product_are_no_contacts(text: str) -> None:
    assert found(text) == []


def test_contacts_stand_in_order_and_not_inside_one_another() -> None:
    text = "微信：13812345678 邮箱：13812345678@163.com QQ: 987654321"
    assert [span for _, span in found(text)] == ["13812345678", "13812345678@163.com", "987654321"]


def test_contact_behind_markup_is_a_span_of_the_file() -> None:
    profile, _ = profile_and_passages("# Li Lei\n\n**Email**: [a@b.cn](mailto:a@b.cn)\n\n**微信**：`lilei_2024`\n")
    assert [contact.span.of(profile.document.text) for contact in profile.contacts] == ["a@b.cn", "lilei_2024"]
