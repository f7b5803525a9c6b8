/** The small words around the names of bodies: those that divide the country, and those that never go on a name. */
import { fold, hasMarks } from '../source/fold.ts'

/** Words that divide the country; they must be spelled so, since `xa` is also "far" and `quan` an officer. */
const UNIT_WORDS = new Set(
  'tỉnh thành phố huyện quận thị xã phường trấn đặc khu khối nước quân ủy uỷ bộ ban cấp'.split(' '),
)
/** Small words that never go on a name, though a capital stood before them. */
export const STOPS = new Set(
  (
    'về ban là được đã sẽ trong tại cho để nhằm gắn theo như số có do kèm sửa bổ quán đối yêu giao chỉ lãnh khóa khoá nhiệm ngày năm một các những việc này trên nêu vừa mới cũng đến từ với ' +
    'không chưa cần nhất ký ra sau trước đồng hai ba thông xác đề quy hướng thực triển phê và hoặc hay thì mà khi bằng vào qua gồm cùng tiếp tục nói kể căn trình gửi đang rồi tháng lần thứ của cũ tổ'
  ).split(' '),
)
/** The same in texts that lost their marks. */
const [UNMARKED_UNITS, UNMARKED_STOPS] = [UNIT_WORDS, STOPS].map(
  (words): ReadonlySet<string> => new Set([...words].map((word) => fold(word))),
) as [ReadonlySet<string>, ReadonlySet<string>]

/** Which words are units and which never go on a name; without marks they must be taken as they are. */
export interface SmallWords {
  readonly units: ReadonlySet<string>
  readonly stops: ReadonlySet<string>
}
const MARKED: SmallWords = { units: UNIT_WORDS, stops: STOPS }
const UNMARKED: SmallWords = { units: UNMARKED_UNITS, stops: UNMARKED_STOPS }
/** Marks are lost where none stands near: "cua Uy ban nhan dan tinh Lao Cai ve viec". */
export const smallWords = (text: string, at: number): SmallWords =>
  hasMarks(text.slice(Math.max(0, at - 80), at + 120)) ? MARKED : UNMARKED
