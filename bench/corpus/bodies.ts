/** The bodies of an invented country: the Party committees of provinces, districts and communes, each under the one above. */
import type { Level } from '../../graph/model.ts'
import { pick, randomAt, shuffled, type Random } from './random.ts'
import { slug } from './slug.ts'

export interface Body {
  readonly level: Extract<Level, 'provincial' | 'district' | 'commune'>
  /** The first part of its keys: `quang-ninh_tien-yen`. */
  readonly scope: string
  /** The province. */
  readonly place: string
  /** `Huyện ủy Tiên Yên` */
  readonly name: string
  /** Where its reports are dated: `Tiên Yên`. */
  readonly seat: string
  /** What ends its numbers: `HU`. */
  readonly suffix: string
  readonly above: Body | null
}

export const DISTRICTS = 8
/** Of each district. */
export const COMMUNES = 3
/** Bodies of one province, itself included. */
export const BODIES = 1 + DISTRICTS * (1 + COMMUNES)

export const PROVINCES = [
  ...['An Giang', 'Bắc Giang', 'Bắc Kạn', 'Bạc Liêu', 'Bắc Ninh', 'Bến Tre', 'Bình Định', 'Bình Dương', 'Bình Phước'],
  ...['Bình Thuận', 'Cà Mau', 'Cao Bằng', 'Đắk Lắk', 'Đắk Nông', 'Điện Biên', 'Đồng Nai', 'Đồng Tháp', 'Gia Lai'],
  ...['Hà Giang', 'Hà Nam', 'Hà Tĩnh', 'Hải Dương', 'Hậu Giang', 'Hòa Bình', 'Hưng Yên', 'Khánh Hòa', 'Kiên Giang'],
  ...['Kon Tum', 'Lai Châu', 'Lâm Đồng', 'Lạng Sơn', 'Lào Cai', 'Long An', 'Nam Định', 'Nghệ An', 'Ninh Bình'],
  ...['Ninh Thuận', 'Phú Thọ', 'Phú Yên', 'Quảng Bình', 'Quảng Nam', 'Quảng Ngãi', 'Quảng Ninh', 'Quảng Trị'],
  ...['Sóc Trăng', 'Sơn La', 'Tây Ninh', 'Thái Bình', 'Thái Nguyên', 'Thanh Hóa', 'Tiền Giang', 'Trà Vinh'],
  ...['Tuyên Quang', 'Vĩnh Long', 'Vĩnh Phúc', 'Yên Bái'],
] as const

const FIRST = ['An', 'Bình', 'Đông', 'Hòa', 'Hưng', 'Kim', 'Long', 'Minh', 'Phú', 'Tân', 'Thanh', 'Vĩnh', 'Xuân', 'Yên']
const SECOND = ['Dương', 'Giang', 'Hải', 'Khê', 'Lâm', 'Lộc', 'Mỹ', 'Phong', 'Quang', 'Sơn', 'Thành', 'Thịnh', 'Thủy']

/** The bodies of some provinces: each province with its districts, each district with its communes. */
export function bodiesOf(seed: number, provinces: number): readonly Body[] {
  return PROVINCES.slice(0, provinces).flatMap((place, index) => provinceBodies(randomAt(seed, 1, index), place))
}

function provinceBodies(random: Random, place: string): Body[] {
  const names = shuffled(
    random,
    NAMES.filter((name) => name !== place),
  )
  const province: Body = {
    ...{ level: 'provincial', scope: slug(place), place, name: `Tỉnh ủy ${place}` },
    ...{ seat: place, suffix: 'TU', above: null },
  }
  const districts = names.slice(0, DISTRICTS).map((name) => bodyBelow(province, 'district', name, 'Huyện ủy', 'HU'))
  const communes = names.slice(DISTRICTS, DISTRICTS * (1 + COMMUNES)).map((name, index) => {
    const kind = pick(random, ['xã', 'xã', 'phường', 'thị trấn'])
    return bodyBelow(districts[index % DISTRICTS] ?? province, 'commune', name, `Đảng ủy ${kind}`, 'ĐU')
  })
  return [province, ...districts, ...communes]
}

const NAMES = FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`))

function bodyBelow(above: Body, level: Body['level'], seat: string, kind: string, suffix: string): Body {
  const scope = `${slug(above.place)}_${slug(seat)}`
  return { level, scope, place: above.place, name: `${kind} ${seat}`, seat, suffix, above }
}
