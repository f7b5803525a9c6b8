import type { Help } from './help-shape.ts'

/** Số dòng của một câu trả lời dài. */
export const SHOWN = { limit: 'N: hiện nhiều nhất N dòng', offset: 'N: bỏ qua N dòng đầu' } as const

/** Lời hướng dẫn của các lệnh rà soát và duyệt. */
export const AUDIT_VI: Pick<Help['commands'], 'audit' | 'verify' | 'doubts' | 'review'> = {
  audit: {
    summary: 'rà soát: từng nơi đã thực hiện các văn bản chỉ đạo đến đâu, theo các nguồn đã đọc',
    about:
      'Mỗi văn bản chỉ đạo ở mỗi nơi có một trạng thái, lấy trạng thái đúng đầu tiên: not-applicable, contradictory, implemented, denied, planned, possible, predecessor-only, cited, no-evidence, unreadable, nothing-read. Văn bản chỉ đạo là văn bản của Trung ương và Nhà nước có nguồn viện dẫn. Lệnh nói trước đã đọc được bao nhiêu: không thấy dẫn chứng không có nghĩa là không thực hiện.',
    options: {
      issuer: 'CƠ_QUAN;…: chỉ văn bản do các cơ quan này ban hành',
      directive: 'MÃ;…: chỉ các văn bản mang mã này',
      place: 'NƠI;…: chỉ các nơi này, ví dụ "Hải Phòng"',
      title: 'CHỮ: chỉ văn bản có đủ các chữ này trong trích yếu',
      from: 'NGÀY: văn bản ban hành từ ngày này, 25/10/2021 hoặc 2021',
      before: 'NGÀY: văn bản ban hành trước ngày hoặc năm này',
      state: 'TRẠNG_THÁI,…: chỉ các dòng có trạng thái này',
      pair: '"MÃ NƠI;…": chỉ các dòng này',
      deep: '--state và --fail-on xét cả các cơ quan cấp dưới của nơi đó',
      known: 'thêm văn bản có trong danh mục mà chưa nguồn nào viện dẫn',
      each: 'N: xếp theo trạng thái, mỗi trạng thái nhiều nhất N dòng',
      'fail-on': 'TRẠNG_THÁI,…: mã thoát 1 khi có dòng ở trạng thái này, hoặc quá hạn (overdue)',
      bundle:
        'TỆP.zip: lập gói bằng chứng cho các dòng: báo cáo HTML và bảng tính, kết quả dạng dữ liệu, danh sách mã băm',
      since: 'TỆP.zip: những gì đã thay đổi từ gói bằng chứng ấy, hỏi lại đúng câu hỏi của gói',
      ...SHOWN,
    },
    examples: [
      ['viendan audit --place "Hải Phòng"', 'mọi văn bản chỉ đạo, ở một nơi'],
      ['viendan audit --place "Hải Phòng" --from 2021 --state no-evidence,cited', 'những gì chưa thấy từ năm 2021'],
      ['viendan audit --issuer "Bộ Chính trị" --fail-on no-evidence,overdue', 'để kiểm tra theo lịch'],
      ['viendan audit --place "Hải Phòng" --state cited --bundle ra-soat.zip', 'để lưu, gửi và kiểm tra lại'],
      ['viendan audit --since ra-soat.zip', 'từ đó đến nay có gì thay đổi'],
    ],
  },
  verify: {
    summary: 'kiểm tra gói bằng chứng còn nguyên như lúc lập',
    about:
      'Đọc từng tệp trong gói, so SHA-256 với manifest.json, nói rõ tệp nào thiếu, bị đổi hoặc thừa. Không cần kho. Có gì sai thì mã thoát là 1. Người sửa được tệp thì cũng sửa được manifest.json: ghi lại SHA-256 của manifest.json ở nơi khác để đối chiếu.',
    options: {},
    examples: [['viendan verify ra-soat.zip', 'kiểm tra một gói']],
  },
  doubts: {
    summary: 'những điều trái nhau, không thể có, đáng ngờ; các dãy số đi tới đâu',
    about:
      'Liệt kê số liệu không khớp nhau, văn bản có trước văn bản mà nó thực hiện, loại trái ký hiệu, một số mang hai ngày, chuỗi không tới Trung ương, vòng lặp. Sau đó là từng dãy số: số cao nhất và đã thấy bao nhiêu văn bản; không suy ra gì về các số khác, vì văn bản mật và văn bản nội bộ cùng dùng dãy số ấy.',
    options: { place: 'NƠI;…: chỉ các nơi này, ví dụ "Hải Phòng"' },
    examples: [['viendan doubts --place "Hải Phòng"', 'của một nơi']],
  },
  review: {
    summary: 'những mục chờ duyệt, và quyết định',
    about:
      'Không ghi VIỆC thì liệt kê những mục chờ duyệt: số còn ngỏ, câu chưa chắc, quyết định cần xem lại, điều không thể có; mục làm đổi nhiều nhất đứng trước. Ghi MỤC (tám chữ) thì xem mục ấy với câu văn và các văn bản có thể là. Quyết định bằng: confirm MỤC, reject MỤC, merge REF VÀO, split REF VÀO, alias REF TÊN, correct REF TRƯỜNG GIÁ-TRỊ, deadline REF NGÀY, close REF NƠI implemented|not-applicable|not-implemented, undo ID, history [REF]. Chữ có dấu cách đặt trong ngoặc kép. Mỗi quyết định ghi người, giờ, lý do; không ghi đè quyết định của người khác.',
    options: {
      by: 'TÊN: người duyệt (VIENDAN_REVIEWER)',
      reason: 'CHỮ: lý do; close phải có',
      document: 'REF: với confirm, văn bản được nói tới nếu không phải văn bản đầu danh sách',
      alike:
        'first|source|all: với confirm và reject, áp dụng cho một chỗ, mọi chỗ giống vậy trong nguồn (mặc định), hay trong mọi nguồn',
      at: 'TỆP[:DÒNG];…: với split, những chỗ nhắc tới văn bản khác',
      seen: 'ID,…: quyết định khác về cùng việc mà người duyệt đã xem và quyết định lại',
      kind: 'open|weak|suspect|problem: chỉ loại mục này',
      export: 'xuất các quyết định thành bản chú giải chuẩn, mỗi nguồn một tệp',
      out: 'THƯ-MỤC: với --export, nơi ghi (không có thì in ra stdout thành một danh sách)',
      ...SHOWN,
    },
    examples: [
      ['viendan review', 'những mục chờ duyệt'],
      ['viendan review confirm 1a2b3c4d --by "Nguyễn An" --reason "theo phụ lục"', 'đúng như vậy'],
      [
        'viendan review close 21-KL/TW "Hải Phòng" implemented --by An --reason "Báo cáo 12-BC/TU"',
        'khép lại một mục rà soát',
      ],
      ['viendan review undo 1a2b3c4d5e6f --by An', 'hoàn tác một quyết định'],
    ],
  },
}
