/** The configuration, the data or a hierarchy is wrong: one Dutch sentence that says where and what to do. */
export class OnjuisteInvoer extends Error {
  override name = 'OnjuisteInvoer'
}

/** The input was right but the work could not be finished, such as a full disk: the cause in one Dutch sentence. */
export class NietGelukt extends Error {
  override name = 'NietGelukt'
}
