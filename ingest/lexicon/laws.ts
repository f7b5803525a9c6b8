/**
 * Titles of the laws, codes and ordinances since 1986, as they are cited by name. A title that is not here is read where a
 * year, date or number stands behind it. Facts only; `scan/law.ts` reads titles with them.
 */
const LAWS =
  'An ninh mạng|An ninh quốc gia|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động|Ban hành văn bản quy phạm pháp luật|' +
  'Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân|Báo chí|Bảo hiểm tiền gửi|Bảo hiểm xã hội|Bảo hiểm y tế|Bảo vệ bí mật nhà nước|Bảo vệ dữ liệu cá nhân|' +
  'Bảo vệ môi trường|Bảo vệ quyền lợi người tiêu dùng|Bảo vệ sức khỏe nhân dân|Bảo vệ và kiểm dịch thực vật|Bảo vệ và phát triển rừng|Bảo vệ, chăm sóc và giáo dục trẻ em|Bầu cử đại biểu Quốc hội|' +
  'Bầu cử đại biểu Hội đồng nhân dân|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Biên giới quốc gia|Biên phòng Việt Nam|Biển Việt Nam|Bình đẳng giới|Bưu chính|Cạnh tranh|Cán bộ, công chức|' +
  'Cảnh sát biển Việt Nam|Cảnh sát cơ động|Cảnh vệ|Căn cước|Căn cước công dân|Các công cụ chuyển nhượng|Các tổ chức tín dụng|Chăn nuôi|Chất lượng sản phẩm, hàng hóa|Chuyển đổi số|' +
  'Chuyển giao công nghệ|Chuyển giao người đang chấp hành án phạt tù|Chứng khoán|Công an nhân dân|Công chứng|Công đoàn|Công nghệ cao|Công nghệ thông tin|Công nghiệp công nghệ số|' +
  'Công nghiệp quốc phòng, an ninh và động viên công nghiệp|Công ty|Cơ yếu|Cư trú|Dạy nghề|Dân quân tự vệ|Dân số|Dầu khí|Dẫn độ|Di sản văn hóa|Doanh nghiệp|Doanh nghiệp nhà nước|Doanh nghiệp tư nhân|' +
  'Du lịch|Dữ liệu|Dự bị động viên|Dự trữ quốc gia|Dược|Đặc xá|Đất đai|Đầu tư|Đầu tư công|Đầu tư nước ngoài tại Việt Nam|Đầu tư theo phương thức đối tác công tư|Đấu giá tài sản|Đấu thầu|Đê điều|' +
  'Địa chất và khoáng sản|Điện ảnh|Điện lực|Điều ước quốc tế|Đo đạc và bản đồ|Đo lường|Đơn vị hành chính - kinh tế đặc biệt|Đường bộ|Đường sắt|Đường sắt Việt Nam|Giá|Giám định tư pháp|Giao dịch điện tử|' +
  'Giao thông đường bộ|Giao thông đường thủy nội địa|Giáo dục|Giáo dục đại học|Giáo dục nghề nghiệp|Giáo dục quốc phòng và an ninh|Hải quan|Hàng không dân dụng Việt Nam|' +
  'Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác|Hòa giải ở cơ sở|Hòa giải, đối thoại tại Tòa án|Hóa chất|Hoạt động chữ thập đỏ|Hoạt động giám sát của Quốc hội|' +
  'Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Hôn nhân và gia đình|Hộ tịch|Hợp tác xã|Kế toán|Khám bệnh, chữa bệnh|Khiếu nại|Khiếu nại, tố cáo|Khí tượng thủy văn|Khoa học và công nghệ|' +
  'Khoa học, công nghệ và đổi mới sáng tạo|Khoáng sản|Khuyến khích đầu tư trong nước|Kiểm toán độc lập|Kiểm toán nhà nước|Kiến trúc|Kinh doanh bảo hiểm|Kinh doanh bất động sản|Lâm nghiệp|Luật sư|Lực lượng dự bị động viên|' +
  'Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Lưu trữ|Lý lịch tư pháp|Mặt trận Tổ quốc Việt Nam|Năng lượng nguyên tử|Ngân hàng Nhà nước|Ngân hàng Nhà nước Việt Nam|Ngân sách nhà nước|' +
  'Nghĩa vụ quân sự|Người cao tuổi|Người khuyết tật|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Nhà giáo|Nhà ở|Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|' +
  'Nuôi con nuôi|Phá sản|Phá sản doanh nghiệp|Phòng bệnh|Phòng cháy và chữa cháy|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng không nhân dân|Phòng thủ dân sự|Phòng, chống bạo lực gia đình|' +
  'Phòng, chống bệnh truyền nhiễm|Phòng, chống khủng bố|Phòng, chống ma túy|Phòng, chống mua bán người|Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)|' +
  'Phòng, chống rửa tiền|Phòng, chống tác hại của rượu, bia|Phòng, chống tác hại của thuốc lá|Phòng, chống tham nhũng|Phòng, chống thiên tai|Phổ biến, giáo dục pháp luật|Phục hồi, phá sản|Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp|' +
  'Quản lý và đầu tư vốn nhà nước tại doanh nghiệp|Quản lý ngoại thương|Quản lý nợ công|Quản lý thuế|Quản lý, sử dụng tài sản công|Quản lý, sử dụng tài sản nhà nước|' +
  'Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Quảng cáo|Quốc phòng|Quốc tịch Việt Nam|Quy hoạch|Quy hoạch đô thị|Quy hoạch đô thị và nông thôn|Sĩ quan Quân đội nhân dân Việt Nam|' +
  'Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng|Sở hữu trí tuệ|Sử dụng năng lượng tiết kiệm và hiệu quả|Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo|Tần số vô tuyến điện|Thanh niên|Thanh tra|' +
  'Thể dục, thể thao|Thi đua, khen thưởng|Thi hành án dân sự|Thi hành án hình sự|Thi hành tạm giữ, tạm giam|Thỏa thuận quốc tế|Thống kê|Thủ đô|Thú y|Thủy lợi|Thủy sản|Thuế bảo vệ môi trường|' +
  'Thuế giá trị gia tăng|Thuế sử dụng đất nông nghiệp|Thuế sử dụng đất phi nông nghiệp|Thuế thu nhập cá nhân|Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt|Thuế tài nguyên|Thuế xuất khẩu, thuế nhập khẩu|' +
  'Thư viện|Thực hành tiết kiệm, chống lãng phí|Thực hiện dân chủ ở cơ sở|Thương mại|Thương mại điện tử|Tiết kiệm, chống lãng phí|Tiêu chuẩn và quy chuẩn kỹ thuật|Tiếp cận thông tin|Tiếp công dân|Tín ngưỡng, tôn giáo|' +
  'Tình trạng khẩn cấp|Tố cáo|Tố tụng hành chính|Tổ chức chính quyền địa phương|Tổ chức Chính phủ|Tổ chức cơ quan điều tra hình sự|Tổ chức Hội đồng nhân dân và Ủy ban nhân dân|Tổ chức Quốc hội|' +
  'Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Trách nhiệm bồi thường của Nhà nước|Trẻ em|Trí tuệ nhân tạo|Trật tự, an toàn giao thông đường bộ|Trợ giúp pháp lý|Trồng trọt|Trọng tài thương mại|' +
  'Trưng cầu ý dân|Trưng mua, trưng dụng tài sản|Tư pháp người chưa thành niên|Tương trợ tư pháp|Tương trợ tư pháp về dân sự|Tương trợ tư pháp về hình sự|Viên chức|Việc làm|Viễn thông|Xây dựng|Xuất bản|Xử lý vi phạm hành chính|' +
  'Đa dạng sinh học|Phí và lệ phí|Ký kết, gia nhập và thực hiện điều ước quốc tế|Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài|Người lao động Việt Nam đi làm việc tại nước ngoài|Xuất cảnh, nhập cảnh của công dân Việt Nam|Hỗ trợ doanh nghiệp nhỏ và vừa|Công chức'

