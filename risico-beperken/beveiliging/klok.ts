/**
 * The time that sessions and limits of use are measured by: the wall clock, but never behind what has really passed since
 * this program started. A clock that is set back then prolongs nothing. `elapsed` is milliseconds of a clock that only
 * goes forward.
 */
export const steadyTime = (wall: number, started: number, elapsed: number): Date =>
  new Date(Math.max(wall, started + elapsed))

export const steadyNow = (): Date => steadyTime(Date.now(), performance.timeOrigin, performance.now())

export const MINUTE_MS = 60_000

export const minutesAfter = (moment: Date, minutes: number): Date =>
  new Date(moment.getTime() + minutes * MINUTE_MS)
