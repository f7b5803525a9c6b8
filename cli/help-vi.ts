import { AUDIT_VI, SHOWN } from './help-audit-vi.ts'
import type { Help } from './help-shape.ts'

const RELATIONS =
  'KIỂU,…: các quan hệ cần theo: implements, continues, cites, amends, replaces (mặc định implements,continues)'
const SORT = 'newest hoặc oldest: xếp theo ngày, mới hoặc cũ nhất trước'
const FILTERS = {
  level: 'CẤP: central, state, provincial, district, commune hoặc grassroots',
  place: 'NƠI: chỉ văn bản của nơi này, ví dụ "Hải Phòng"',
  issuer: 'CƠ_QUAN: chỉ văn bản do cơ quan này ban hành',
  from: 'NGÀY: ban hành từ ngày này, 25/10/2021 hoặc 2021',
  to: 'NGÀY: ban hành đến hết ngày này',
} as const
const SECRET = 'đọc cả nguồn có dấu Mật, Tối mật, Tuyệt mật (mặc định không đọc; VIENDAN_ALLOW_SECRET)'
const PLACE = 'NƠI: các nguồn này thuộc nơi nào, khi văn bản không tự nói rõ'

/** Lời hướng dẫn bằng tiếng Việt. */
export const HELP_VI: Help = {
  name: 'Viện Dẫn đọc báo cáo của Đảng và Nhà nước, tìm mọi văn bản được viện dẫn, cho biết văn bản nào thực hiện văn bản nào, kèm câu dẫn chứng.',
  usage: 'Cách dùng',
  headings: { commands: 'Các lệnh', options: 'Tùy chọn', common: 'Tùy chọn chung', examples: 'Ví dụ' },
  more: 'Xem hướng dẫn của từng lệnh: viendan LỆNH --help',
  notes: [
    'REF là số như thường viết (21-KL/TW, kl 21, "21-KL/TW 25/10/2021"), mã (tw.21-KL-TW.2021-2026) hoặc tên văn bản. Khi có nhiều văn bản khớp, lệnh in ra danh sách để chọn chứ không tự chọn.',
    'Mã thoát: 0 xong; 1 xong nhưng có tệp không đọc được, hoặc gặp điều kiện của --fail-on; 2 sai cách dùng; 3 không có hoặc có nhiều văn bản khớp; 4 không dùng được kho.',
  ],
  common: {
    store: 'ĐỊA_CHỈ: kho dữ liệu (mặc định sqlite:data/viendan.db; VIENDAN_STORE)',
    language: 'vi|en: ngôn ngữ (VIENDAN_LANGUAGE, nếu không thì theo máy)',
    format: 'text|json: cách in; json chỉ in dữ liệu ra stdout, mọi thông báo ra stderr',
    help: 'in hướng dẫn này',
  },
  examples: [
    ['viendan ingest bao-cao/', 'nạp mọi báo cáo trong thư mục vào kho'],
    ['viendan search ket luan 21', 'tìm văn bản theo số, không cần gõ dấu'],
    ['viendan trace 96-KH/TU', 'văn bản này thực hiện những gì, lên đến Trung ương'],
    ['viendan implementers 21-KL/TW', 'những văn bản nào thực hiện Kết luận 21-KL/TW'],
    ['viendan audit --place "Hải Phòng"', 'văn bản chỉ đạo nào chưa thấy thành phố thực hiện'],
    ['viendan serve', 'mở trang tra cứu trên máy này'],
  ],
  commands: {
    extract: {
      summary: 'trích các lần nhắc văn bản trong một tệp, không dùng kho',
      about:
        'Đọc một tệp (.docx, .odt, .pdf kể cả bản quét, .png, .jpg, .html, .md, .txt, .eml, sổ và danh mục văn bản .xlsx, .xls, .ods, .csv; .doc, .rtf nếu có LibreOffice), in ra các lần nhắc văn bản, các câu nói văn bản nào thực hiện văn bản nào, các điểm cần xem lại. Không ghi gì vào kho.',
      options: { place: PLACE, 'allow-secret': SECRET },
      examples: [
        ['viendan extract bao-cao.md', 'in cho người đọc'],
        ['viendan extract bao-cao.md --format json > bao-cao.json', 'ghi toàn bộ kết quả thành dữ liệu'],
      ],
    },
    ingest: {
      summary: 'nạp tệp và thư mục vào kho',
      about:
        'Đọc từng tệp rồi đưa vào kho. Nạp lại tệp không đổi thì kho không đổi; tệp đã sửa thay cho bản cũ. Tệp không đọc được thì báo lỗi, các tệp khác vẫn được đọc.',
      options: {
        place: PLACE,
        'allow-secret': SECRET,
        manifest: 'TỆP.csv: đường dẫn,nơi,ngày của các tệp mà tên không cho biết; đường dẫn tính từ chỗ tệp này',
        jobs: 'N: đọc bằng N luồng (mặc định: mỗi bộ xử lý một luồng)',
        progress: 'cho biết tiến độ, cả khi không chạy trên màn hình dòng lệnh',
      },
      examples: [
        ['viendan ingest bao-cao.md', 'nạp một tệp'],
        ['viendan ingest 2022/ 2023/ --place "Hải Phòng"', 'nạp hai thư mục báo cáo của Hải Phòng'],
      ],
    },
    register: {
      summary: 'các cột của sổ, danh mục văn bản ghi gì',
      about:
        'Cho thấy từng cột của sổ, danh mục văn bản (.xlsx, .xls, .ods, .csv) được hiểu là gì. Điều --columns nêu được ghi nhớ vào viendan-columns.json bên cạnh tệp, dùng cho mọi sổ, danh mục có tên cột như vậy trong thư mục đó và các thư mục con, kể từ lần đọc sau. Cột không nêu thì hiểu theo tên cột.',
      options: {
        columns:
          'TÊN=CỘT,…: number (số, ký hiệu), digits và symbol (số và ký hiệu ở hai cột), date, year, issuer, type, title, note, implements, implemented-by, basis, replaces, replaced-by, amends, amended-by, none',
        header: 'DÒNG: dòng ghi tên cột, khi chưa nhận ra',
        sheet: 'TÊN: trang tính cần xem (mặc định: trang đầu)',
        'allow-secret': SECRET,
      },
      examples: [
        ['viendan register so-van-ban-di.xlsx', 'xem các cột đã hiểu và chưa hiểu'],
        ['viendan register so-van-ban-di.xlsx --columns number=B,date=C,implements=F', 'xác nhận một lần'],
      ],
    },
    search: {
      summary: 'tìm văn bản theo số, trích yếu, cơ quan ban hành',
      about:
        'Tìm theo số (viết thế nào cũng được), loại, trích yếu, cơ quan, năm. Gõ không dấu thì khớp mọi dấu. Không có TEXT thì liệt kê tất cả, văn bản được nhiều nguồn viện dẫn đứng trước.',
      options: { type: 'LOẠI: chỉ loại văn bản này, ví dụ "Kết luận"', ...FILTERS, sort: SORT, ...SHOWN },
      examples: [
        ['viendan search 21-KL/TW', 'theo số'],
        ['viendan search ket luan 21', 'theo loại và số, không dấu'],
        ['viendan search chuyển đổi số --level provincial --from 2021', 'theo trích yếu, cấp tỉnh, từ năm 2021'],
      ],
    },
    show: {
      summary: 'một văn bản: thông tin, quan hệ kèm dẫn chứng, các lần nhắc',
      about:
        'In những gì các nguồn nói về một văn bản: thông tin và xuất xứ, quan hệ hai chiều kèm câu dẫn chứng, từng lần nhắc với tệp và dòng.',
      options: { limit: 'N: nhiều nhất N lần nhắc và N quan hệ' },
      examples: [
        ['viendan show 21-KL/TW', 'theo số'],
        ['viendan show "21-KL/TW 25/10/2021"', 'theo số và ngày, khi nhiều văn bản cùng số'],
        ['viendan show hai-phong.NQ.dai-hoi-XVI', 'theo mã'],
      ],
    },
    trace: {
      summary: 'truy nguyên: văn bản này thực hiện những gì, lên đến Trung ương',
      about:
        'Đi ngược từ một văn bản lên các văn bản mà nó thực hiện hoặc tiếp tục thực hiện, mỗi bước kèm câu dẫn chứng.',
      options: { relations: RELATIONS, depth: 'N: nhiều nhất N bước', limit: 'N: nhiều nhất N văn bản' },
      examples: [
        ['viendan trace 96-KH/TU', 'chuỗi từ kế hoạch của thành phố lên Trung ương'],
        ['viendan trace 96-KH/TU --depth 1', 'chỉ những gì nó trực tiếp thực hiện'],
        ['viendan trace 96-KH/TU --format json', 'dữ liệu của đồ thị'],
      ],
    },
    implementers: {
      summary: 'những văn bản thực hiện một văn bản, trực tiếp và qua văn bản khác',
      about:
        'Liệt kê những văn bản thực hiện một văn bản, kèm chuỗi và câu dẫn chứng. Không thấy dẫn chứng không có nghĩa là không thực hiện, nên lệnh nói rõ kho đã đọc bao nhiêu nguồn.',
      options: {
        direct: 'chỉ những văn bản trực tiếp thực hiện',
        relations: RELATIONS,
        type: 'LOẠI: chỉ loại văn bản này, ví dụ "Kế hoạch"',
        ...FILTERS,
        ...SHOWN,
      },
      examples: [
        ['viendan implementers 21-KL/TW', 'những văn bản thực hiện Kết luận 21-KL/TW'],
        ['viendan implementers nghi quyet dai hoi xvi --direct', 'theo tên, chỉ trực tiếp'],
      ],
    },
    neighbours: {
      summary: 'mọi quan hệ trực tiếp của một văn bản, hai chiều',
      about:
        'Liệt kê văn bản này tác động đến những văn bản nào và những văn bản nào tác động đến nó, kể cả điều nguồn nói chưa làm hoặc mới dự kiến, kèm câu dẫn chứng.',
      options: {
        relations: 'KIỂU,…: chỉ các quan hệ này: implements, continues, cites, amends, replaces',
        direction: 'out|in: chỉ chiều đi (out) hoặc chỉ chiều đến (in)',
        ...SHOWN,
      },
      examples: [
        ['viendan neighbours 01-KL/TW', 'cả hai chiều'],
        ['viendan neighbours 21-KL/TW --direction in --relations cites', 'các nguồn viện dẫn văn bản này'],
      ],
    },
    timeline: {
      summary: 'diễn biến của một văn bản theo thời gian',
      about:
        'Liệt kê theo ngày: văn bản này dựa vào đâu, những gì tác động đến nó, mọi văn bản thực hiện nó trực tiếp hoặc qua văn bản khác. Văn bản chưa rõ ngày thì chỉ đếm.',
      options: { limit: 'N: nhiều nhất N văn bản, cũ nhất trước' },
      examples: [['viendan timeline 05-CT/TW', 'từ văn bản chỉ đạo đến văn bản thực hiện mới nhất']],
    },
    ...AUDIT_VI,
    path: {
      summary: 'chuỗi ngắn nhất giữa hai văn bản',
      about:
        'Tìm chuỗi quan hệ ngắn nhất nối hai văn bản, không kể quan hệ viện dẫn. Số có dấu cách thì đặt trong ngoặc kép.',
      options: {},
      examples: [
        ['viendan path 96-KH/TU 05-CT/TW', 'hai văn bản nối với nhau thế nào'],
        ['viendan path "kh 96" "ct 05"', 'viết tắt'],
      ],
    },
    stats: {
      summary: 'kho đang có những gì',
      about: 'Đếm nguồn, lần nhắc, văn bản theo cấp, quan hệ theo kiểu và các điểm cần xem lại.',
      options: {},
      examples: [['viendan stats', 'kho đã đọc được bao nhiêu']],
    },
    export: {
      summary: 'xuất toàn bộ kho, hoặc một câu trả lời, ra tệp',
      about:
        'Ghi mọi thứ trong kho, hoặc với --of là câu trả lời của một câu hỏi, cho bảng tính, chương trình vẽ đồ thị hoặc dữ liệu liên kết. Tệp CSV chứa một bảng. Không có --out thì in ra stdout. REF và các tùy chọn là của câu hỏi tương ứng: --of search nhận TEXT, --of path nhận FROM TO.',
      options: {
        as: 'csv|xlsx|graphml|jsonld: định dạng',
        out: 'TỆP: ghi vào tệp này thay vì stdout; tệp cũ chỉ bị thay khi đã ghi xong',
        of: 'search|trace|implementers|path|show|neighbours|timeline|stats|audit: câu trả lời này thay cho toàn bộ kho',
        table:
          'BẢNG: bảng nào trong tệp CSV: documents, relations, statements, sources, problems, about; câu trả lời còn có implementers, mentions, timeline, stats, audit, limits',
        type: 'LOẠI: với --of search hoặc implementers, chỉ loại văn bản này, ví dụ "Kết luận"',
        ...FILTERS,
        title: 'CHỮ: với --of audit, chỉ văn bản có đủ các chữ này trong trích yếu',
        before: 'NGÀY: với --of audit, văn bản ban hành trước ngày hoặc năm này',
        directive: 'MÃ;…: với --of audit, chỉ các văn bản này',
        pair: '"MÃ NƠI;…": với --of audit, chỉ các dòng này',
        state: 'TRẠNG_THÁI,…: với --of audit, chỉ các dòng có trạng thái này',
        relations: RELATIONS,
        direction: 'out|in: với --of neighbours, chỉ chiều đi (out) hoặc chỉ chiều đến (in)',
        depth: 'N: với --of trace, nhiều nhất N bước',
        direct: 'với --of implementers, chỉ những văn bản trực tiếp thực hiện',
        deep: 'với --of audit, --state xét cả các cơ quan cấp dưới của nơi đó',
        known: 'với --of audit, thêm văn bản có trong danh mục mà chưa nguồn nào viện dẫn',
        limit: 'N: nhiều nhất N dòng của câu trả lời (mặc định và tối đa 10000)',
        offset: 'N: bỏ qua N dòng đầu',
      },
      examples: [
        ['viendan export --as xlsx --out kho.xlsx', 'toàn bộ kho, mỗi bảng một trang tính'],
        ['viendan export --as csv --table statements', 'mọi câu dẫn chứng'],
        ['viendan export --as csv --of implementers nghi quyet dai hoi xvi', 'một câu trả lời thành bảng'],
        ['viendan export --as graphml --of trace 96-KH/TU', 'cho Gephi và các chương trình tương tự'],
      ],
    },
    copy: {
      summary: 'chép toàn bộ kho này sang kho khác',
      about:
        'Chép mọi nguồn của kho FROM sang kho TO; kho TO tự lập lại đồ thị từ đó. Những gì kho TO đã có thì giữ nguyên, nên nếu bị ngắt giữa chừng thì chạy lại là chép nốt. FROM và TO ghi như --store; người dùng, mật khẩu của máy chủ lấy từ VIENDAN_NEO4J_USER, VIENDAN_NEO4J_PASSWORD.',
      options: {},
      examples: [
        ['viendan copy sqlite:data/viendan.db bolt://localhost:7687', 'từ tệp lên máy chủ dùng chung'],
        ['viendan copy bolt://localhost:7687 sqlite:ban-sao.db', 'từ máy chủ về một tệp, để lưu trữ'],
      ],
    },
    serve: {
      summary: 'mở trang tra cứu và API trên máy này',
      about:
        'Mở trang tra cứu cho trình duyệt trên máy này. Kho còn mới thì nạp báo cáo mẫu trong seeds/ trước. Dừng bằng Ctrl+C.',
      options: {
        host: 'ĐỊA_CHỈ: chỉ nhận địa chỉ của chính máy này (mặc định 127.0.0.1; VIENDAN_HOST)',
        port: 'N: cổng (mặc định 4100; 0 là để máy tự chọn; VIENDAN_PORT)',
        'no-seeds': 'không nạp báo cáo mẫu vào kho mới',
        uploads: 'THƯ_MỤC|off: nơi giữ tệp tải lên (mặc định: uploads cạnh kho; VIENDAN_UPLOADS)',
        'allow-secret': SECRET,
      },
      examples: [
        ['viendan serve', 'mở tại http://127.0.0.1:4100'],
        ['viendan serve --port 4200 --store sqlite:kho.db', 'cổng khác, kho khác'],
      ],
    },
  },
}