const CODES = 'Dân sự|Hình sự|Lao động|Hàng hải|Hàng hải Việt Nam|Tố tụng dân sự|Tố tụng hình sự'

const ORDINANCES =
  'Án phí, lệ phí Tòa án|Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia|Bảo vệ bí mật nhà nước|Bưu chính, viễn thông|Cán bộ, công chức|Cảnh sát môi trường|Công an xã|Chi phí giám định, định giá|Cựu chiến binh|Dân quân tự vệ|' +
  'Dân số|Du lịch|Giống cây trồng|Giống vật nuôi|Hành nghề y, dược tư nhân|Hợp đồng kinh tế|Khai thác và bảo vệ công trình thủy lợi|Lưu trữ quốc gia|Nghĩa vụ lao động công ích|Ngoại hối|' +
  'Người cao tuổi|Người tàn tật|Quy định danh hiệu vinh dự Nhà nước “Bà mẹ Việt Nam anh hùng”|Phí và lệ phí|Phòng, chống lụt, bão|Phòng, chống mại dâm|Phòng, chống tham nhũng|Quản lý thị trường|Thanh tra|Thi hành án dân sự|Thi hành án phạt tù|Thú y|Thủ đô Hà Nội|Thủ tục bắt giữ tàu bay|' +
  'Thực hành tiết kiệm, chống lãng phí|Thực hiện dân chủ ở xã, phường, thị trấn|Tín ngưỡng, tôn giáo|Ưu đãi người có công với cách mạng|Vệ sinh an toàn thực phẩm|Xử lý vi phạm hành chính|Xử phạt vi phạm hành chính'

