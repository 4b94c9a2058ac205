#!/bin/sh
# Makes the two fonts of the pictures anew: Noto Sans (Latin, Greek, Cyrillic) and Noto Sans CJK SC (Chinese), cut down from the
# packages of Debian 12 to the characters that names and labels are written in. The same packages give the same bytes.
#
#   pip install fonttools==4.68.0 && sh bot/pictures/fonts/make.sh
#
# Chinese: the whole main block, what GB 18030 asks for beyond it in the extensions from C on, and the characters that the table of
# common characters (通用规范汉字表, 2013) takes from extension A, where rare given names are found.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

apt-get download fonts-noto-cjk=1:20220127+repack1-1 fonts-noto-core=20201225-1
for package in *.deb; do dpkg-deb -x "$package" .; done

signs='U+2010-2027,U+2030-205E,U+20A0-20BF,U+2116,U+2122,U+2190-2193,U+2212,U+2215,U+2260-2265,U+25A0-25FF'
alphabets='U+0020-007E,U+00A0-024F,U+0300-0304,U+0306-030C,U+0323,U+0327,U+0328,U+0370-03FF,U+0400-04FF,U+1E00-1EFF,U+FFFD'
han='U+3000-30FF,U+3105-312F,U+4E00-9FFF,U+FF00-FFEF,U+2A700-323AF'
rare='㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮'

cut() { pyftsubset "$1" --layout-features= --no-hinting --notdef-outline --name-IDs=0,1,2,4,5,13,14 --output-file="$here/$2" "$3" "$4" "$5"; }
cut usr/share/fonts/truetype/noto/NotoSans-Regular.ttf NotoSans.ttf --unicodes="$signs,$alphabets" --text= --font-number=0
cut usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc NotoSansCJKsc.otf --unicodes="$signs,$han" --text="$rare" --font-number=2
