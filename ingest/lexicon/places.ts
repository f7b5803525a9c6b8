/**
 * The provincial units since 1 July 2025 with the units they were made of, and the congress terms whose days are known.
 * The place of a document is the unit of its own date; districts ended on 30 June 2025.
 */

interface Province {
  readonly name: string
  readonly kind: 'tỉnh' | 'thành phố'
  readonly aliases: readonly string[]
  readonly merged: readonly string[]
}

const unit = (name: string, merged: readonly string[] = [], aliases: readonly string[] = []): Province => ({
  name,
  kind: 'tỉnh',
  aliases,
  merged,
})
const city = (name: string, merged: readonly string[] = [], aliases: readonly string[] = []): Province => ({
  ...unit(name, merged, aliases),
  kind: 'thành phố',
})

export const PROVINCES: readonly Province[] = [
  city('Hà Nội', [], ['Thủ đô Hà Nội']),
  city('Huế', [], ['Thừa Thiên Huế', 'Thừa Thiên - Huế']),
  unit('Lai Châu'),
  unit('Điện Biên'),
  unit('Sơn La'),
  unit('Cao Bằng'),
  unit('Lạng Sơn'),
  unit('Quảng Ninh'),
  unit('Thanh Hóa'),
  unit('Nghệ An'),
  unit('Hà Tĩnh'),
  unit('Tuyên Quang', ['Hà Giang']),
  unit('Lào Cai', ['Yên Bái']),
  unit('Thái Nguyên', ['Bắc Kạn']),
  unit('Phú Thọ', ['Vĩnh Phúc', 'Hòa Bình']),
  unit('Bắc Ninh', ['Bắc Giang']),
  unit('Hưng Yên', ['Thái Bình']),
  city('Hải Phòng', ['Hải Dương']),
  unit('Ninh Bình', ['Hà Nam', 'Nam Định']),
  unit('Quảng Trị', ['Quảng Bình']),
  city('Đà Nẵng', ['Quảng Nam']),
  unit('Quảng Ngãi', ['Kon Tum']),
  unit('Gia Lai', ['Bình Định']),
  unit('Khánh Hòa', ['Ninh Thuận']),
  unit('Lâm Đồng', ['Đắk Nông', 'Bình Thuận'], ['Đắc Nông', 'Đăk Nông']),
  unit('Đắk Lắk', ['Phú Yên'], ['Đăk Lăk', 'Đắc Lắc']),
  city(
    'Hồ Chí Minh',
    ['Bình Dương', 'Bà Rịa - Vũng Tàu'],
    ['TPHCM', 'TP.HCM', 'TP HCM', 'thành phố HCM', 'Bà Rịa-Vũng Tàu'],
  ),
  unit('Đồng Nai', ['Bình Phước']),
  unit('Tây Ninh', ['Long An']),
  city('Cần Thơ', ['Sóc Trăng', 'Hậu Giang']),
  unit('Vĩnh Long', ['Bến Tre', 'Trà Vinh']),
  unit('Đồng Tháp', ['Tiền Giang']),
  unit('Cà Mau', ['Bạc Liêu']),
  unit('An Giang', ['Kiên Giang']),
]

/** Names that mean another province's name: `Thừa Thiên Huế` is Huế. Former units stay themselves. */
export const PROVINCE_NAMES: readonly (readonly [spelling: string, name: string])[] = PROVINCES.flatMap((province) => [
  [province.name, province.name] as const,
  ...province.merged.map((name) => [name, name] as const),
  ...province.aliases.map(
    (alias) =>
      [
        alias,
        alias.startsWith('Đắc N') || alias.startsWith('Đăk N')
          ? 'Đắk Nông'
          : alias.startsWith('Bà Rịa')
            ? 'Bà Rịa - Vũng Tàu'
            : province.name,
      ] as const,
  ),
])

/** A committee's term: the day from which its numbers run, and its years. */
export interface Term {
  readonly ordinal: string
  readonly from: string
  readonly years: string
}

/** Congresses of the Party. Numbers run from the first plenum, which sits as the congress closes. */
export const CENTRAL_TERMS: readonly Term[] = [
  { ordinal: 'III', from: '1960-09-10', years: '1960-1976' },
  { ordinal: 'IV', from: '1976-12-20', years: '1976-1982' },
  { ordinal: 'V', from: '1982-03-31', years: '1982-1986' },
  { ordinal: 'VI', from: '1986-12-18', years: '1986-1991' },
  { ordinal: 'VII', from: '1991-06-27', years: '1991-1996' },
  { ordinal: 'VIII', from: '1996-07-01', years: '1996-2001' },
  { ordinal: 'IX', from: '2001-04-22', years: '2001-2006' },
  { ordinal: 'X', from: '2006-04-25', years: '2006-2011' },
  { ordinal: 'XI', from: '2011-01-19', years: '2011-2016' },
  { ordinal: 'XII', from: '2016-01-28', years: '2016-2021' },
  { ordinal: 'XIII', from: '2021-02-01', years: '2021-2026' },
  { ordinal: 'XIV', from: '2026-01-23', years: '2026-2031' },
]

/** Years in which all provincial committees hold their congress; the day differs from province to province. */
export const PROVINCIAL_CONGRESS_YEARS: readonly number[] = [1996, 2000, 2005, 2010, 2015, 2020, 2025, 2030]

/** Provinces whose congress days are known; elsewhere a date in a congress year gives only that year. */
export const PROVINCIAL_TERMS: Readonly<Record<string, readonly Term[]>> = {
  'Hải Phòng': [
    { ordinal: 'XIII', from: '2006-01-01', years: '2005-2010' },
    { ordinal: 'XIV', from: '2011-01-01', years: '2010-2015' },
    { ordinal: 'XV', from: '2015-10-24', years: '2015-2020' },
    { ordinal: 'XVI', from: '2020-10-16', years: '2020-2025' },
    { ordinal: 'I', from: '2025-09-27', years: '2025-2030' },
  ],
}
