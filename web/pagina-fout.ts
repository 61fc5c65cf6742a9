export type FoutStatus = 400 | 403 | 404 | 405 | 413 | 415 | 500

/** Stops a request with a page in plain Dutch that says what is wrong and what to do. The message is for the log only. */
export class PaginaFout extends Error {
  override name = 'PaginaFout'
  readonly status: FoutStatus

  constructor(status: FoutStatus) {
    super(`HTTP ${status}`)
    this.status = status
  }
}
