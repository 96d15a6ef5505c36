/** Why a file is not read, thrown from wherever it is noticed. */
export class Refused extends Error {
  /**
   * @param {string} code a key of the messages `tables.refused.*`
   * @param {Record<string, string | number>} [place] sheet, row, column, byte or line, and the limit that was passed
   */
  constructor(code, place = {}) {
    super(code)
    this.code = code
    this.place = place
  }
}
