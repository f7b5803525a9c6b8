/** Relating: what the fields of records say of two documents; all records are invented. */
import { describe } from 'vitest'
import { relates } from './relate-table.ts'

describe('fields that name other documents', () => {
  relates([
    ["{ so_hieu: '12/2031/NĐ-CP', thay_the: '10/2020/NĐ-CP' }", '12/2031/NĐ-CP replaces 10/2020/NĐ-CP'],
    [
      '{"soHieu": "12/2031/NĐ-CP", "amendedBy": ["5/2032/NĐ-CP", "7/2033/NĐ-CP"]}',
      '05/2032/NĐ-CP amends 12/2031/NĐ-CP',
      '07/2033/NĐ-CP amends 12/2031/NĐ-CP',
    ],
    [
      "{ so: '12/2031/NĐ-CP', huong_dan_boi: [{ so: '3/2032/TT-BTC', ten: 'Thông tư về chợ' }] }",
      '03/2032/TT-BTC implements 12/2031/NĐ-CP',
    ],
    ["{ name: 'Luật Đất đai 2034', replaces: 'Luật Nhà ở 2033' }", 'Luật Đất đai replaces Luật Nhà ở'],
    [
      'Số hiệu: 12/2031/NĐ-CP\nNgày ban hành: 01/05/2031\nVăn bản bị thay thế: Nghị định số 10/2020/NĐ-CP\nVăn bản được hướng dẫn: Luật số 15/2030/QH16',
      '12/2031/NĐ-CP replaces 10/2020/NĐ-CP',
      '12/2031/NĐ-CP implements 15/2030/QH16',
    ],
    [
      'so_hieu,ten,ngay_ban_hanh,thay_the_boi\n12/2031/NĐ-CP,Nghị định về chợ,2031-05-01,15/2033/NĐ-CP',
      '15/2033/NĐ-CP replaces 12/2031/NĐ-CP',
    ],
    [
      "INSERT INTO vb (so_hieu, ten, replaced_by) VALUES ('12/2031/NĐ-CP', 'Về chợ', '15/2033/NĐ-CP'), ('11/2030/NĐ-CP', 'Về bến', NULL);",
      '15/2033/NĐ-CP replaces 12/2031/NĐ-CP',
    ],
    [
      '| Số hiệu | Trích yếu | Thay thế |\n|---|---|---|\n| 15/2033/NĐ-CP | Về chợ | 12/2031/NĐ-CP, 10/2020/NĐ-CP |',
      '15/2033/NĐ-CP replaces 12/2031/NĐ-CP',
      '15/2033/NĐ-CP replaces 10/2020/NĐ-CP',
    ],
    // A heading names the document of the lines below it; a sentence in a field speaks for itself.
    [
      '# Nghị định 100/2039/NĐ-CP — Xử phạt giao thông\n**Ngày ban hành:** 30/12/2039\n**Sửa đổi bởi:** NĐ 123/2041/NĐ-CP\n**Thay thế:** NĐ 46/2036/NĐ-CP',
      '123/2041/NĐ-CP amends 100/2039/NĐ-CP',
      '100/2039/NĐ-CP replaces 46/2036/NĐ-CP',
    ],
    [
      '- **Số hiệu:** 01/2037/NĐ-CP\n- **Loại văn bản:** Nghị định\n- **Phạm vi:** Sửa đổi NĐ 43/2034/NĐ-CP, NĐ 44/2034/NĐ-CP (giá đất)',
      '01/2037/NĐ-CP amends 43/2034/NĐ-CP',
      '01/2037/NĐ-CP amends 44/2034/NĐ-CP',
    ],
    [
      '{ "replaces": [{ "id": 3, "description": "Quyết định số 38/2030/QĐ-TTg về việc sửa đổi Quyết định số 142/2028/QĐ-TTg" }] }',
      '38/2030/QĐ-TTg amends 142/2028/QĐ-TTg',
    ],
    // What a record quotes speaks of its document; a bracket behind its title, too.
    [
      "{ so: '15/2035/TT-BTC', dieu: 'Điều 8', trich: 'Thông tư số 8/2031/TT-BTC về kế toán hết hiệu lực kể từ ngày Thông tư này có hiệu lực thi hành.' }",
      '15/2035/TT-BTC replaces 08/2031/TT-BTC',
    ],
    [
      "{ code: 'Thông tư 32/2033/TT-BYT', name: 'Quy định chi tiết một số điều của Luật Dược (Thay thế Thông tư 14/2023/TT-BYT)', issueDate: '31/12/2033' }",
      '32/2033/TT-BYT implements Luật Dược',
      '32/2033/TT-BYT replaces 14/2023/TT-BYT',
    ],
    // "Văn bản thay thế" may be either: the years tell.
    ["{ so: '12/2031/NĐ-CP', van_ban_thay_the: '15/2033/NĐ-CP' }", '15/2033/NĐ-CP replaces 12/2031/NĐ-CP'],
    ["{ so: '12/2031/NĐ-CP', van_ban_thay_the: '10/2020/NĐ-CP' }", '12/2031/NĐ-CP replaces 10/2020/NĐ-CP'],
  ])
})

describe('fields that say nothing of two documents', () => {
  relates([
    // Neither year nor label tells which acts; what is older replaces nothing.
    ["{ so: '12-KH/TU', van_ban_thay_the: '13-KH/TU' }"],
    ["{ so: '12/2031/NĐ-CP', replaced_by: '10/2020/NĐ-CP' }"],
    // Documents that only stand beside it, a record without a document of its own.
    ["{ so: '12/2031/NĐ-CP', lien_quan: '10/2020/NĐ-CP', can_cu: 'Luật số 15/2030/QH16' }"],
    ["{ huong_dan: 'Xem Nghị định số 12/2031/NĐ-CP', icon: 'book' }"],
    ["{ so: '12/2031/NĐ-CP' }, { thay_the: '10/2020/NĐ-CP' }"],
  ])
})
