/**
 * The words of which names of bodies are made. A body is a kind (`Sở`), mostly what it is for (`Nông nghiệp và Môi trường`)
 * and where (`tỉnh Lai Châu`). Facts only; `scan/issuer.ts` reads names with them.
 */

/** The person who signs for a body: "Bộ trưởng Bộ Y tế", "Giám đốc Sở Nội vụ". */
export const OFFICES =
  'bo truong, chu nhiem|bo truong|thu truong|giam doc|tong giam doc|chu tich|pho chu tich|truong ban|cuc truong|tong cuc truong|chanh an|vien truong|tong kiem toan|thong doc|' +
  'chi cuc truong|hieu truong|bi thu|chanh van phong|tong thanh tra|truong phong|tu lenh|chu nhiem|chi huy truong|chanh thanh tra|truong'

/** Words with which the name of a body begins; longer first where one begins another. */
export const KINDS =
  'ban chap hanh trung uong|ban chap hanh|ban thuong vu|ban thuong truc|thuong truc|thuong vu|bo chinh tri|ban bi thu|ban can su dang|ban can su|ban chi dao|ban to chuc|ban|' +
  'bo tu lenh|bo chi huy|bo|so|uy ban thuong vu quoc hoi|uy ban nhan dan|uy ban|hoi dong nhan dan|hoi dong|quoc hoi|chinh phu|thu tuong chinh phu|thu tuong|chu tich nuoc|van phong|' +
  'thanh uy|tinh uy|huyen uy|quan uy|thi uy|thi xa uy|dang uy|dang bo|chi bo|chi uy|dang doan|doan chu tich|hoi nghi|dai hoi|trung uong|tong bi thu|' +
  'mat tran to quoc|tong lien doan|lien doan lao dong|tong cuc|cuc|chi cuc|vu|vien kiem sat|vien|toa an|hoi lien hiep|hoi cuu chien binh|hoi nong dan|hoi|' +
  'tinh doan|thanh doan|huyen doan|doan|truong|cong an|cong doan|phong|hoc vien|dai hoc|benh vien|trung tam|kho bac nha nuoc|bao hiem xa hoi|' +
  'ngan hang|kiem toan|tong kiem toan|chanh thanh tra|thanh tra|lien minh|tap doan|tong cong ty|' +
  'bchtw|bch tw|bch|bct|bbt|btv|ubnd|hdnd|ubtvqh|ubkt|ubmttq|mttq|btsc|qutw|ttg|cp|qh|bqp|bca|btc|bnv|byt|bxd|btp|bkhcn|bgddt'

/** Kinds whose name tells nothing without what stands behind them. */
export const BARE_KINDS: ReadonlySet<string> = new Set(
  (
    'Tổng Kiểm toán|Ban|Bộ|Sở|Ủy ban|Hội|Hội đồng|Hội nghị|Đại hội|Văn phòng|Thường trực|Ban Chỉ đạo|Cục|Viện|Đoàn|Trường|Ban Chấp hành|Ban Thường vụ|Chủ tịch|Giám đốc|Bộ trưởng|' +
    'Tổng cục|Phòng|Vụ|Chi cục|Trung tâm|Học viện|Đại học|Trưởng|Trưởng ban|Bí thư|Hiệu trưởng|Công đoàn|Đài|Thanh tra|Tập đoàn|Tổng công ty'
  ).split('|'),
)

