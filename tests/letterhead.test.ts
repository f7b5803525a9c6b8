/** What a source says of itself: letterheads of all bodies, flattened in all ways; every office here is invented. */
import { describe, expect, test } from 'vitest'
import { extract } from '../ingest/index.ts'

/** `type | number | date | issuer | level | place | title`. */
type Row = readonly [name: string, text: string, expected: string]

const sourceOf = (text: string): string => {
  const { source } = extract(text)
  return [source.type, source.number, source.date, source.issuer, source.level, source.place, source.title]
    .map((field) => field ?? '')
    .join(' | ')
}

const BODY = '\n\nCăn cứ Luật Đất đai năm 2024;\n\nBan Thường vụ yêu cầu các chi bộ thực hiện.\n'

const ROWS: readonly Row[] = [
  [
    'a body whose first syllable has a line of its own',
    `ỦY\nBAN NHÂN DÂN\nTỈNH LAI CHÂU\n-------\n|\nSố: 83/KH-UBND\n|\nLai Châu, ngày 07 tháng 12 năm 2022\n|\nKẾ HOẠCH\nVỀ TRỒNG CÂY VEN HỒ${BODY}`,
    'Kế hoạch | 83/KH-UBND | 2022-12-07 | Ủy ban nhân dân tỉnh Lai Châu | provincial | Lai Châu | VỀ TRỒNG CÂY VEN HỒ',
  ],
  [
    'a body whose name breaks inside',
    `THỦ TƯỚNG CHÍNH\nPHỦ\n-------\n|\nSố: 275/QĐ-TTg\n|\nHà Nội, ngày 18 tháng 02 năm 2014\n|\nQUYẾT ĐỊNH\nVỀ TRỒNG CÂY VEN HỒ${BODY}`,
    'Quyết định | 275/QĐ-TTg | 2014-02-18 | Thủ tướng Chính phủ | state |  | VỀ TRỒNG CÂY VEN HỒ',
  ],
  [
    'no title but what enacts',
    'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nSố: 63/2026/QĐ-UBND\nLai Châu, ngày 26 tháng 7 năm 2026\n\nCăn cứ Luật Đất đai năm 2024;\n\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này “Quy định về hồ”.',
    'Quyết định | 63/2026/QĐ-UBND | 2026-07-26 | Ủy ban nhân dân tỉnh Lai Châu | provincial | Lai Châu | ',
  ],
  [
    'a title that names the body of another document',
    'CHƯƠNG TRÌNH\n\nThực hiện Chỉ thị 13-CT/TW của Ban Bí thư về hồ\n\nBan Thường vụ Tỉnh ủy ban hành chương trình như sau:\n\nI. MỤC ĐÍCH',
    'Chương trình |  |  | Ban Thường vụ Tỉnh ủy | provincial |  | Thực hiện Chỉ thị 13-CT/TW của Ban Bí thư về hồ',
  ],
  [
    'a province’s standing committee',
    `TỈNH ỦY LAI CHÂU\n*\nSố 132-KH/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nLai Châu, ngày 05 tháng 9 năm 2021\n\nKẾ HOẠCH\nvề trồng cây ven hồ\n-----${BODY}T/M BAN THƯỜNG VỤ\nBÍ THƯ`,
    'Kế hoạch | 132-KH/TU | 2021-09-05 | Ban Thường vụ Tỉnh ủy Lai Châu | provincial | Lai Châu | về trồng cây ven hồ',
  ],
  [
    'two columns in one line',
    `TỈNH ỦY LAI CHÂU            ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 132-KH/TU          Lai Châu, ngày 05 tháng 9 năm 2021\n\nKẾ HOẠCH\nvề trồng cây ven hồ${BODY}`,
    'Kế hoạch | 132-KH/TU | 2021-09-05 | Tỉnh ủy Lai Châu | provincial | Lai Châu | về trồng cây ven hồ',
  ],
  [
    'two columns a single blank apart',
    `TỈNH ỦY LAI CHÂU ĐẢNG CỘNG SẢN VIỆT NAM\nSố 132-KH/TU Lai Châu, ngày 05 tháng 9 năm 2021\nKẾ HOẠCH\nvề trồng cây ven hồ${BODY}`,
    'Kế hoạch | 132-KH/TU | 2021-09-05 | Tỉnh ủy Lai Châu | provincial | Lai Châu | về trồng cây ven hồ',
  ],
  [
    'a Markdown table',
    `| **HUYỆN ỦY BA TƠ**<br>*<br>Số 17-CT/HU | **ĐẢNG CỘNG SẢN VIỆT NAM**<br>*Ba Tơ, ngày 12 tháng 3 năm 2019* |\n|---|---|\n\n**CHỈ THỊ**\n\n**về phòng cháy rừng**${BODY}`,
    'Chỉ thị | 17-CT/HU | 2019-03-12 | Huyện ủy Ba Tơ | district |  | về phòng cháy rừng',
  ],
  [
    'an organ of a district committee',
    `HUYỆN ỦY BA TƠ\nBAN TỔ CHỨC\n*\nSố 06-HD/BTCHU\nĐẢNG CỘNG SẢN VIỆT NAM\nBa Tơ, ngày 02 tháng 4 năm 2018\n\nHƯỚNG DẪN\nkiểm điểm cuối năm${BODY}`,
    'Hướng dẫn | 06-HD/BTCHU | 2018-04-02 | Ban Tổ chức Huyện ủy Ba Tơ | district |  | kiểm điểm cuối năm',
  ],
  [
    'an organ of the Central Committee',
    `BAN CHẤP HÀNH TRUNG ƯƠNG\nỦY BAN KIỂM TRA\n*\nSố 16-HD/UBKTTW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 02 tháng 4 năm 2018\n\nHƯỚNG DẪN\nkiểm tra cuối năm${BODY}`,
    'Hướng dẫn | 16-HD/UBKTTW | 2018-04-02 | Ủy ban Kiểm tra Trung ương | central |  | kiểm tra cuối năm',
  ],
  [
    'an organisation with a central committee',
    `ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH TRUNG ƯƠNG\n***\nSố: 325 - KH/TWĐTN-BTG      Hà Nội, ngày 16 tháng 5 năm 2034\n\nKẾ HOẠCH\nTổ chức hội trại${BODY}`,
    'Kế hoạch | 325-KH/TWĐTN-BTG | 2034-05-16 | Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh | central |  | Tổ chức hội trại',
  ],
  [
    'a department of the army, its sign in capitals',
    `QUÂN ĐỘI NHÂN DÂN VIỆT NAM\nTỔNG CỤC CHÍNH TRỊ\nSỐ: 1775/QĐ-CT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 12 tháng 5 năm 2032\n\nQUYẾT ĐỊNH\nBan hành Quy chế đọc sách${BODY}`,
    'Quyết định | 1775/QĐ-CT | 2032-05-12 | Tổng cục Chính trị |  | Hà Nội | Ban hành Quy chế đọc sách',
  ],
  [
    'the type before its number, sections with a hyphen',
    `BỘ CHÍNH TRỊ\nĐẢNG CỘNG SẢN VIỆT NAM\nNghị quyết số: 11-NQ/TW Hà Nội, ngày 06 tháng 01 năm 2019\nNGHỊ QUYẾT\nVỀ TRỒNG RỪNG\nVEN BIỂN\nI- Tình hình và kết quả\n1- Các tỉnh${BODY}`,
    'Nghị quyết | 11-NQ/TW | 2019-01-06 | Bộ Chính trị | central |  | VỀ TRỒNG RỪNG VEN BIỂN',
  ],
  [
    'a body broken in two lines, a regulation that adds',
    `BỘ\nCHÍNH TRỊ\n-------\n|\nĐẢNG\nCỘNG SẢN VIỆT NAM\n|\nSố:\n216-QĐ/TW\n|\nHà\nNội, ngày 01 tháng 4 năm 2019\n|\nQUY ĐỊNH (BỔ SUNG)\nVỀ TRỒNG RỪNG\n- Căn cứ Điều lệ Đảng;${BODY}`,
    'Quy định | 216-QĐ/TW | 2019-04-01 | Bộ Chính trị | central |  | (BỔ SUNG) VỀ TRỒNG RỪNG',
  ],
  [
    'bodies and number broken in two lines',
    `BAN CHẤP HÀNH\nTRUNG ƯƠNG\nBAN TỔ CHỨC\n--------\n|\nSố: 16 -\nHD/BTCTW\n|\nHà Nội, ngày\n24 tháng 9 năm 2018\n|\nHƯỚNG DẪN\nTRỒNG RỪNG${BODY}`,
    'Hướng dẫn | 16-HD/BTCTW | 2018-09-24 | Ban Tổ chức Trung ương | central |  | TRỒNG RỪNG',
  ],
  [
    'two committees in one line',
    `ĐẢNG BỘ HUYỆN BA TƠ ĐẢNG ỦY XÃ LƯƠNG MINH * Số 09 -KH/ĐU ĐẢNG CỘNG SẢN VIỆT NAM Lương Minh, ngày 24 tháng 11 năm 2021 KẾ HOẠCH trồng rừng${BODY}`,
    'Kế hoạch | 09-KH/ĐU | 2021-11-24 | Đảng ủy xã Lương Minh | commune |  | trồng rừng',
  ],
  ['no letterhead: a sentence with a day', `Đặc biệt, ngày 4/6/2034, UBND tỉnh đã họp.${BODY}`, ' |  |  |  |  |  | '],
  [
    'the man, not the city',
    `KẾ HOẠCH\nTổ chức đại hội Đoàn TNCS Hồ Chí Minh thành phố Hải Phòng${BODY}`,
    'Kế hoạch |  |  |  |  | Hải Phòng | Tổ chức đại hội Đoàn TNCS Hồ Chí Minh thành phố Hải Phòng',
  ],
  [
    'a commune’s Party committee',
    `ĐẢNG BỘ TỈNH NGHỆ AN\nĐẢNG ỦY XÃ LƯƠNG MINH\n*\nSố 05-NQ/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nLương Minh, ngày 02 tháng 10 năm 2025\n\nNGHỊ QUYẾT\nvề giảm nghèo${BODY}`,
    'Nghị quyết | 05-NQ/ĐU | 2025-10-02 | Đảng ủy xã Lương Minh | commune | Nghệ An | về giảm nghèo',
  ],
  [
    'a district committee below its province’s',
    `ĐẢNG BỘ TỈNH NGHỆ AN\nHUYỆN ỦY NAM ĐÀN\n*\nSố 45-KH/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nNam Đàn, ngày 12 tháng 3 năm 2022\n\nKẾ HOẠCH\nvề giảm nghèo${BODY}`,
    'Kế hoạch | 45-KH/HU | 2022-03-12 | Huyện ủy Nam Đàn | district | Nghệ An | về giảm nghèo',
  ],
  [
    'a union, its province spelled like a form',
    `TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH CÀ MAU\nSố: 34/HD-LĐLĐ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCà Mau, ngày 04 tháng 7 năm 2023\n\nHƯỚNG DẪN\nVề việc trồng cây${BODY}`,
    'Hướng dẫn | 34/HD-LĐLĐ | 2023-07-04 | Liên đoàn Lao động tỉnh Cà Mau | provincial | Cà Mau | Về việc trồng cây',
  ],
  [
    'a program that writes it',
    `r1 = p1.add_run("ĐẢNG ỦY XÃ LƯƠNG MINH")\nr2 = p2.add_run("KẾ HOẠCH")\nr3 = p3.add_run("thực hiện Nghị quyết số 12-NQ/TU về trồng cây")\ncells = ["Căn cứ A;"]`,
    'Kế hoạch |  |  | Đảng ủy xã Lương Minh | commune |  | thực hiện Nghị quyết số 12-NQ/TU về trồng cây',
  ],
  [
    'a Party cell',
    `ĐẢNG ỦY PHƯỜNG BÌNH TIÊN\nCHI BỘ KHU PHỐ 5\n*\nSố 03-BC/CB\nĐẢNG CỘNG SẢN VIỆT NAM\nBình Tiên, ngày 20 tháng 11 năm 2025\n\nBÁO CÁO\nkết quả sinh hoạt chuyên đề${BODY}`,
    'Báo cáo | 03-BC/CB | 2025-11-20 | Chi bộ khu phố 5 Đảng ủy phường Bình Tiên | grassroots |  | kết quả sinh hoạt chuyên đề',
  ],
  [
    'a province’s people’s committee',
    `ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSố: 261/KH-UBND\nLai Châu, ngày 13 tháng 5 năm 2024\n\nKẾ HOẠCH\nThực hiện Nghị quyết số 12-NQ/TU về trồng cây${BODY}`,
    'Kế hoạch | 261/KH-UBND | 2024-05-13 | Ủy ban nhân dân tỉnh Lai Châu | provincial | Lai Châu | Thực hiện Nghị quyết số 12-NQ/TU về trồng cây',
  ],
  [
    'a department',
    `UBND TỈNH LAI CHÂU\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/TTr-SNNMT\nLai Châu, ngày 13 tháng 5 năm 2025\n\nTỜ TRÌNH\nVề việc ban hành đơn giá${BODY}`,
    'Tờ trình | 45/TTr-SNNMT | 2025-05-13 | Sở Nông nghiệp và Môi trường tỉnh Lai Châu | provincial | Lai Châu | Về việc ban hành đơn giá',
  ],
  [
    'the Prime Minister',
    `THỦ TƯỚNG CHÍNH PHỦ\n_______________ \n\nSố: 844/QĐ-TTg\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 13 tháng 5 năm 2026\nQUYẾT ĐỊNH\nPhê duyệt Đề án trồng cây${BODY}`,
    'Quyết định | 844/QĐ-TTg | 2026-05-13 | Thủ tướng Chính phủ | state |  | Phê duyệt Đề án trồng cây',
  ],
  [
    'a letter with its subject behind the number',
    `| THỦ TƯỚNG CHÍNH PHỦ ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------- |\n|---|---|\n| Số: 2403/TTg-KGVX V/v trồng cây | Hà Nội, ngày 03 tháng 12 năm 2029 |${BODY}`,
    'Công văn | 2403/TTg-KGVX | 2029-12-03 | Thủ tướng Chính phủ | state |  | ',
  ],
  [
    'two bodies in one cell',
    `| BỘ TÀI CHÍNH TỔNG CỤC THUẾ ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ------- |\n|---|---|\n| Số: 1414/TCT-CS V/v nhà ở. | Hà Nội, ngày 04 tháng 05 năm 2033 |\n\nKính gửi: Cục Thuế tỉnh Hà Tĩnh.${BODY}`,
    'Công văn | 1414/TCT-CS | 2033-05-04 | Tổng cục Thuế |  | Hà Nội | ',
  ],
  [
    'a body that only the enacting line spells',
    `| Ủ Y B A N N H Â N D Â N | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| Số: 3210/QĐ-UBND | Lai Châu, ngày 28 tháng 6 năm 2034 |\n\nQUYẾT ĐỊNH\n\nVề ban hành Kế hoạch trồng cây\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\n\nCăn cứ Luật Lâm nghiệp;${BODY}`,
    'Quyết định | 3210/QĐ-UBND | 2034-06-28 | Chủ tịch Ủy ban nhân dân tỉnh Lai Châu | provincial | Lai Châu | Về ban hành Kế hoạch trồng cây',
  ],
  [
    'a ministry whose name two lines hold',
    `BỘ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI\nSố: 15/2024/TT-BLĐTBXH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 31 tháng 12 năm 2024\n\nTHÔNG TƯ\nBãi bỏ một số văn bản${BODY}`,
    'Thông tư | 15/2024/TT-BLĐTBXH | 2024-12-31 | Bộ Lao động - Thương binh và Xã hội | state |  | Bãi bỏ một số văn bản',
  ],
  [
    'an official letter without a type',
    `ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nSố: 7323/UBND-TH\nV/v trồng cây\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLai Châu, ngày 5 tháng 3 năm 2021\n\nKính gửi: Các sở, ban, ngành`,
    'Công văn | 7323/UBND-TH | 2021-03-05 | Ủy ban nhân dân tỉnh Lai Châu | provincial | Lai Châu | ',
  ],
  [
    'a law',
    `QUỐC HỘI\n\nLuật số: 69/2031/QH17\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLUẬT\nCÂY XANH\n\nCăn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n\nLuật này được Quốc hội khóa XVII thông qua ngày 13 tháng 11 năm 2031.`,
    'Luật | 69/2031/QH17 | 2031-11-13 | Quốc hội | state |  | CÂY XANH',
  ],
  [
    'a page flattened to one line',
    'THÀNH ỦY HẢI PHÒNG * Số 21-QĐ/TU ĐẢNG CỘNG SẢN VIỆT NAM Hải Phòng, ngày 01 tháng 02 năm 2022 QUYẾT ĐỊNH về việc thành lập Tổ giúp việc',
    'Quyết định | 21-QĐ/TU | 2022-02-01 | Thành ủy Hải Phòng | provincial | Hải Phòng | về việc thành lập Tổ giúp việc',
  ],
  [
    'a council, its number below its sign and its place below the title',
    `- 11Nghị quyết 05/2022/NQ-HĐND trên địa bàn tỉnh Sơn La\nHỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố:\n09/2021/NQ-HĐND\n|\nLai Châu, ngày\n15 tháng 10 năm 2021\nNGHỊ QUYẾT\nVề trồng cây\nHỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU\nKHÓA VIII${BODY}`,
    'Nghị quyết | 09/2021/NQ-HĐND | 2021-10-15 | Hội đồng nhân dân tỉnh Lai Châu | provincial | Lai Châu | Về trồng cây',
  ],
  [
    'a plan without a letterhead, which announces itself',
    'KẾ HOẠCH\nThực hiện Chỉ thị số 03/CT-TTg trên địa bàn tỉnh Lai Châu\n\nCăn cứ Chỉ thị số 03/CT-TTg;\n\nTrường THPT Tân Lập xây dựng Kế hoạch thực hiện như sau:\n\nI. MỤC ĐÍCH\n\nLai Châu, ngày 05 tháng 9 năm 2031',
    'Kế hoạch |  | 2031-09-05 | Trường THPT Tân Lập |  | Lai Châu | Thực hiện Chỉ thị số 03/CT-TTg trên địa bàn tỉnh Lai Châu',
  ],
  [
    'a plan of a commune’s committee, behind what it carries out',
    'KẾ HOẠCH\nvề trồng cây\n\nThực hiện Nghị quyết số 12-NQ/TU, Ban Thường vụ Đảng ủy xã Tân Lập ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH',
    'Kế hoạch |  |  | Ban Thường vụ Đảng ủy xã Tân Lập | commune |  | về trồng cây',
  ],
  [
    'a letter with its subject beside its number',
    '| BỘ XÂY DỰNG -------\n|---|---\n| Số: 2428/BXD-QLN V/v: trồng cây ven hồ | Hà Nội, ngày 15 tháng 11 năm 2033\n\nKính gửi: Ủy ban nhân dân các tỉnh',
    'Công văn | 2428/BXD-QLN | 2033-11-15 | Bộ Xây dựng | state |  | ',
  ],
  [
    'a decision whose number a converter moved to its end',
    'TRƯỜNG ĐẠI HỌC TÂN LẬP\n\nQUYẾT ĐỊNH\nVề điểm danh\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Quyết định này thay thế Quyết định số 141/QĐ-ĐHTL.\n\nHIỆU TRƯỞNG\n\nSố: 108/QĐ-ĐHTL\nLai Châu, ngày 01 tháng 9 năm 2031',
    'Quyết định | 108/QĐ-ĐHTL | 2031-09-01 | Trường Đại Học Tân Lập |  |  | Về điểm danh',
  ],
  [
    'a JSON field',
    '{"content": "UBND TỈNH LAI CHÂU\\nSố: 12/KH-UBND\\nLai Châu, ngày 01 tháng 9 năm 2031\\n\\nKẾ HOẠCH\\nVề nước sạch\\n\\nCăn cứ Luật Tài nguyên nước;"}',
    'Kế hoạch | 12/KH-UBND | 2031-09-01 | Ủy ban nhân dân tỉnh Lai Châu | provincial | Lai Châu | Về nước sạch',
  ],
  [
    'a decision as a portal gives it, without its head',
    'Quyết định về việc ban hành quy chế trồng cây trên địa bàn tỉnh lai châu\nỦy ban nhân dân tỉnh lai châu\nCăn cứ Luật Lâm nghiệp năm 2017;',
    'Quyết định |  |  | Ủy ban nhân dân tỉnh Lai Châu | provincial | Lai Châu | về việc ban hành quy chế trồng cây trên địa bàn tỉnh lai châu',
  ],
  [
    'a circular of that kind whose body speaks before its first article',
    'Thông tư hướng dẫn trồng cây ven hồ\nCăn cứ Luật Lâm nghiệp năm 2017;\nBộ Tài chính hướng dẫn như sau:',
    'Thông tư |  |  | Bộ Tài chính | state |  | hướng dẫn trồng cây ven hồ',
  ],
  [
    'a resolution of that kind, with its term and session',
    'Nghị quyết về trồng cây ven hồ\nHội đồng nhân dân tỉnh lai châu\nKhóa xiv, kỳ họp thứ 13\nCăn cứ Luật Lâm nghiệp năm 2017;',
    'Nghị quyết |  |  | Hội đồng nhân dân tỉnh Lai Châu | provincial | Lai Châu | về trồng cây ven hồ',
  ],
  [
    'a directive of that kind, which says first how things are',
    'Chỉ thị về trồng cây ven hồ\nNhững năm qua cây đã xanh.\nỦy ban nhân dân tỉnh Lai Châu yêu cầu các sở thực hiện những nội dung sau:\n1. Trồng cây.',
    'Chỉ thị |  |  | Ủy ban nhân dân tỉnh Lai Châu | provincial | Lai Châu | về trồng cây ven hồ',
  ],
  [
    'an article whose headline begins with a type word',
    'Quyết định về việc trồng cây được nhiều người quan tâm\nỦy ban nhân dân tỉnh Lai Châu vừa có cuộc họp.\nNhiều ý kiến đã nêu.',
    ' |  |  |  |  |  | ',
  ],
  [
    'an article',
    'Sáng 12/3, Ban Thường vụ Tỉnh ủy họp.\n\nTheo đó, thực hiện Nghị quyết số 12-NQ/TU, tỉnh trồng thêm cây.',
    ' |  |  |  |  |  | ',
  ],
]

describe('the letterhead', () => {
  test.each(ROWS)('of %s', (_name, text, expected) => {
    expect(sourceOf(text)).toBe(expected)
  })

  test('gives the key that others cite the source by', () => {
    const keyOf = (name: string): string => extract(ROWS.find((row) => row[0] === name)?.[1] ?? '').source.key
    expect(keyOf('a province’s standing committee')).toBe('lai-chau.132-KH-TU.2020-2025')
    expect(keyOf('the Prime Minister')).toBe('vn.844-QDD-TTg.2026')
  })
})
