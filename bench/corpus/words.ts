/** What the invented reports are about, and what stands in them between the citations. */

export const TOPICS = [
  ...['chuyển đổi số', 'cải cách hành chính', 'xây dựng nông thôn mới', 'phát triển du lịch', 'giảm nghèo bền vững'],
  ...['phòng, chống tham nhũng, tiêu cực', 'công tác cán bộ', 'bảo vệ môi trường', 'phát triển kinh tế tập thể'],
  ...['xây dựng, chỉnh đốn Đảng', 'công tác dân vận', 'đổi mới giáo dục và đào tạo', 'chăm sóc sức khỏe nhân dân'],
  ...['bảo đảm an ninh, trật tự', 'quân sự, quốc phòng địa phương', 'thực hành tiết kiệm, chống lãng phí'],
  ...['sắp xếp tổ chức bộ máy', 'tinh giản biên chế', 'quản lý đất đai', 'phát triển công nghiệp', 'bảo vệ trẻ em'],
  ...['phòng, chống ma túy', 'phòng, chống thiên tai', 'xây dựng gia đình văn hóa', 'công tác kiểm tra, giám sát'],
  ...['học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh', 'bảo vệ nền tảng tư tưởng của Đảng'],
  ...['phát triển nguồn nhân lực', 'thu hút đầu tư', 'quy hoạch đô thị', 'bảo hiểm xã hội', 'an toàn giao thông'],
  ...['phát triển kinh tế biển', 'công tác tôn giáo', 'quy chế dân chủ ở cơ sở', 'phát triển khoa học và công nghệ'],
] as const

/** Sentences without a citation; `#` stands for a number. */
export const FILLERS = [
  'Kinh tế tiếp tục tăng trưởng, tổng sản phẩm trên địa bàn tăng #% so với cùng kỳ, cơ cấu kinh tế chuyển dịch đúng hướng.',
  'Thu ngân sách nhà nước đạt # tỷ đồng, bằng #% dự toán; tổng vốn đầu tư toàn xã hội tăng #%.',
  'Đã kết nạp # đảng viên mới, nâng tổng số đảng viên của toàn Đảng bộ lên # đồng chí sinh hoạt tại # tổ chức cơ sở đảng.',
  'Tỷ lệ hộ nghèo giảm còn #%; có # xã đạt chuẩn nông thôn mới, # xã đạt chuẩn nâng cao.',
  'Tổ chức # hội nghị học tập, quán triệt với trên # lượt cán bộ, đảng viên tham dự, đạt tỷ lệ #%.',
  'Ủy ban kiểm tra các cấp đã kiểm tra # tổ chức đảng và # đảng viên; thi hành kỷ luật # đảng viên.',
  'Quốc phòng, an ninh được giữ vững, trật tự an toàn xã hội được bảo đảm; tai nạn giao thông giảm trên cả ba tiêu chí.',
  'Bên cạnh kết quả đạt được, việc cụ thể hóa ở một số nơi còn chậm, chất lượng chưa cao, chưa sát tình hình thực tế.',
  'Công tác tuyên truyền được đổi mới về nội dung và hình thức, tạo sự thống nhất trong Đảng và đồng thuận trong Nhân dân.',
  'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội đã vận động # tỷ đồng ủng hộ các quỹ an sinh xã hội.',
] as const
