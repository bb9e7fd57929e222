/** The connection broke before an answer came. What was sent may have been carried out or not; what was not sent was not. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
  constructor(readonly wasSent: boolean) {
    super('The connection to the desk was lost.')
  }
}
