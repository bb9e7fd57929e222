/**
 * Days off in mainland China, a row each: name, first day, last day; and working days that make up for them.
 * 2025 and 2026 are the State Council's notices. Other years are reckoned from the regulation, which fixes the statutory
 * days but not how weekends are shifted; those by the moon or the sun are written for 2027 only.
 */
export interface HolidayYear {
  readonly daysOff: readonly (readonly [name: string, first: string, last: string])[]
  readonly makeUpDays: readonly string[]
  readonly official: boolean
  readonly citation: string
}

const REGULATION = '《全国年节及纪念日放假办法》（2024年修订） · Regulation on Public Holidays, as revised in 2024'

const KNOWN: Readonly<Record<number, HolidayYear>> = {
  2025: {
    daysOff: [
      ['元旦 New Year', '2025-01-01', '2025-01-01'],
      ['春节 Spring Festival', '2025-01-28', '2025-02-04'],
      ['清明节 Qingming', '2025-04-04', '2025-04-06'],
      ['劳动节 Labour Day', '2025-05-01', '2025-05-05'],
      ['端午节 Dragon Boat', '2025-05-31', '2025-06-02'],
      ['国庆节、中秋节 National Day, Mid-Autumn', '2025-10-01', '2025-10-08'],
    ],
    makeUpDays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    official: true,
    citation: '《国务院办公厅关于2025年部分节假日安排的通知》 · State Council notice on the holidays of 2025',
  },
  2026: {
    daysOff: [
      ['元旦 New Year', '2026-01-01', '2026-01-03'],
      ['春节 Spring Festival', '2026-02-15', '2026-02-23'],
      ['清明节 Qingming', '2026-04-04', '2026-04-06'],
      ['劳动节 Labour Day', '2026-05-01', '2026-05-05'],
      ['端午节 Dragon Boat', '2026-06-19', '2026-06-21'],
      ['中秋节 Mid-Autumn', '2026-09-25', '2026-09-27'],
      ['国庆节 National Day', '2026-10-01', '2026-10-07'],
    ],
    makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    official: true,
    citation: '《国务院办公厅关于2026年部分节假日安排的通知》 · State Council notice on the holidays of 2026',
  },
  2027: {
    daysOff: [
      ['元旦 New Year', '2027-01-01', '2027-01-01'],
      ['春节 Spring Festival', '2027-02-05', '2027-02-08'],
      ['清明节 Qingming', '2027-04-05', '2027-04-05'],
      ['劳动节 Labour Day', '2027-05-01', '2027-05-02'],
      ['端午节 Dragon Boat', '2027-06-09', '2027-06-09'],
      ['中秋节 Mid-Autumn', '2027-09-15', '2027-09-15'],
      ['国庆节 National Day', '2027-10-01', '2027-10-03'],
    ],
    makeUpDays: [],
    official: false,
    citation: REGULATION,
  },
}

/** The days off of a year: as noticed where they are known, else the statutory days whose date is the same every year. */
export function cnHolidaysOf(year: number): HolidayYear {
  return KNOWN[year] ?? reckonedYear(year)
}

/** The second day of Labour Day came with the revision in force since 2025. */
function reckonedYear(year: number): HolidayYear {
  return {
    daysOff: [
      ['元旦 New Year', `${year}-01-01`, `${year}-01-01`],
      ['劳动节 Labour Day', `${year}-05-01`, year < 2025 ? `${year}-05-01` : `${year}-05-02`],
      ['国庆节 National Day', `${year}-10-01`, `${year}-10-03`],
    ],
    makeUpDays: [],
    official: false,
    citation: REGULATION,
  }
}
