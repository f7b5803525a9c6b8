/** Names and numbers as keys write them. */

/** `quang-ninh` */
export const slug = (name: string): string => withoutMarks(name).toLowerCase().replaceAll('đ', 'd').replaceAll(' ', '-')

/** `96-KH-HU`, `30-2020-NDD-CP` */
export const numberInKey = (number: string): string => number.replaceAll('Đ', 'DD').replaceAll('/', '-')

const withoutMarks = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '')
