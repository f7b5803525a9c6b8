/**
 * Every error that is thrown on purpose. One entry a code; `docs/errors.md` lists the same entries and a test holds the two
 * against each other. What is wrong inside a document is no error but a problem, as data: see `graph/model.ts`.
 */

interface Entry {
  /** HTTP status, where the error reaches a client of the API. */
  readonly status: number
  /** Exit code of the command line: 1 an input failed, 2 wrong usage, 3 the reference fits none or several, 4 the store. */
  readonly exit: 1 | 2 | 3 | 4
  /** What is wrong and why; `{name}` is filled in. */
  readonly en: string
  readonly vi: string
  /** What to do about it. */
  readonly repairEn: string
  readonly repairVi: string
}

export const CATALOGUE = {
  FILE_UNSUPPORTED: {
    status: 415,
    exit: 1,
    en: '{path} has no reader: files ending in {extension} are not read yet.',
    vi: 'Chưa đọc được {path}: chưa có trình đọc cho tệp đuôi {extension}.',
    repairEn: 'Save it as DOCX, ODT, PDF with text, HTML, Markdown (.md) or plain text (.txt) and try again.',
    repairVi:
      'Xin lưu lại dưới dạng DOCX, ODT, PDF có chữ, HTML, Markdown (.md) hoặc văn bản thuần (.txt) rồi thử lại.',
  },
  FILE_NOT_TEXT: {
    status: 422,
    exit: 1,
    en: '{path} is no text in Unicode, and its words show no older Vietnamese encoding, so nothing of it was read.',
    vi: '{path} không phải văn bản Unicode, từ ngữ cũng không cho thấy bảng mã tiếng Việt cũ nào, nên chưa đọc phần nào.',
    repairEn: 'Save it in UTF-8 and try again.',
    repairVi: 'Xin lưu lại bằng bảng mã UTF-8 rồi thử lại.',
  },
  FILE_DAMAGED: {
    status: 422,
    exit: 1,
    en: '{path} is damaged or no {format} at all, so nothing of it was read: {reason}.',
    vi: '{path} bị hỏng hoặc không phải tệp {format} nên chưa đọc phần nào: {reason}.',
    repairEn: 'Open it in the program that made it, save it again, and try once more.',
    repairVi: 'Xin mở bằng chương trình đã tạo tệp, lưu lại rồi thử lại.',
  },
  FILE_LOCKED: {
    status: 422,
    exit: 1,
    en: '{path} is locked by a password, so nothing of it was read.',
    vi: '{path} được khóa bằng mật khẩu nên chưa đọc phần nào.',
    repairEn: 'Save a copy without a password where that is permitted, and read that.',
    repairVi: 'Nếu được phép, xin lưu một bản không đặt mật khẩu rồi nạp bản đó.',
  },
  FILE_TOO_LARGE: {
    status: 413,
    exit: 1,
    en: '{path} takes more than {megabytes} MB of memory or {seconds} s to read, so nothing of it was kept.',
    vi: 'Đọc {path} cần hơn {megabytes} MB bộ nhớ hoặc hơn {seconds} giây nên không giữ lại phần nào.',
    repairEn: 'Divide it into smaller files, or save it as plain text (.txt), and try again.',
    repairVi: 'Xin chia thành các tệp nhỏ hơn hoặc lưu dưới dạng văn bản thuần (.txt) rồi thử lại.',
  },
  FILE_WITHOUT_TEXT: {
    status: 422,
    exit: 1,
    en: '{path} holds no text, or pictures in which none could be recognised: it was not read, which is not the same as "cites nothing".',
    vi: '{path} không có chữ, hoặc chỉ có ảnh không nhận ra được chữ: tệp chưa được đọc, không có nghĩa là không viện dẫn văn bản nào.',
    repairEn: 'Scan it again upright, at 200 dots an inch or more, and read that.',
    repairVi: 'Xin quét lại cho ngay ngắn, từ 200 dpi trở lên, rồi nạp lại.',
  },
  FILE_NEEDS_OFFICE: {
    status: 422,
    exit: 1,
    en: '{path} is {format}, which is read by way of LibreOffice; that is not installed on this machine.',
    vi: '{path} là tệp {format}, cần LibreOffice để đọc; máy này chưa cài LibreOffice.',
    repairEn: 'Install LibreOffice, or save the file as DOCX or ODT and read that.',
    repairVi: 'Xin cài LibreOffice, hoặc lưu tệp thành DOCX hay ODT rồi nạp lại.',
  },
  FILE_NO_REGISTER: {
    status: 422,
    exit: 1,
    en: '{path} is no workbook and no list of values, so it has no columns.',
    vi: '{path} không phải bảng tính hay danh sách CSV nên không có cột để xem.',
    repairEn: 'Name a register saved as XLSX, XLS, ODS or CSV; other files are read by `viendan ingest` at once.',
    repairVi:
      'Xin nêu sổ hoặc danh mục lưu dưới dạng XLSX, XLS, ODS hay CSV; tệp khác nạp thẳng bằng `viendan ingest`.',
  },
  COLUMNS_DAMAGED: {
    status: 422,
    exit: 1,
    en: '{path}, which remembers what the columns of registers hold, is damaged, so the registers below its folder were not read.',
    vi: '{path} ghi nhớ ý nghĩa các cột nhưng đã hỏng, nên chưa đọc các sổ, danh mục trong thư mục đó.',
    repairEn: 'Restore it from a copy, or delete it and confirm the columns anew with `viendan register`.',
    repairVi: 'Xin khôi phục từ bản sao, hoặc xóa tệp rồi xác nhận lại các cột bằng `viendan register`.',
  },
  COLUMNS_NOT_KEPT: {
    status: 500,
    exit: 1,
    en: 'What the columns hold could not be kept in {path}.',
    vi: 'Không ghi nhớ được ý nghĩa các cột vào {path}.',
    repairEn: 'Copy the register into a folder that may be written to, and confirm its columns there.',
    repairVi: 'Xin chép sổ, danh mục vào thư mục ghi được rồi xác nhận các cột ở đó.',
  },
  FILE_IS_ARCHIVE: {
    status: 422,
    exit: 1,
    en: '{path} is an archive of {files} files that can be read, and no text itself.',
    vi: '{path} là tệp nén chứa {files} tệp đọc được, bản thân nó không phải văn bản.',
    repairEn: 'Read it with `viendan ingest`, or name one of its files: `{path}!/NAME`.',
    repairVi: 'Xin nạp bằng `viendan ingest`, hoặc ghi rõ một tệp trong đó: `{path}!/TÊN_TỆP`.',
  },
  FILE_NESTED: {
    status: 422,
    exit: 1,
    en: '{path} is an archive within more than {depth} others, so nothing of it was read.',
    vi: '{path} là tệp nén nằm trong hơn {depth} lớp tệp nén khác nên chưa đọc phần nào.',
    repairEn: 'Unpack the outer archives and read the folder.',
    repairVi: 'Xin giải nén các lớp ngoài rồi nạp thư mục.',
  },
  FILE_NAME_UNSAFE: {
    status: 422,
    exit: 1,
    en: '{path} bears a name that leads out of its archive, as hostile files do, so it was not read.',
    vi: '{path} có tên dẫn ra ngoài tệp nén, như các tệp độc hại, nên không được đọc.',
    repairEn: 'Ask where the archive comes from; if it can be trusted, unpack it and read the folder.',
    repairVi: 'Xin hỏi lại nơi gửi tệp nén; nếu tin cậy được, xin giải nén rồi nạp thư mục.',
  },
  MANIFEST_INVALID: {
    status: 422,
    exit: 2,
    en: '{path} is no list of files: {reason}.',
    vi: '{path} không phải là danh sách tệp: {reason}.',
    repairEn: 'Give it a first row of headings, such as path,place,date, and a row for each file.',
    repairVi: 'Xin ghi dòng đầu là tên cột, ví dụ đường dẫn,nơi,ngày, rồi mỗi tệp một dòng.',
  },
  MANIFEST_ROW: {
    status: 422,
    exit: 1,
    en: '{path}, row {line}: {reason}. The file was not read.',
    vi: '{path}, dòng {line}: {reason}. Chưa đọc tệp này.',
    repairEn: 'Correct that row and read the files again; those already read are not read twice.',
    repairVi: 'Xin sửa dòng đó rồi nạp lại; tệp đã đọc sẽ không đọc lại.',
  },
  FILE_FAILED: {
    status: 500,
    exit: 1,
    en: '{path} could not be read because of a mistake in Viện Dẫn: {reason}.',
    vi: 'Không đọc được {path} do sai sót của chính Viện Dẫn: {reason}.',
    repairEn: 'Please report it, with the part of the text that it happens with if that may be shown.',
    repairVi: 'Xin báo lại, kèm đoạn văn bản gây ra sự cố nếu được phép cung cấp.',
  },
  FILE_SECRET: {
    status: 403,
    exit: 1,
    en: 'A file is marked Mật, Tối mật or Tuyệt mật. It was not read, and neither its name nor its text is kept.',
    vi: 'Có tệp đóng dấu Mật, Tối mật hoặc Tuyệt mật. Tệp không được đọc; tên và nội dung không được lưu.',
    repairEn: 'Read it only where that is permitted, with `--allow-secret`.',
    repairVi: 'Chỉ đọc ở nơi được phép, với tùy chọn `--allow-secret`.',
  },
  FILE_UNREADABLE: {
    status: 422,
    exit: 1,
    en: '{path} could not be read: {reason}.',
    vi: 'Không đọc được {path}: {reason}.',
    repairEn: 'Check the path and the permissions, and try again.',
    repairVi: 'Xin kiểm tra đường dẫn, quyền truy cập rồi thử lại.',
  },
  COMMAND_UNKNOWN: {
    status: 500,
    exit: 2,
    en: 'There is no command "{name}"; there are {commands}.',
    vi: 'Không có lệnh “{name}”; các lệnh là {commands}.',
    repairEn: 'Run `viendan --help` to see every command with an example.',
    repairVi: 'Xin chạy `viendan --help` để xem các lệnh kèm ví dụ.',
  },
  OPTION_UNKNOWN: {
    status: 500,
    exit: 2,
    en: '{option} is no option of `viendan {command}`; it takes {options}.',
    vi: 'Lệnh `viendan {command}` không có tùy chọn {option}; các tùy chọn là {options}.',
    repairEn: 'Run `viendan {command} --help` to see what each of them does.',
    repairVi: 'Xin chạy `viendan {command} --help` để xem nghĩa của từng tùy chọn.',
  },
  OPTION_WITHOUT_VALUE: {
    status: 500,
    exit: 2,
    en: '{option} needs a value.',
    vi: 'Tùy chọn {option} cần có giá trị.',
    repairEn: 'Write it as `{option} VALUE`; run `viendan {command} --help` for an example.',
    repairVi: 'Xin viết `{option} GIÁ_TRỊ`; chạy `viendan {command} --help` để xem ví dụ.',
  },
  ARGUMENT_MISSING: {
    status: 500,
    exit: 2,
    en: '`viendan {command}` needs {arguments}.',
    vi: 'Lệnh `viendan {command}` cần {arguments}.',
    repairEn: 'Run `viendan {command} --help` for an example.',
    repairVi: 'Xin chạy `viendan {command} --help` để xem ví dụ.',
  },
  ARGUMENT_EXTRA: {
    status: 500,
    exit: 2,
    en: '`viendan {command}` cannot place "{argument}"; it takes {arguments}.',
    vi: 'Lệnh `viendan {command}` thừa “{argument}”; lệnh này chỉ nhận {arguments}.',
    repairEn: 'Put quotes around what belongs together: "21-KL/TW 25/10/2021".',
    repairVi: 'Xin đặt trong ngoặc kép những gì thuộc về nhau: "21-KL/TW 25/10/2021".',
  },
  CONFIG_INVALID: {
    status: 500,
    exit: 2,
    en: '{setting} is "{value}", expected {allowed}.',
    vi: '{setting} đang là “{value}”, cần là {allowed}.',
    repairEn: 'Correct the option or the environment variable, or leave it out to use the default.',
    repairVi: 'Xin sửa tùy chọn hoặc biến môi trường, hoặc bỏ đi để dùng giá trị mặc định.',
  },
  REFERENCE_UNKNOWN: {
    status: 404,
    exit: 3,
    en: 'No document fits "{ref}".',
    vi: 'Không có văn bản nào khớp với “{ref}”.',
    repairEn: 'Search by a part of its number or title, or read the source that cites it first.',
    repairVi: 'Xin tra cứu theo một phần số hoặc trích yếu, hoặc nạp nguồn có viện dẫn văn bản này trước.',
  },
  REFERENCE_AMBIGUOUS: {
    status: 300,
    exit: 3,
    en: '{count} documents fit "{ref}".',
    vi: 'Có {count} văn bản khớp với “{ref}”.',
    repairEn: 'Choose one of them by its key, or add the date.',
    repairVi: 'Xin chọn một văn bản theo mã, hoặc ghi thêm ngày ban hành.',
  },
  SOURCE_UNKNOWN: {
    status: 404,
    exit: 3,
    en: 'No source has the id {id}.',
    vi: 'Không có nguồn nào mang mã {id}.',
    repairEn: 'See the list of sources at /api/sources; a source that was read again has a new id.',
    repairVi: 'Xin xem danh sách nguồn tại /api/sources; nguồn được nạp lại có mã mới.',
  },
  ROUTE_UNKNOWN: {
    status: 404,
    exit: 2,
    en: 'There is nothing at {method} {path}.',
    vi: 'Không có gì tại {method} {path}.',
    repairEn: 'See every route at /api/openapi.json.',
    repairVi: 'Xin xem các đường dẫn tại /api/openapi.json.',
  },
  REQUEST_INVALID: {
    status: 400,
    exit: 2,
    en: 'The request could not be understood: {detail}.',
    vi: 'Yêu cầu không hợp lệ: {detail}.',
    repairEn: 'See what the route accepts at /api/openapi.json.',
    repairVi: 'Xin xem tham số của đường dẫn tại /api/openapi.json.',
  },
  NOT_READY: {
    status: 503,
    exit: 4,
    en: 'The store {store} does not answer.',
    vi: 'Kho {store} chưa trả lời.',
    repairEn: 'Wait a moment and try again; if it stays so, look at the log of the server.',
    repairVi: 'Xin chờ giây lát rồi thử lại; nếu vẫn vậy, xin xem nhật ký của máy chủ.',
  },
  HOST_REFUSED: {
    status: 421,
    exit: 2,
    en: 'This server answers only under the name of this machine itself, not as {host}.',
    vi: 'Máy chủ chỉ trả lời theo tên của chính máy này, không trả lời cho {host}.',
    repairEn: 'Open it at the address that `viendan serve` printed.',
    repairVi: 'Xin mở theo địa chỉ mà `viendan serve` đã in ra.',
  },
  WRITE_REFUSED: {
    status: 403,
    exit: 2,
    en: 'Only this machine and its own page may decide or upload here: {why}.',
    vi: 'Chỉ chính máy này và trang của nó được gửi quyết định hoặc tải tệp lên: {why}.',
    repairEn: 'Open the page at the address that `viendan serve` printed, on the machine that it runs on.',
    repairVi: 'Xin mở trang theo địa chỉ mà `viendan serve` đã in ra, trên chính máy đang chạy.',
  },
  UPLOAD_OFF: {
    status: 403,
    exit: 2,
    en: 'This server takes no uploads.',
    vi: 'Máy chủ này không nhận tệp tải lên.',
    repairEn: 'Read the files with `viendan ingest`, or start the server without `--uploads off`.',
    repairVi: 'Xin nạp tệp bằng `viendan ingest`, hoặc khởi động máy chủ không kèm `--uploads off`.',
  },
  UPLOAD_TOO_LARGE: {
    status: 413,
    exit: 1,
    en: '{name} is larger than {megabytes} MB, so nothing of it was kept.',
    vi: '{name} lớn hơn {megabytes} MB nên không giữ lại phần nào.',
    repairEn: 'Read it with `viendan ingest`, or raise the limit: VIENDAN_UPLOAD_MEGABYTES.',
    repairVi: 'Xin nạp bằng `viendan ingest`, hoặc nâng giới hạn VIENDAN_UPLOAD_MEGABYTES.',
  },
  UPLOAD_TOO_MANY: {
    status: 413,
    exit: 1,
    en: 'More than {files} files at once are not taken; nothing was kept.',
    vi: 'Không nhận quá {files} tệp một lần; chưa giữ lại tệp nào.',
    repairEn: 'Send fewer at once, put them into a ZIP file, or read the folder with `viendan ingest`.',
    repairVi: 'Xin gửi từng phần, nén thành tệp ZIP, hoặc nạp cả thư mục bằng `viendan ingest`.',
  },
  UPLOAD_FAILED: {
    status: 500,
    exit: 1,
    en: '{name} could not be kept: {reason}.',
    vi: 'Không lưu được {name}: {reason}.',
    repairEn: 'Check the free space and the permissions of the folder for uploads, and try again.',
    repairVi: 'Xin kiểm tra dung lượng trống và quyền ghi của thư mục lưu tệp rồi thử lại.',
  },
  DECISION_CONFLICT: {
    status: 409,
    exit: 1,
    en: '{by} decided this at {at}. Nothing was overwritten.',
    vi: '{by} đã quyết định mục này lúc {at}. Chưa ghi đè gì.',
    repairEn: 'Look at that decision ({id}); undo it if you decide otherwise.',
    repairVi: 'Xin xem quyết định đó ({id}); nếu quyết định khác thì hoàn tác nó trước.',
  },
  DECISION_INVALID: {
    status: 400,
    exit: 2,
    en: 'This cannot be decided: {detail} is not there.',
    vi: 'Không quyết định được: không có {detail}.',
    repairEn: 'Load the queue anew; the source may have been read again meanwhile.',
    repairVi: 'Xin tải lại danh sách; có thể nguồn vừa được đọc lại.',
  },
  DECISION_UNFIT: {
    status: 400,
    exit: 2,
    en: 'This cannot be decided: {field} cannot be "{value}".',
    vi: 'Không quyết định được: {field} không thể là "{value}".',
    repairEn: 'Give {expected}.',
    repairVi: 'Xin ghi {expected}.',
  },
  PAGE_MISSING: {
    status: 404,
    exit: 1,
    en: 'The page has not been built; only the API answers here.',
    vi: 'Chưa dựng trang tra cứu; hiện chỉ có API trả lời.',
    repairEn: 'Start with `npm start`, which builds it first.',
    repairVi: 'Xin khởi động bằng `npm start`, lệnh này sẽ dựng trang trước.',
  },
  INTERNAL: {
    status: 500,
    exit: 1,
    en: 'Something went wrong that was not foreseen.',
    vi: 'Có sự cố ngoài dự kiến.',
    repairEn: 'Try again; if it happens again, report it with the line of the log that belongs to it.',
    repairVi: 'Xin thử lại; nếu vẫn xảy ra, xin báo kèm dòng nhật ký tương ứng.',
  },
  NOT_LOOPBACK: {
    status: 500,
    exit: 2,
    en: '{host} can be reached by other machines, and there is no sign-in yet.',
    vi: 'Máy khác có thể truy cập địa chỉ {host}, trong khi chưa có đăng nhập.',
    repairEn: 'Use 127.0.0.1, ::1 or localhost.',
    repairVi: 'Xin dùng 127.0.0.1, ::1 hoặc localhost.',
  },
  PORT_TAKEN: {
    status: 500,
    exit: 2,
    en: 'Port {port} of {host} is taken by another program.',
    vi: 'Cổng {port} của {host} đang do chương trình khác sử dụng.',
    repairEn: 'Stop that program, or choose another port: --port {other}.',
    repairVi: 'Xin dừng chương trình đó, hoặc chọn cổng khác: --port {other}.',
  },
  PORT_REFUSED: {
    status: 500,
    exit: 2,
    en: 'The system does not allow listening on {host}:{port}: {reason}.',
    vi: 'Hệ thống không cho mở {host}:{port}: {reason}.',
    repairEn: 'Choose a port above 1023 and an address of this machine.',
    repairVi: 'Xin chọn cổng lớn hơn 1023 và địa chỉ của chính máy này.',
  },
  STORE_URL: {
    status: 500,
    exit: 4,
    en: '{url} is not the address of a store.',
    vi: '{url} không phải là địa chỉ của một kho dữ liệu.',
    repairEn:
      'Write the path of a file, as in sqlite:data/viendan.db, or a server, as in bolt://localhost, without user and password.',
    repairVi:
      'Xin ghi đường dẫn của tệp, ví dụ sqlite:data/viendan.db, hoặc máy chủ, ví dụ bolt://localhost, không kèm tên người dùng và mật khẩu.',
  },
  STORE_UNUSABLE: {
    status: 503,
    exit: 4,
    en: 'The store {path} cannot be used: {reason}.',
    vi: 'Không dùng được kho {path}: {reason}.',
    repairEn: 'Check the path, the permissions and the space on the disk, or choose another store with --store.',
    repairVi: 'Xin kiểm tra đường dẫn, quyền truy cập và dung lượng ổ đĩa, hoặc chọn kho khác bằng --store.',
  },
  STORE_UNREACHABLE: {
    status: 503,
    exit: 4,
    en: 'No Neo4j answers at {store}.',
    vi: 'Không có máy chủ Neo4j nào trả lời tại {store}.',
    repairEn:
      'Start it and check the address; it begins with bolt+s:// or neo4j+s:// exactly where the server encrypts.',
    repairVi: 'Xin khởi động máy chủ và kiểm tra địa chỉ; chỉ dùng bolt+s:// hoặc neo4j+s:// khi máy chủ có mã hóa.',
  },
  STORE_REFUSED: {
    status: 503,
    exit: 4,
    en: 'The Neo4j at {store} does not let {user} in: {reason}.',
    vi: 'Neo4j tại {store} không cho người dùng {user} đăng nhập: {reason}.',
    repairEn:
      'Set VIENDAN_NEO4J_USER, and VIENDAN_NEO4J_PASSWORD or VIENDAN_NEO4J_PASSWORD_FILE, as that server knows them.',
    repairVi:
      'Xin đặt VIENDAN_NEO4J_USER cùng VIENDAN_NEO4J_PASSWORD hoặc VIENDAN_NEO4J_PASSWORD_FILE đúng như trên máy chủ đó.',
  },
  STORE_TOO_NEW: {
    status: 503,
    exit: 4,
    en: 'The store {path} was written by a newer Viện Dẫn (version {version}, this one knows {known}).',
    vi: 'Kho {path} do bản Viện Dẫn mới hơn tạo (phiên bản {version}, bản này chỉ đọc đến {known}).',
    repairEn: 'Use the newer program, or choose another store with --store.',
    repairVi: 'Xin dùng bản mới hơn, hoặc chọn kho khác bằng --store.',
  },
  STORE_MISSING: {
    status: 404,
    exit: 4,
    en: 'There is no store at {path}.',
    vi: 'Không có kho nào tại {path}.',
    repairEn: 'Check the path; a store is made where reports are read into it.',
    repairVi: 'Xin kiểm tra đường dẫn; kho được tạo khi nạp báo cáo vào.',
  },
  STORE_SAME: {
    status: 500,
    exit: 2,
    en: '{store} cannot be copied into itself.',
    vi: 'Không thể chép kho {store} vào chính nó.',
    repairEn: 'Name another store to copy into.',
    repairVi: 'Xin chọn một kho khác để chép đến.',
  },
  STORE_CLOSED: {
    status: 503,
    exit: 4,
    en: 'The store {store} is closed.',
    vi: 'Kho {store} đã đóng.',
    repairEn: 'Start the program again.',
    repairVi: 'Xin khởi động lại chương trình.',
  },
  EXPORT_UNWRITABLE: {
    status: 500,
    exit: 1,
    en: '{path} could not be written: {reason}.',
    vi: 'Không ghi được {path}: {reason}.',
    repairEn:
      'Check the folder, the permissions and the free space, and try again. What was there before is unchanged.',
    repairVi: 'Xin kiểm tra thư mục, quyền ghi và dung lượng trống rồi thử lại. Tệp cũ nếu có vẫn giữ nguyên.',
  },
  BUNDLE_DAMAGED: {
    status: 500,
    exit: 1,
    en: '{path} is no evidence bundle that can be checked: {reason}.',
    vi: '{path} không phải gói bằng chứng kiểm tra được: {reason}.',
    repairEn: 'Do not rely on it. Ask whoever made it for the file again.',
    repairVi: 'Xin đừng dựa vào tệp này; hãy xin lại tệp từ người lập.',
  },
  EXPORT_ON_TERMINAL: {
    status: 500,
    exit: 2,
    en: 'A workbook cannot be shown on a terminal.',
    vi: 'Không in được tệp XLSX ra màn hình dòng lệnh.',
    repairEn: 'Name a file for it: `--out FILE.xlsx`.',
    repairVi: 'Xin đặt tên tệp: `--out TỆP.xlsx`.',
  },
  REGISTRY_INVALID: {
    status: 503,
    exit: 4,
    en: 'The registry of well-known documents is damaged: {path}, line {line}: {reason}.',
    vi: 'Danh mục văn bản bị hỏng: {path}, dòng {line}: {reason}.',
    repairEn: 'Correct that line, or install the program again.',
    repairVi: 'Xin sửa dòng đó, hoặc cài lại chương trình.',
  },
} as const satisfies Record<string, Entry>