/** What a ministry, department, office or commission is for; `+` stands for `và`, a comma, a hyphen or `&`. */
export const FIELDS: readonly string[] = [
  'An toàn giao thông Quốc gia', 'Bảo vệ chính trị nội bộ', 'Bảo vệ+Chăm sóc sức khỏe cán bộ', 'Bưu chính+Viễn thông', 'Bưu chính+Viễn thông+Công nghệ thông tin',
  'Chính sách+Chiến lược', 'Công Thương', 'Công an', 'Công nghiệp', 'Công nghiệp nặng', 'Cải cách tư pháp', 'Du lịch', 'Dân số+Gia đình+Trẻ em', 'Dân tộc',
  'Dân tộc+Miền núi', 'Dân tộc+Tôn giáo', 'Dân vận', 'Giao thông vận tải', 'Giao thông công chính', 'Giáo dục+Đào tạo', 'Kế hoạch+Đầu tư', 'Kế hoạch+Tài chính',
  'Khoa học+Công nghệ', 'Khoa học+Công nghệ+Môi trường', 'Kinh tế', 'Kinh tế+Hạ tầng', 'Kinh tế+Hạ tầng+Đô thị', 'Kinh tế+Ngân sách', 'Kinh tế+Xã hội', 'Kiểm tra', 'Lao động',
  'Lao động+Thương binh+Xã hội', 'Ngoại giao', 'Ngoại vụ', 'Nông nghiệp', 'Nông nghiệp+Môi trường', 'Nông nghiệp+Phát triển nông thôn', 'Nội chính', 'Nội vụ',
  'Pháp chế', 'Quản lý đô thị', 'Quốc phòng', 'Quy hoạch+Kiến trúc', 'Thông tin+Truyền thông', 'Thương mại', 'Thương mại+Du lịch', 'Thể dục thể thao', 'Thủy lợi', 'Thủy sản',
  'Tuyên giáo', 'Tuyên giáo+Dân vận', 'Tài chính', 'Tài chính+Kế hoạch', 'Tài nguyên+Môi trường', 'Thi hành án dân sự', 'Tư pháp', 'Tôn giáo', 'Tổ chức', 'Tổ chức+Nội vụ', 'Tổ chức+Kiểm tra',
  'Tổ chức+Cán bộ', 'Tổ chức+Cán bộ Chính phủ', 'Tư tưởng+Văn hóa', 'Khoa giáo', 'Vật giá Chính phủ', 'Văn hóa', 'Văn hóa+Thông tin', 'Văn hóa+Thể thao', 'Văn hóa+Thể thao+Du lịch',
  'Văn hóa+Xã hội', 'Văn thư+Lưu trữ nhà nước', 'Xây dựng', 'Xây dựng Đảng', 'Y tế', 'Đối ngoại', 'Đô thị', 'Thi đua+Khen thưởng', 'Thi đua+Khen thưởng Trung ương', 'Phòng+Chống thiên tai',
] // prettier-ignore

/** No other body is spelled alike but for its marks, so that marks which scanning lost are put back: `Chính phú`, `Uy ban nhân dan`. */
export const UNMISTAKABLE: ReadonlySet<string> = new Set([
  'Ban Chấp hành Trung ương', 'Ban Chấp hành', 'Ban Thường vụ', 'Bộ Chính trị', 'Ban Bí thư', 'Trung ương', 'Ủy ban Thường vụ Quốc hội', 'Ủy ban nhân dân', 'Hội đồng nhân dân', 'Quốc hội',
  'Thủ tướng Chính phủ', 'Chính phủ', 'Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Đảng ủy', 'Đảng bộ',
]) // prettier-ignore

/** Spelled as here wherever they stand in a name: `Bộ chính trị`, `BAN THƯỜNG VỤ TỈNH ỦY`, `Ủy ban Nhân dân`. */
export const SPELLINGS: readonly string[] = [
  'Ban Chấp hành Trung ương', 'Ban Chấp hành', 'Ban Thường vụ', 'Ban Thường trực', 'Thường trực', 'Bộ Chính trị', 'Ban Bí thư', 'Trung ương', 'Ủy ban Thường vụ Quốc hội',
  'Ủy ban nhân dân', 'Hội đồng nhân dân', 'Quốc hội', 'Văn phòng Chính phủ', 'Thủ tướng Chính phủ', 'Chính phủ', 'Ủy ban Kiểm tra', 'Đảng ủy Khối', 'Đảng ủy', 'Đảng bộ', 'Chi bộ', 'Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Quận ủy', 'Thị ủy',
  'Mặt trận Tổ quốc', 'Tổng Liên đoàn Lao động', 'Liên đoàn Lao động', 'Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Hội Cựu chiến binh', 'Đoàn Thanh niên', 'Viện kiểm sát nhân dân', 'Tòa án nhân dân',
  'Bảo hiểm xã hội', 'Kho bạc Nhà nước', 'Ngân hàng Nhà nước', 'Kiểm toán nhà nước', 'Thanh tra Chính phủ', 'Việt Nam', 'Quân ủy Trung ương', 'Ban Chỉ đạo', 'Ban Cán sự đảng', 'Tổng cục Chính trị', 'Bộ Tổng Tham mưu', 'Văn phòng', 'Tổng cục', 'Chi cục', 'Chủ tịch', 'Bộ trưởng', 'Giám đốc',
] // prettier-ignore
