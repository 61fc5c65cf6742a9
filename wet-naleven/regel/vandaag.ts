import { dutchDate, type Kalenderdag } from './kalenderdag.ts'

/** Today in the Netherlands, or the day that `WAARVOOR_DATUM` fixes for tests; production refuses that at start-up. */
export const businessDate = (): Kalenderdag => process.env['WAARVOOR_DATUM'] || dutchDate(new Date())