export type ErrorCode = keyof typeof CATALOGUE
export type Language = 'vi' | 'en'

/** What fills in a template: the same in both languages, or said in each. */
export type Detail = string | number | Readonly<Record<Language, string>>
export type Details = Readonly<Record<string, Detail>>

/** A thrown error of the catalogue. `message` is English; `explain` gives the reader's language. */
export class ViendanError extends Error {
  override readonly name = 'ViendanError'
  readonly code: ErrorCode
  readonly details: Details

  constructor(code: ErrorCode, details: Details = {}, cause?: unknown) {
    super(fill(CATALOGUE[code].en, details, 'en'), cause === undefined ? undefined : { cause })
    this.code = code
    this.details = details
  }

  get status(): number {
    return CATALOGUE[this.code].status
  }

  get exit(): number {
    return CATALOGUE[this.code].exit
  }

  /** What is wrong and what to do, in one language. */
  explain(language: Language): { readonly message: string; readonly repair: string } {
    const entry: Entry = CATALOGUE[this.code]
    return language === 'vi'
      ? { message: fill(entry.vi, this.details, language), repair: fill(entry.repairVi, this.details, language) }
      : { message: fill(entry.en, this.details, language), repair: fill(entry.repairEn, this.details, language) }
  }
}

const fill = (template: string, details: Details, language: Language): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const detail = details[name] ?? whole
    return typeof detail === 'object' ? detail[language] : String(detail)
  })
