/**
 * Keeping data right is part of the use that they serve and stands on its ground: performing the rental agreement (AVG 6(1)(b)).
 * AVG 5(1)(d) asks for it in every use; it is a principle and not a task laid down by law with a purpose of its own, as 6(1)(c) with
 * 6(3) would need.
 */
export const juist = { avg: '6-1-b', wet: 'AVG 5 lid 1 onder d' } as const
