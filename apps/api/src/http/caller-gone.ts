/** Whoever asked has hung up: there is nobody to answer, and nothing is wrong. */
export class CallerGone extends Error {
  override readonly name = 'CallerGone';
}
