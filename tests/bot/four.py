"""Four people who do not exist, of four trades, two written in English and two in Chinese: what many wordings are tried on."""

from __future__ import annotations

HELEN = """
# Helen Brandt

Chief engineer on cargo ships, now teaching. Based in Hamburg. Open to part-time teaching, not to going back to sea.

## Experience

### Nordkap Shipping, Hamburg | Chief engineer | 2012-05 to 2019-08

- Ran the engine room of the Freya, a container ship of 4,200 TEU, with a crew of 9.
- Converted two ships to LNG fuel; the second one took five months and cost 3.2 million euros.
- Tried wind-assist rotors on the Freya in 2017, but they broke in the first storm and were taken off.

### Maritime Academy Bremen, Bremen | Lecturer in marine diesel engines | 2019-09 to present

- Teach diesel engines and cooling systems to 60 cadets a year.
- Wrote the course book "Reading an Engine by Ear", now in its third edition.

## Education

- Diploma in marine engineering, Flensburg University of Applied Sciences, 2003 to 2007. Grade 1.4.
- Started a PhD at TU Hamburg in 2020 on ammonia fuel; broke it off after a year.

## Skills

- MAN B&W engines: expert
- AutoCAD: basics only
- Python: tried it once for vibration data
- Languages: German (native), English (fluent), Norwegian (good), Chinese (a few words)

## Awards

- Safety Award of the German Shipowners' Association, 2016, for zero accidents in 1,000 days

## Private

I keep two beehives on the roof and play the accordion in a shanty band. I have not touched TypeScript and do not plan to.
"""
CHLOE = """
# 林若溪（Chloe Lin）

- 兽医，马医院外科主治，现居昆明。

## 工作经历

### 2018.07 - 至今 昆明骏达马医院 外科主治兽医

- 主刀马匹腹部手术120多例，存活率91%。
- 带过4名实习兽医，其中一名留院。
- 2021年引进关节镜，第一年做了35例。
### 2014.07 - 2018.06 成都宠爱动物诊所 全科兽医

- 看猫狗为主，每天接诊20只左右。
- 试过给鹦鹉做骨折内固定，两次都没成功，后来转给了专科医院。

## 教育

- 2009.09 - 2014.06 中国农业大学 动物医学 本科，GPA 3.6/4.0
- 2016年在新加坡国立大学短期进修麻醉三个月。

## 论文

- 《马急腹症的术后镇痛》，中国兽医杂志，2020，第一作者。

## 证书

- 执业兽医资格证，2014年。
- 潜水证AOW，2019年。

## 技能

- 麻醉：精通。超声：熟练。CT读片：了解基础。
- Python：不会。
- 英语：流利，在英国约克住过半年。

## 爱好

- 每周骑马两次，跑过三次全程马拉松，最好成绩3小时48分。
- 不考虑离开云南工作。
"""
RAHUL = """
# Rahul Deshpande

Data engineer in Pune, India. rahul.d@example.org

Looking for a senior role in Europe, remote is fine.

## Work

**Vastra Retail, Pune | Senior data engineer | Mar 2020 - present**

- Built the order pipeline on Spark and Kafka: 2 billion events a day, cost down by 38%.
- Leads a team of 6 engineers.
- Moved 140 nightly jobs from Oozie to Airflow in 2021; it took eleven weeks, two more than planned.
- Evaluated Flink in 2022 and dropped it before production.

**Kavach Bank, Mumbai | Data analyst | Jul 2015 - Feb 2020**

- Fraud reports in SQL and Tableau for 14 branches.
- Wrote a card-fraud model with XGBoost that caught 72% of the cases.

## Education

- M.Tech in Computer Science, IIT Bombay, 2013 - 2015, CGPA 8.7/10, thesis on stream joins, supervised by Prof. Anita Kulkarni
- B.E., Pune University, 2009 - 2013

## Publications

- "Late Events, Cheap Joins", VLDB workshop 2019, cited 41 times.

## Skills

Spark (daily since 2017), Kafka, Airflow, Python, SQL. Docker: used it. Kubernetes: only read about it.
Rust: learning since January.

## Talks and prizes

- Winner of the Pune Hackathon 2018 with a bus-arrival app, prize 200,000 rupees.
- Speaker at PyCon India 2022.

## Other

Plays chess, rating 1,950. Vegetarian cook. Failed the AWS exam in 2021, passed it in 2022.
"""
ZHOU = """
# 周大鹏

隧道工程师，重庆。英文名 Dave。

## 工作经历

### 中岭隧道集团 | 项目经理 | 2016.03 - 至今 | 重庆

- 负责青木关隧道（全长5.6公里），管理80人的施工队，2019年贯通，提前两个月。
- 用TBM掘进，最快一个月掘进612米。
- 2021年涌水事故，停工47天，损失1900万元。
- 引入BIM建模，自己用Revit。

### 华川设计院 | 结构设计师 | 2010.07 - 2016.02 | 成都

- 设计过三座斜拉桥，最大主跨420米。
- 参与成都地铁4号线车站设计。

## 教育背景

- 西南交通大学 桥梁与隧道工程 硕士 2007 - 2010，导师：何建民教授
- 西南交通大学 土木工程 本科 2003 - 2007

## 专利

- 一种隧道涌水预警装置，发明专利，2022
- 盾构刀盘磨损检测方法，发明专利，2023，申请被驳回

## 获奖

- 2019年 詹天佑奖（团队）
- 2005年 全国大学生结构设计竞赛二等奖

## 技能

ANSYS：精通。Python：写过脚本处理监测数据。英语：能读文献，口语差。AutoCAD：熟练。

## 其他

一级建造师。会拉二胡，周末钓鱼。学过日语，没学会。希望找海外项目，最好在东南亚，期望年薪60万。
"""