/** Titles by the type that they stand behind. People say `Luật Dân sự` for the code, too. */
export const LAW_TITLES: Readonly<Record<string, readonly string[]>> = {
  Luật: [...LAWS.split('|'), ...CODES.split('|')],
  'Bộ luật': CODES.split('|'),
  'Pháp lệnh': ORDINANCES.split('|'),
}

/** Letters that stand for the title of a law, or for a part of it: "Luật BHYT", "Luật Tổ chức HĐND và UBND". */
export const LAW_ABBREVIATIONS: Readonly<Record<string, string>> = {
  ATTP: 'An toàn thực phẩm', BMNN: 'bí mật nhà nước', CQĐP: 'chính quyền địa phương', GDNN: 'Giáo dục nghề nghiệp', PBGDPL: 'Phổ biến, giáo dục pháp luật', TGPL: 'Trợ giúp pháp lý', THADS: 'Thi hành án dân sự', BHTN: 'Bảo hiểm thất nghiệp', BHXH: 'Bảo hiểm xã hội', BHYT: 'Bảo hiểm y tế', BVMT: 'Bảo vệ môi trường', CBCC: 'Cán bộ, công chức', CAND: 'Công an nhân dân',
  DQTV: 'Dân quân tự vệ', GDĐH: 'Giáo dục đại học', GTĐB: 'Giao thông đường bộ', GTGT: 'giá trị gia tăng', HĐND: 'Hội đồng nhân dân', HNGĐ: 'Hôn nhân và gia đình', 'HN&GĐ': 'Hôn nhân và gia đình', HTX: 'Hợp tác xã', KHCN: 'Khoa học và công nghệ', KDBĐS: 'Kinh doanh bất động sản', ATVSLĐ: 'An toàn, vệ sinh lao động', TTHC: 'Tố tụng hành chính', BVQLNTD: 'Bảo vệ quyền lợi người tiêu dùng',
  MTTQ: 'Mặt trận Tổ quốc', NHNN: 'Ngân hàng Nhà nước', NSNN: 'Ngân sách nhà nước', NVQS: 'Nghĩa vụ quân sự', PCCC: 'Phòng cháy và chữa cháy', PCTN: 'Phòng, chống tham nhũng', QPPL: 'quy phạm pháp luật', TTATGTĐB: 'Trật tự, an toàn giao thông đường bộ', ATGTĐB: 'an toàn giao thông đường bộ', BVDLCN: 'Bảo vệ dữ liệu cá nhân', ANM: 'An ninh mạng',
  SHTT: 'Sở hữu trí tuệ', TCTD: 'Các tổ chức tín dụng', TNCN: 'thu nhập cá nhân', TNDN: 'thu nhập doanh nghiệp', TTĐB: 'tiêu thụ đặc biệt', UBND: 'Ủy ban nhân dân', VBQPPL: 'văn bản quy phạm pháp luật', VPHC: 'vi phạm hành chính', XLVPHC: 'Xử lý vi phạm hành chính', DN: 'Doanh nghiệp', ĐĐ: 'Đất đai',
} // prettier-ignore

/** Letters that stand for the type word and title of a law: "Điều 173 BLHS". */
export const LAW_LETTERS: Readonly<Record<string, readonly [type: string, title: string]>> = {
  BLHS: ['Bộ luật', 'Hình sự'], BLDS: ['Bộ luật', 'Dân sự'], BLLĐ: ['Bộ luật', 'Lao động'], BLTTHS: ['Bộ luật', 'Tố tụng hình sự'], BLTTDS: ['Bộ luật', 'Tố tụng dân sự'], BLHH: ['Bộ luật', 'Hàng hải Việt Nam'],
  LĐĐ: ['Luật', 'Đất đai'], LDN: ['Luật', 'Doanh nghiệp'], LĐT: ['Luật', 'Đầu tư'], LTM: ['Luật', 'Thương mại'], LHNGĐ: ['Luật', 'Hôn nhân và gia đình'], 'LHN&GĐ': ['Luật', 'Hôn nhân và gia đình'], LXD: ['Luật', 'Xây dựng'], LNO: ['Luật', 'Nhà ở'], LBHXH: ['Luật', 'Bảo hiểm xã hội'], LTTHC: ['Luật', 'Tố tụng hành chính'],
  LTHADS: ['Luật', 'Thi hành án dân sự'], LSHTT: ['Luật', 'Sở hữu trí tuệ'], LKDBĐS: ['Luật', 'Kinh doanh bất động sản'], LBVMT: ['Luật', 'Bảo vệ môi trường'], LCT: ['Luật', 'Cạnh tranh'], LCC: ['Luật', 'Công chứng'], LPS: ['Luật', 'Phá sản'], LXLVPHC: ['Luật', 'Xử lý vi phạm hành chính'], LNSNN: ['Luật', 'Ngân sách nhà nước'],
} // prettier-ignore
